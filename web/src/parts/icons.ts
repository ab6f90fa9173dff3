/** The line drawings of the pages, as path data on a 24 by 24 board. No colours and no meaning live here. */
export const icons = {
  /** A cup: time off. */
  off: 'M5 9h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4Zm11 1h2a2.5 2.5 0 0 1 0 5h-2M8 3v3m5-3v3',
  /** A barred circle: not this. */
  avoid: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM5.7 5.7l12.6 12.6',
  /** A star: this one, please. */
  want: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z',
  /** A case: at work. */
  work: 'M4 8h16v11H4ZM9 8V5h6v3M4 13h16',
  /** A clock: not before. */
  start: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 4v5l3.5 2',
  /** A house: home by. */
  home: 'm3.5 11.5 8.5-8 8.5 8M6 9.5V20h12V9.5M10 20v-6h4v6',
  plane: 'M3 11.5 21 4l-5 16-4.5-6Zm8.5 2.5L21 4',
  book: 'M4 5h6a2 2 0 0 1 2 2v13a2 2 0 0 0-2-2H4Zm16 0h-6a2 2 0 0 0-2 2v13a2 2 0 0 1 2-2h6Z',
  pause: 'M8 5v14M16 5v14',
  heart: 'M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6 6 18',
  alert: 'M12 4 2.8 20h18.4ZM12 10v4.5m0 2.6v.1',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 8v5m0-8.5v.1',
  lock: 'M6 11h12v9H6Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  edit: 'M4 20h4L19 9l-4-4L4 16ZM13 7l4 4',
  bin: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.7 11.2L20 20',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4m4-4H9',
  /** A cloud that is crossed out: no connection. */
  offline: 'M7 18h9a4 4 0 0 0 1-7.9A6 6 0 0 0 6.3 9 4.5 4.5 0 0 0 7 18ZM4 4l16 16',
  send: 'M4 12 20 4l-5 16-3.5-6.5ZM11.5 13.5 20 4',
  play: 'M7 4.5v15L19 12Z',
  stop: 'M6 6h12v12H6Z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20.5c0-4 3.3-6.5 7.5-6.5s7.5 2.5 7.5 6.5',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z',
  copy: 'M9 9h11v11H9ZM5 15H4V4h11v1',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1',
  /** A pair of scales: fairness. */
  scales:
    'M12 4v16M8 20h8M5 6.5l7-1.5 7 1.5M5 6.5 2.5 13a2.7 2.7 0 0 0 5 0ZM19 6.5 16.5 13a2.7 2.7 0 0 0 5 0Z',
  people:
    'M9 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 5a3.3 3.3 0 0 1 0 6.4M18 14.3c2.1.8 3.5 2.7 3.5 5.2',
} as const;

export type IconName = keyof typeof icons;

/** A believable Danish ward for the fake API: people, shift types, staffing and wishes. All names are invented. */
import type {
  Category,
  Employee,
  Priority,
  ShiftType,
  WardRequest,
  Wish,
  WishKind,
} from '../../src/api/types';
import { addDays, datesFromTo, weekdayOf } from '../../src/format/calendar';
import { chooser, type Chooser } from './random';

const firstNames =
  'Anne Mette,Birgitte,Camilla,Ditte,Emil,Freja,Gitte,Hanne,Ida,Jens,Karen,Laila,Maja,Nanna,Ole,Pernille,Rikke,Signe,Tine,Ulla,Vibeke,Yasmin,Åse,Bo,Cecilie,Dorthe,Eva,Fatima,Grethe,Helle,Inge,Jonas,Kirsten,Louise'.split(
    ',',
  );
const lastNames =
  'Holm,Kjærgaard,Bech,Damgaard,Østergaard,Lund,Thomsen,Skov,Bruun,Vestergaard,Krogh,Friis,Nørgaard,Dam,Søgaard,Winther,Juhl'.split(
    ',',
  );

const shift = (id: string, name: string, start: string, end: string, category: Category): ShiftType => ({
  id,
  name,
  start,
  end,
  category,
});

export const shiftTypes: ShiftType[] = [
  shift('D', 'Dagvagt', '07:00', '15:15', 'day'),
  shift('A', 'Aftenvagt', '15:00', '23:15', 'evening'),
  shift('N', 'Nattevagt', '23:00', '07:15', 'night'),
  shift('D12', 'Lang dagvagt', '07:00', '19:15', 'day'),
  shift('N12', 'Lang nattevagt', '19:00', '07:15', 'night'),
  shift('R', 'Rådighedsvagt', '16:00', '08:00', 'on_call'),
];

function employees(size: number): Employee[] {
  return Array.from({ length: size }, (_, index): Employee => {
    const assistant = index % 4 === 3;
    const student = index >= size - 2;
    return {
      id: `e${index + 1}`,
      name: `${firstNames[index % firstNames.length]} ${lastNames[(index * 7) % lastNames.length]}`,
      profession: student ? 'student' : assistant ? 'social_health_assistant' : 'nurse',
      weekly_minutes: [2220, 1920, 1920, 2220, 1680][index % 5] ?? 2220,
      competences: !assistant && !student && index % 2 === 0 ? [{ id: 'charge_nurse' }] : [],
    };
  });
}

const workdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
const weekend = ['Sat', 'Sun'] as const;

function staffing(size: number): WardRequest['staffing'] {
  const scale = (people: number): number => Math.max(1, Math.round((people * size) / 34));
  const line = (
    days: readonly ('Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun')[],
    id: string,
    people: number,
  ) => ({
    weekdays: [...days],
    shift_type: id,
    minimum: scale(people),
    target: scale(people) + 1,
    maximum: scale(people) + 3,
  });
  const charge = (days: readonly ('Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun')[], id: string) => ({
    weekdays: [...days],
    shift_type: id,
    competence: 'charge_nurse',
    minimum: 1,
    target: 1,
  });
  return {
    weekdays: [
      line(workdays, 'D', 8),
      line(workdays, 'A', 4),
      line(workdays, 'N', 3),
      line(weekend, 'D12', 5),
      line(weekend, 'N12', 3),
      line(workdays, 'R', 1),
      ...['D', 'A', 'N'].map((id) => charge(workdays, id)),
      ...['D12', 'N12'].map((id) => charge(weekend, id)),
    ],
  };
}

const priorities: Priority[] = ['matters_most', 'important', 'important', 'nice', 'nice'];

function wishKind(choose: Chooser, date: string): WishKind {
  const weekday = weekdayOf(date);
  const roll = choose.below(20);
  if (weekday >= 5 && roll < 9) return { kind: 'weekend_off', saturday: addDays(date, 5 - weekday) };
  if (roll < 9) return { kind: 'day_off', date };
  if (roll < 11) return { kind: 'not_category', date, category: choose.of(['evening', 'night']) };
  if (roll < 13) return { kind: 'shift_type', date, shift_type: choose.of(['D', 'A']) };
  if (roll < 15) return { kind: 'latest_end', date, time: '15:30' };
  if (roll < 16) return { kind: 'not_shift_type', date, shift_type: 'N' };
  if (roll < 17) return { kind: 'work', date };
  if (roll < 18) return { kind: 'earliest_start', date, time: '09:00' };
  return { kind: 'days_off', from: date, to: addDays(date, 2) };
}

/** The wishes of everyone but a few, spread over the plan; at most one wish begins on a date. */
function wishes(people: Employee[], from: string, days: number, choose: Chooser): Wish[] {
  return people.flatMap((employee, index) => {
    const count = index % 9 === 8 ? 0 : index % 4 === 0 ? 17 : 6 + choose.below(11);
    const dates = choose.some(datesFromTo(from, addDays(from, days - 3)), count);
    return dates.map((date, number): Wish => ({
      id: `w-${employee.id}-${number}`,
      employee: employee.id,
      priority: choose.of(priorities),
      ...wishKind(choose, date),
    }));
  });
}

/** A whole request for a ward of this size. The same size and seed give the same ward. */
export function ward(from: string, size = 34, seed = 7): WardRequest {
  const choose = chooser(seed);
  const people = employees(size);
  const days = 56;
  const some = (count: number): Employee[] => choose.some(people.slice(1), count);
  const week = (index: number): { from: string; to: string } => ({
    from: addDays(from, index * 7),
    to: addDays(from, index * 7 + 6),
  });
  return {
    format: 'vagt/1',
    ward: { id: 'm3', name: 'Medicinsk afsnit M3' },
    period: { from, weeks: 8 },
    competences: [{ id: 'charge_nurse', name: 'Ansvarshavende' }],
    shift_types: shiftTypes,
    employees: people,
    staffing: staffing(size),
    absences: [
      { employee: 'e1', kind: 'course', from: addDays(from, 16), to: addDays(from, 17) },
      { employee: 'e1', kind: 'vacation', ...week(5) },
      ...some(6).map((it, index) => ({ employee: it.id, kind: 'vacation' as const, ...week(index + 1) })),
      { employee: people[3]?.id ?? 'e1', kind: 'leave', from, to: addDays(from, 20) },
    ],
    considerations: [
      { employee: 'e1', kind: 'exempt_category', category: 'night' },
      { employee: 'e1', kind: 'latest_end', time: '15:30', from, to: addDays(from, 27) },
      { employee: 'e5', kind: 'weekdays_off', weekdays: ['Wed'] },
    ],
    wishes: wishes(people, from, days, choose),
    wellbeing_days: [{ employee: 'e1', date: addDays(from, 11), paid_from: 'time_off' }],
    history: { duties: [], balances: [] },
    locks: [
      { employee: 'e2', date: addDays(from, 2), shift_type: 'D' },
      { employee: 'e6', date: addDays(from, 4), shift_type: null },
    ],
  };
}

// The time that demonstrations are shown at: some months before the fixtures' plans, whatever the year is. It begins when a
// test file is loaded and runs on; server and browsers of the file are told it.

const BEGINS = Date.parse('2026-11-23T08:00:00Z');
const loaded = Date.now();

/** What time it is in the demonstration. */
export const demoNow = () => new Date(BEGINS + Date.now() - loaded);

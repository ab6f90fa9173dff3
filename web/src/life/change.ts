/** A change of a published plan while it is written: what is in the cell now, and the change as it is sent. */
import type { ChangeReason, NewChange, RosterAnswer } from '../api/types';

export interface ChangeDraft {
  employee: string;
  date: string;
  /** Id of the shift type; empty for a free date. */
  to: string;
  reason: ChangeReason;
  toldBy: string;
  /** As the browser's field has it: `2027-03-01T12:30`, on the reader's own clock. */
  toldAt: string;
  inWorkingTime: boolean;
  /** Why rules are broken knowingly; empty when none are. */
  despite: string;
}

/** The browser's clock as its own field wants it. */
export function nowForField(now = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The duty in the cell as the roster is. */
export const dutyNow = (answer: RosterAnswer, employee: string, date: string): string | null =>
  answer.roster.assignments.find((duty) => duty.employee === employee && duty.date === date)?.shift_type ??
  null;

/** The change as it is sent; the rules are those that it breaks and that may be broken. */
export function changeOf(draft: ChangeDraft, from: string | null, rules: string[]): NewChange {
  return {
    cells: [{ employee: draft.employee, date: draft.date, from, to: draft.to || null }],
    reason: draft.reason,
    told: {
      by: draft.toldBy.trim(),
      at: new Date(draft.toldAt).toISOString(),
      in_working_time: draft.inWorkingTime,
    },
    despite: rules.length ? { rules, reason: draft.despite.trim() } : null,
  };
}

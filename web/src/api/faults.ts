/** Which faults belong to which field of a form. */
import { ApiError } from './client';

/** The server's words on a field (`/login_name`), or nothing. */
export function faultAt(error: unknown, pointer: string): string | null {
  const faults = error instanceof ApiError ? (error.problem?.faults ?? []) : [];
  const found = faults.filter((fault) => fault.pointer === pointer);
  return found.map((fault) => `${fault.cause} ${fault.action}`).join(' ') || null;
}

/** Whether every fault has a field among these, so that none is left for the form as a whole. */
export function allAt(error: unknown, pointers: string[]): boolean {
  const faults = error instanceof ApiError ? (error.problem?.faults ?? []) : [];
  return faults.length > 0 && faults.every((fault) => pointers.includes(fault.pointer));
}

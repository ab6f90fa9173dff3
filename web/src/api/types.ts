/** Short names for the contract's types; the only file that reaches into the generated schema's names. */
import type { components } from './schema';

type Schemas = components['schemas'];

export type Absence = Schemas['Absence'];
export type AbsenceKind = Schemas['AbsenceKind'];
export type Acceptance = Schemas['Acceptance'];
export type Caller = Schemas['Caller'];
export type Category = Schemas['Category'];
export type Clash = Schemas['Clash'];
export type Consideration = Schemas['Consideration'];
export type DemoAccount = Schemas['DemoAccount'];
export type Employee = Schemas['Employee'];
export type EmployeeHours = Schemas['EmployeeHours'];
export type EmployeeRef = Schemas['EmployeeRef'];
export type Fault = Schemas['Fault'];
export type Finding = Schemas['Finding'];
export type Holiday = Schemas['Holiday'];
export type Invitation = Schemas['Invitation'];
export type NewWardAccount = Schemas['NewWardAccount'];
export type NewWish = Schemas['NewWish'];
export type OwnAccount = Schemas['OwnAccount'];
export type OwnSession = Schemas['OwnSession'];
export type PasswordChange = Schemas['PasswordChange'];
export type Phase = Schemas['Phase'];
export type PlanSummary = Schemas['PlanSummary'];
export type PlanView = Schemas['PlanView'];
export type Priority = Schemas['Priority'];
export type Problem = Schemas['Problem'];
export type Profession = Schemas['Profession'];
export type Progress = Schemas['Progress'];
export type Report = Schemas['Report'];
export type Role = Schemas['Role'];
export type RosterAnswer = Schemas['RosterAnswer'];
export type ShiftType = Schemas['ShiftType'];
export type SignIn = Schemas['SignIn'];
export type Solve = Schemas['Solve'];
export type SolveSummary = Schemas['SolveSummary'];
export type StaffingCount = Schemas['StaffingCount'];
export type WardAccount = Schemas['WardAccount'];
export type WardAccounts = Schemas['WardAccounts'];
export type WardRequest = Schemas['WardRequest'];
export type Weekday = Schemas['WeekdayName'];
export type Wish = Schemas['Wish'];
/** What is wished, without its priority. */
export type WishKind = WithoutPriority<NewWish>;
type WithoutPriority<T> = T extends unknown ? Omit<T, 'priority'> : never;
export type WishKindName = WishKind['kind'];

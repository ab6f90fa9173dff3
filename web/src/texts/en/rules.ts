/** The rules' names, and findings as sentences without their full stop, in English. `finding.<rule>.<case>` is told where
 * the case fits (`plan/report/sentence.ts`), else `finding.<rule>`. */
import type { rules as danish } from '../da/rules';

export const rules: Record<keyof typeof danish, string> = {
  // Names
  'rule.one_duty_a_day': 'One duty a day',
  'rule.overlap': 'Overlapping duties',
  'rule.daily_rest': 'Daily rest',
  'rule.reduced_rest_limit': 'Number of reduced rests',
  'rule.reduced_rest': 'Reduced rest',
  'rule.weekly_rest': 'Weekly rest',
  'rule.weekly_rest_extended': 'Postponed weekly rest',
  'rule.weekly_rest_by_week': 'Weekly rest by calendar week',
  'rule.average_hours': 'Average working time',
  'rule.night_worker_average': 'Night workers’ average',
  'rule.week_hours': 'Working time a week',
  'rule.plan_hours': 'Hours in the plan',
  'rule.duties_in_plan': 'Duties in the plan',
  'rule.duty_length': 'Length of a duty',
  'rule.hours_of_day': 'Time of day',
  'rule.succession': 'Forbidden successions',
  'rule.working_days_in_row': 'Working days in a row',
  'rule.few_working_days_in_row': 'Too few working days in a row',
  'rule.days_off_in_row': 'Days off in a row',
  'rule.few_days_off_in_row': 'Too few days off in a row',
  'rule.nights_in_row': 'Nights in a row',
  'rule.few_nights_in_row': 'Too few nights in a row',
  'rule.run_limit': 'Shift types in a row',
  'rule.days_off_after_nights': 'Days off after nights',
  'rule.days_off_in_week': 'Days off in a week',
  'rule.weekends': 'Weekends worked',
  'rule.weekend_every_nth': 'Weekends too close',
  'rule.complete_weekends': 'Half weekends',
  'rule.category_in_week': 'Duties of a kind in a week',
  'rule.category_in_plan': 'Duties of a kind in the plan',
  'rule.category_share': 'Share of duties of a kind',
  'rule.shift_limit': 'Own limit on a shift type',
  'rule.single_duties': 'Single duties',
  'rule.competence': 'Competence',
  'rule.consideration': 'Individual consideration',
  'rule.absence': 'Settled absence',
  'rule.employment': 'Employment period',
  'rule.offered': 'Shift type not in the staffing plan',
  'rule.lock': 'Locked duties',
  'rule.pairing': 'Pairing',
  'rule.staffing_minimum': 'Below minimum staffing',
  'rule.staffing_target': 'Below wanted staffing',
  'rule.staffing_maximum': 'Above maximum staffing',
  'rule.norm_hours': 'Deviation from norm hours',
  'rule.wish': 'Wishes not granted',
  'rule.worst_off': 'The worst off',
  'rule.burden_share': 'Fair share of the burden',
  'rule.advised_nights': 'Many nights in a row',
  'rule.quick_return': 'Quick return',
  'rule.long_duty': 'Long duty',
  'rule.backward_rotation': 'Backward rotation',
  'rule.single_working_day': 'Single working day',
  'rule.plan_stability': 'Changed since the earlier roster',

  // Where a rule of law or agreement is written, for one that no layer speaks of
  'reference.daily_rest': 'Rest-period order (BEK 324/2002) § 3',
  'reference.reduced_rest_limit': 'Rest-period order (BEK 324/2002), local agreements',
  'reference.weekly_rest': 'Working-environment act § 51',
  'reference.weekly_rest_by_week': 'Regional working-time agreement: weekly rest days',
  'reference.average_hours': 'Act on the working-time directive § 4',
  'reference.night_worker_average': 'Act on the working-time directive § 5',
  'reference.week_hours': 'Order on young people’s work: 40 h a week',
  'reference.duty_length': 'Working-time agreement: length of a duty',
  'reference.hours_of_day': 'Order on young people’s work: rest from 20 to 6',
  'reference.working_days_in_row': 'Working-time agreement',
  'reference.days_off_in_week': 'Order on young people’s work: two days off a week',

  // Sentences
  'finding.one_duty_a_day': '{who} has {measured} on {dates} ({worked}); only one may begin on a date',
  'finding.overlap': '{who} is in two places at once for {measured}: {first} and {last}',
  'finding.daily_rest.one_date':
    '{who} has only {measured} of rest in the 24 h up to the end of {last}; at least {allowed} is required',
  'finding.daily_rest':
    '{who} has only {measured} of rest between {first} and {last}; at least {allowed} is required',
  'finding.reduced_rest_limit.neighbours':
    '{who} has reduced rest on two days running, {dates}; that is never allowed',
  'finding.reduced_rest_limit':
    '{who} has {measured} in seven days ({dates}); at most {allowed_number} allowed',
  'finding.reduced_rest': '{who} has a reduced rest before {last}: {measured} instead of {allowed}',
  'finding.weekly_rest':
    '{who} has no weekly rest for {measured} in a row, {dates}; at most {allowed} allowed',
  'finding.weekly_rest_extended':
    '{who} has the weekly rest postponed again after {measured} ({dates}); at least {allowed} must pass',
  'finding.weekly_rest_by_week':
    '{who} has at most {measured} free at a time around a day off in the week {dates}; one rest of {allowed} is agreed, or two short ones',
  'finding.average_hours':
    '{who} works {measured} in the plan; the average over the reference period leaves room for {allowed} only',
  'finding.night_worker_average':
    '{who} works {measured} in the plan; the night workers’ average per 24 h leaves room for {allowed} only',
  'finding.week_hours': '{who} works {measured} in one week ({dates}); at most {allowed} allowed',
  'finding.plan_hours.few': '{who} has only {measured} in the plan; at least {allowed} agreed',
  'finding.plan_hours': '{who} has {measured} in the plan; at most {allowed} agreed',
  'finding.duties_in_plan.few': '{who} has only {measured} in the plan; at least {allowed} agreed',
  'finding.duties_in_plan': '{who} has {measured} in the plan; at most {allowed} agreed',
  'finding.duty_length.few':
    '{who} has {shift} on {dates}, which lasts only {measured}; at least {allowed} agreed',
  'finding.duty_length': '{who} has {shift} on {dates}, which lasts {measured}; at most {allowed} allowed',
  'finding.hours_of_day.few':
    '{who} has {shift} on {dates}, which begins at {measured}; {allowed} is the earliest allowed',
  'finding.hours_of_day':
    '{who} has {shift} on {dates}, which ends at {measured}; {allowed} is the latest allowed',
  'finding.succession': '{who} has {last} right after {first}; that succession is forbidden',
  'finding.working_days_in_row': '{who} works {measured} in a row, {dates}; at most {allowed} allowed',
  'finding.few_working_days_in_row':
    '{who} works only {measured} at a time, {dates}; at least {allowed} in a row agreed',
  'finding.days_off_in_row': '{who} has {measured} in a row, {dates}; at most {allowed} agreed',
  'finding.few_days_off_in_row':
    '{who} has only {measured} at a time, {dates}; at least {allowed} in a row agreed',
  'finding.nights_in_row': '{who} has {measured} in a row, {dates}; at most {allowed} allowed',
  'finding.few_nights_in_row':
    '{who} has only {measured} at a time, {dates}; at least {allowed} in a row agreed',
  'finding.run_limit.few':
    '{who} has only {measured} in a row of {shift} or the like, {dates}; at least {allowed} agreed',
  'finding.run_limit':
    '{who} has {measured} in a row of {shift} or the like, {dates}; at most {allowed} agreed',
  'finding.days_off_after_nights':
    '{who} has {measured} between the night duty {first} and {last}; at least {allowed} required',
  'finding.days_off_in_week': '{who} has {measured} in the week {dates}; at least {allowed} required',
  'finding.weekends': '{who} works {measured} ({dates}); at most {allowed} allowed',
  'finding.weekend_every_nth':
    '{who} works the weekends of {dates}; at most one weekend in {allowed_number} is allowed',
  'finding.complete_weekends': '{who} works one day only of the weekend {dates}; both or none are agreed',
  'finding.category_in_week': '{who} has {measured} in one week ({dates}); at most {allowed_number} allowed',
  'finding.category_in_plan.few': '{who} has only {measured} in the plan; at least {allowed_number} agreed',
  'finding.category_in_plan': '{who} has {measured} in the plan ({dates}); at most {allowed_number} agreed',
  'finding.category_share': 'Of the duties of {who}, {measured} are {category}; at most {allowed} agreed',
  'finding.shift_limit': '{who} has {shift} {measured} in the plan ({dates}); at most {allowed} agreed',
  'finding.single_duties':
    '{who} has a working day alone between days off, {dates}; an individual consideration rules that out',
  'finding.competence': '{who} has {shift} on {dates} without the required competence {competence}',
  'finding.consideration':
    '{who} has {shift} on {dates}, but an individual consideration rules that duty out',
  'finding.absence': '{who} has {shift} on {dates}, but the duty runs into settled absence',
  'finding.employment': '{who} has {shift} on {dates}, but is not employed on that day',
  'finding.offered':
    '{who} has {shift} on {dates}, but the staffing plan does not have that shift type on that day',
  'finding.lock.free': '{who} is locked free on {dates}, but has {worked}',
  'finding.lock': '{who} is locked to {shift} on {dates}, but has {worked}',
  'finding.pairing.two':
    '{who} and {other} are on duty together for {measured} on {dates}; they are to be kept apart',
  'finding.pairing.competence':
    '{who} has {shift} on {dates} without anyone else with the competence {competence} on the same duty',
  'finding.pairing': '{who} has {shift} on {dates} without any of those who must be on the same duty',
  'finding.staffing_minimum':
    '{shift}{holding} on {dates}: {off} short; {present} present, at least {allowed_number}',
  'finding.staffing_target':
    '{shift}{holding} on {dates}: {off} below target; {present} present, wanted {allowed_number}',
  'finding.staffing_maximum':
    '{shift}{holding} on {dates}: {off} too many; {present} present, at most {allowed_number}',
  'finding.norm_hours.few': '{who} is planned {off} below the norm{period}: {measured} against {allowed}',
  'finding.norm_hours': '{who} is planned {off} above the norm{period}: {measured} against {allowed}',
  'finding.wish': '{who} was refused a wish: {wish} ({priority})',
  'finding.worst_off':
    '{who} is refused the largest part of their wishes: {measured}, earlier plans included',
  'finding.burden_share':
    '{who} carries {measured} of nights, evenings, weekends and holidays; {allowed} is a fair share',
  'finding.advised_nights': '{who} has {measured} in a row, {dates}; at most {allowed} advised',
  'finding.quick_return.none': '{who} has no time between {first} and {last}; at least {allowed} is advised',
  'finding.quick_return':
    '{who} has only {measured} between {first} and {last}; at least {allowed} is advised',
  'finding.long_duty': '{who} has {shift} on {dates} of {measured}; at most {allowed} is advised',
  'finding.backward_rotation': '{who} goes backward from {first} to {last}; day, evening, night is advised',
  'finding.single_working_day':
    '{who} works one day alone between days off, {dates}; at least {allowed} in a row advised',
  'finding.plan_stability': '{who} has {worked} on {dates}, which differs from the earlier roster',

  // Parts of sentences
  'finding.ward': 'The ward',
  'finding.whole_plan': 'the whole plan',
  'finding.course': 'course',
  'finding.free': 'the day off',
  'finding.holding': ' ({whom})',
  'finding.period': ' {dates}',
  'finding.next_day': '{time} the next day',
  'finding.overridden': 'Waived: {reason} ({by}, {date} at {time}).',
  'finding.unknown': '{who}, {dates}: rule “{rule}” (found {measured}, limit {allowed})',
  'unit.days.one': '{n} day',
  'unit.days.other': '{n} days',
  'unit.days_off.one': '{n} day off',
  'unit.days_off.other': '{n} days off',
  'unit.weekends.one': '{n} weekend',
  'unit.weekends.other': '{n} weekends',
  'unit.people.one': '{n} person',
  'unit.people.other': '{n} people',
  'unit.duties.one': '{n} duty',
  'unit.duties.other': '{n} duties',
  'unit.wishes.one': '{n} wish',
  'unit.wishes.other': '{n} wishes',
  'unit.points.one': '{n} point',
  'unit.points.other': '{n} points',
  'unit.burden_points.one': '{n} burden point',
  'unit.burden_points.other': '{n} burden points',
  'unit.times.one': '{n} time',
  'unit.times.other': '{n} times',
  'unit.reduced_rests.one': '{n} reduced rest',
  'unit.reduced_rests.other': '{n} reduced rests',
  'unit.duties_day.one': '{n} day duty',
  'unit.duties_day.other': '{n} day duties',
  'unit.duties_evening.one': '{n} evening duty',
  'unit.duties_evening.other': '{n} evening duties',
  'unit.duties_night.one': '{n} night duty',
  'unit.duties_night.other': '{n} night duties',
  'unit.duties_on_call.one': '{n} on-call duty',
  'unit.duties_on_call.other': '{n} on-call duties',
  'category.day_duties': 'day duties',
  'category.evening_duties': 'evening duties',
  'category.night_duties': 'night duties',
  'category.on_call_duties': 'on-call duties',
};

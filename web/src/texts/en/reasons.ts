/** The texts of reasons in English. */
import type { reasons as danish } from '../da/reasons';

export const reasons: Record<keyof typeof danish, string> = {
  'reasons.title': 'Why were wishes refused?',
  'reasons.working': '{answered} of {all} refused wishes answered …',
  'reasons.queued': 'The reasons are waiting for their turn to be worked out.',
  'reasons.not_asked': 'The reasons have not been worked out.',
  'reasons.failed': 'The reasons could not be worked out.',
  'reasons.stopping': 'Stopping …',
  'reasons.stop': 'Stop the reasons',
  'reasons.ask': 'Find reasons',
  'reasons.again': 'Find reasons again',
  'reasons.all_answered.one':
    'The one refused wish was tested: the plan was made again with it granted, or its price is proved without.',
  'reasons.all_answered.other':
    'All {n} refused wishes were tested: the plan was made again with each of them granted, or its price is proved without.',
  'reasons.some_answered':
    '{answered} of {all} refused wishes were tested by making the plan again. For the rest only the owner’s own duties were tried.',
  'reasons.none_refused': 'No wish is refused.',
  'reasons.wishes': 'Refused wishes and their reasons',
  'reasons.shortages': 'Who could have worked where people are short?',
  'reasons.people': 'Show everybody who could be asked',
  'reasons.person': 'Employee',
  'reasons.in_the_way': 'What stands in the way',
  'reasons.points': 'Points',
  'reasons.nothing': 'Nothing',
  'reasons.not_counted': 'Does not count here',
  'reasons.more_people': 'and {n} more, with more rules in the way',
  'reasons.matters_most': 'Refused wishes that matter most',
  'reasons.matters_most_none': 'Every wish that matters most is granted.',
  'reasons.to_come': 'The reasons are still being worked out.',
  'reasons.own_none': 'There is no reason here. Ask your planner.',
  'reasons.own_to_come': 'The reason is still being worked out.',
  'why.ask': 'Why {name}?',
  'why.busy': 'Trying the others …',
  'why.title': 'Why this employee',
  'remedies.ask': 'What would help?',
  'remedies.busy': 'Looking for up to 12 seconds …',
  'remedies.none': 'Nothing that helps was found in the time there was.',
  'remedies.title': 'What would help',
};

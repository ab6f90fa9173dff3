/**
 * Findings as sentences: the report gives rule codes and facts, the catalogue gives the words. A rule has the text
 * `finding.<rule>`, and `finding.<rule>.<case>` for each case that is told in another way.
 */
import type { Finding, RosterAnswer } from '../../api/types';
import { addDays } from '../../format/calendar';
import { shortDate } from '../../format/dates';
import { clockTime } from '../../format/numbers';
import { isTextKey, t, type TextKey } from '../../texts/index.svelte';
import { factsOf } from './facts';

/** The cases in the order in which they are tried. */
export const cases: Record<string, (finding: Finding) => boolean> = {
  few: ({ measured, allowed }) => measured < allowed,
  none: ({ measured }) => measured <= 0,
  free: ({ allowed }) => allowed === 0,
  two: ({ other }) => Boolean(other),
  competence: ({ competence }) => Boolean(competence),
  one_date: ({ dates }) => dates.length === 1,
  neighbours: ({ dates: [first, next, ...more] }) =>
    Boolean(first && next && !more.length && addDays(first, 1) === next),
};

/** The name of a rule; an unknown code is shown as it is. */
export function ruleName(rule: string): string {
  const key = `rule.${rule}`;
  return isTextKey(key) ? t(key) : rule;
}

/** One finding in a sentence, with who says so; a rule that this page does not know yet is told by its code and figures. */
export function findingSentence(finding: Finding, answer: RosterAnswer): string {
  const told = t(sentenceKey(finding), factsOf(finding, answer));
  return endWithStop(told + sourceOf(finding));
}

/** Why, by whom and when a rule is broken knowingly; nothing for other findings. */
export function overrideSentence({ override: word }: Finding): string {
  if (!word) return '';
  const reason = word.reason.trim().replace(/\.$/, '');
  const [date, time] = [shortDate(word.at.slice(0, 10)), clockTime(word.at.slice(11, 16))];
  return t('finding.overridden', { reason, by: word.by, date, time });
}

function sentenceKey(finding: Finding): TextKey {
  for (const [name, fits] of Object.entries(cases)) {
    const key = `finding.${finding.rule}.${name}`;
    if (isTextKey(key) && fits(finding)) return key;
  }
  const key = `finding.${finding.rule}`;
  return isTextKey(key) ? key : 'finding.unknown';
}

/** Who says so, in brackets: the agreement's layer, or the law where it is broken. A ward's own rules need no source. */
function sourceOf({ rule, layer, severity }: Finding): string {
  if (layer.name) return ` (${layer.reference.trim() || layer.name})`;
  const ofAll = layer.origin === 'law' || layer.origin === 'agreement';
  if (severity === 'soft' || !ofAll) return '';
  const key = `reference.${rule}`;
  return ` (${isTextKey(key) ? t(key) : layer.reference})`;
}

/** A sentence that ends in an abbreviated month has one full stop, not two. */
const endWithStop = (sentence: string): string => `${sentence.trim()}.`.replace(/\.\.$/, '.');

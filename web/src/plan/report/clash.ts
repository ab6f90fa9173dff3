/** What clashes where no roster exists: one sentence for each person, and one for the rules that are about nobody alone. */
import type { Clash, RosterAnswer } from '../../api/types';
import { t } from '../../texts/index.svelte';
import { employeeName, listOfDates } from './facts';
import { ruleName } from './sentence';

/** The sentences; names come from an earlier roster's request, and are ids where there is none. */
export function clashSentences(clashes: Clash[], earlier: RosterAnswer | null): string[] {
  return [...grouped(clashes, (clash) => clash.employee ?? '')].map(([id, own]) =>
    t('solve.clash_person', {
      who: id ? employeeName(id, earlier) : t('finding.ward'),
      rules: [...grouped(own, (clash) => clash.rule)].map(([rule, of]) => ruleWithDates(rule, of)).join(', '),
    }),
  );
}

function ruleWithDates(rule: string, clashes: Clash[]): string {
  const name = ruleName(rule).toLocaleLowerCase();
  const dates = [...new Set(clashes.flatMap((clash) => clash.date ?? []))].sort();
  return dates.length ? t('solve.clash_rule', { rule: name, dates: listOfDates(dates) }) : name;
}

function grouped(clashes: Clash[], key: (clash: Clash) => string): Map<string, Clash[]> {
  const groups = new Map<string, Clash[]>();
  for (const clash of clashes) groups.set(key(clash), [...(groups.get(key(clash)) ?? []), clash]);
  return groups;
}

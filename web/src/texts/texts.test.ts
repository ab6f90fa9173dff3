import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { da } from './da';
import { en } from './en';
import { cases } from '../plan/report/sentence';
import { setLanguage, t, tn } from './index.svelte';

const source = join(import.meta.dirname, '..');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

const code = files(source).filter(
  (path) => /\.(svelte|ts)$/.test(path) && !/\.test\.ts$|texts\/(da|en)(\.ts|\/.*)$/.test(path),
);
const allCode = code.map((path) => readFileSync(path, 'utf8')).join('\n');
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();

describe('the catalogue', () => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(da).sort());
  });

  it('asks for the same facts in both languages', () => {
    for (const key of Object.keys(da) as (keyof typeof da)[])
      expect([key, placeholders(en[key])]).toEqual([key, placeholders(da[key])]);
  });

  it('holds no text that no page uses', () => {
    // Texts of rules are found by the rule's code, which comes with the report; another test knows the rules.
    const ofRule = (key: string): boolean => {
      const [family, rule, told] = key.split('.');
      const known = Object.hasOwn(da, `rule.${rule}`) && (!told || Object.hasOwn(cases, told));
      return known && ['rule', 'finding', 'reference'].includes(family ?? '');
    };
    const used = (key: string): boolean => {
      if (ofRule(key)) return true;
      const stem = key.replace(/\.(one|other)$/, '');
      return allCode.includes(`'${stem}'`) || allCode.includes(`'${key}'`);
    };
    expect(Object.keys(da).filter((key) => !used(key))).toEqual([]);
  });

  it('fills in facts and chooses the form for the number', () => {
    setLanguage('da');
    expect(t('quota.left', { left: 11, quota: 17 })).toBe('11 af 17 ønsker tilbage');
    expect([tn('unit.people', 1), tn('unit.people', 2)]).toEqual(['1 person', '2 personer']);
    setLanguage('en');
    expect(t('quota.left', { left: 11, quota: 17 })).toBe('11 of 17 wishes left');
    setLanguage('da');
  });
});

describe('the pages', () => {
  const spoken = ['aria-label', 'title', 'placeholder', 'alt'];

  interface Node {
    type: string;
    name?: string;
    data?: string;
    value?: unknown;
  }

  function looseTexts(node: unknown, found: string[]): string[] {
    if (Array.isArray(node)) for (const child of node) looseTexts(child, found);
    else if (node && typeof node === 'object') {
      const { type, name, data, value } = node as Node;
      if (type === 'Text' && /\p{L}{2,}/u.test(data ?? '')) found.push(data ?? '');
      if (type === 'Attribute' && !spoken.includes(name ?? '')) return found;
      if (type === 'Attribute') return looseTexts(value, found);
      for (const [key, child] of Object.entries(node))
        if (key !== 'css' && key !== 'instance') looseTexts(child, found);
    }
    return found;
  }

  it.each(
    code.filter((path) => path.endsWith('.svelte')).map((path) => [path.slice(source.length + 1), path]),
  )('%s says nothing that is not in the catalogue', (_name, path) => {
    const root = parse(readFileSync(path, 'utf8'), { modern: true });
    expect(looseTexts(root.fragment, [])).toEqual([]);
  });
});

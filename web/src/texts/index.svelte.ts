/** The catalogue of page texts and the language switch. Holds no text itself. */
import { da } from './da';
import { en } from './en';

export type Language = 'da' | 'en';
/** The key of a text that stands alone. */
export type TextKey = keyof typeof da;
type Facts = Record<string, string | number>;
type Counted<K> = K extends `${infer Stem}.one` ? Stem : never;
/** The stem of a text that has a form for one (`.one`) and for other numbers (`.other`). */
export type CountedKey = Counted<TextKey>;

const catalogues: Record<Language, Record<TextKey, string>> = { da, en };
const remembered = 'vagtvaerk.language';

function firstLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'da';
  } catch {
    return 'da';
  }
}

const state = $state<{ language: Language }>({ language: firstLanguage() });

/** The language that the pages are shown in now. */
export function currentLanguage(): Language {
  return state.language;
}

/** The locale for dates and numbers. */
export function locale(): string {
  return state.language === 'da' ? 'da-DK' : 'en-GB';
}

/** Switches language at once and remembers it in this browser. */
export function setLanguage(language: Language): void {
  state.language = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // A browser that stores nothing still shows the language until it is closed.
  }
}

/** Whether the catalogue has a text of that key. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(da, key);

/** The text of a key, with `{facts}` filled in. */
export function t(key: TextKey, facts?: Facts): string {
  const text = catalogues[state.language][key];
  return facts ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole)) : text;
}

/** The text of a counted key in the right form; `{n}` is the number. */
export function tn(key: CountedKey, n: number, facts: Facts = {}): string {
  const form = Math.abs(n) === 1 ? 'one' : 'other';
  return t(`${key}.${form}` as TextKey, { n: new Intl.NumberFormat(locale()).format(n), ...facts });
}

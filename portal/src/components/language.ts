/** The languages that have a catalog; the first is the one that every catalog has. */
const LANGUAGES = ['en'] as const;

type Language = (typeof LANGUAGES)[number];

export type Catalog<T> = { en: T } & Partial<Record<Language, T>>;

const asked = typeof navigator === 'undefined' ? [] : navigator.languages;

export const language: Language = chooseLanguage(asked);

/** The language's spelling of numbers and dates in the person's region, such as en-GB. */
export const locale: string = asked.find((tag) => tag.split('-')[0] === language) ?? 'en-US';

export function chooseLanguage(tags: readonly string[]): Language {
  const bases = tags.map((tag) => tag.split('-')[0]);
  return LANGUAGES.find((known) => bases.includes(known)) ?? LANGUAGES[0];
}

/** Picks the texts in the person's language; what a language lacks is said in English. */
export function inLanguage<T>(catalog: Catalog<T>): T {
  return catalog[language] ?? catalog.en;
}

const rules = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(locale);

export function formatCount(count: number): string {
  return numbers.format(count);
}

/** "1 order", "830 orders": the form that the language wants for this count, with the count in front. */
export function counted(count: number, forms: { one: string; other: string }): string {
  const form = rules.select(count) === 'one' ? forms.one : forms.other;
  return `${formatCount(count)} ${form}`;
}

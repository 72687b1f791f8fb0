/** The languages that Hushlink speaks. Adding one makes every area without a table for it a compile error. */
export const languages = ["en", "de", "fr", "es", "ja"] as const;
export type Language = (typeof languages)[number];

/** A sentence, or how to make it from its facts. */
type Entry = string | ((facts: never) => string);
type Entries = Readonly<Record<string, Entry>>;

/** The shape that every other language must fill: each key of the English table, with its facts. */
export type TableLike<English extends Entries> = {
  readonly [Key in keyof English]: English[Key] extends (facts: infer F) => string
    ? (facts: F) => string
    : string;
};

/** Where the tables of the other languages are; loaded only when their language is spoken. */
export type Translations<Table> = Readonly<
  Record<Exclude<Language, "en">, () => Promise<TableOf<Table>>>
>;
type TableOf<Table> = Table extends Entries ? TableLike<Table> : Table;

interface Area {
  readonly load: (language: Language) => Promise<void>;
}

const areas: Area[] = [];
let loading: Promise<unknown> = Promise.resolve();
let spoken: Language = "en";
let locale = "en";

/** The locale for `Intl`: the person's own, so that clock and dates look as everywhere else. */
export function currentLocale(): string {
  return locale;
}

/** The language that texts are in. */
export function currentLanguage(): Language {
  return spoken;
}

/**
 * Chooses the first language we speak out of the person's own, most wanted first, and loads its
 * tables for the areas this page uses. English if there is none. Call it before the first text.
 */
export async function speak(wanted: readonly string[]): Promise<Language> {
  spoken = wanted.map(known).find((language) => language !== undefined) ?? "en";
  const tags = wanted.filter((tag) => known(tag) === spoken);
  // "de-CH" knows more about dates than "de".
  locale = tags.find((tag) => tag.includes("-")) ?? tags[0] ?? spoken;
  loading = Promise.all(areas.map((area) => area.load(spoken)));
  await loading;
  return spoken;
}

/** Resolves when every declared area speaks the chosen language, those declared later included. */
export async function textsReady(): Promise<void> {
  await loading;
}

function known(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split("-")[0];
  return languages.find((language) => language === primary);
}

/** Declares one area of texts and returns what looks up its current table. */
export function currentTable<Table>(
  english: Table,
  translations: Translations<Table>,
): () => TableOf<Table> {
  let table = english as TableOf<Table>;
  const load = async (language: Language) => {
    table = language === "en" ? (english as TableOf<Table>) : await loader(translations, language);
  };
  areas.push({ load });
  if (spoken !== "en") loading = Promise.all([loading, load(spoken)]);
  return () => table;
}

function loader<Table>(
  translations: Translations<Table>,
  language: Exclude<Language, "en">,
): Promise<TableOf<Table>> {
  return (translations[language] as () => Promise<TableOf<Table>>)();
}

/** The facts that a text wants: none for a plain sentence. */
type FactsOf<Value> = Value extends (facts: infer F) => string ? [facts: F] : [];

/** Looks up one text of an area by its key, with its facts if it has any. */
export type Text<English extends Entries> = <Key extends keyof English>(
  key: Key,
  ...facts: FactsOf<English[Key]>
) => string;

/** Declares one area of texts: English at once, the others when they are spoken. */
export function area<English extends Entries>(
  english: English,
  translations: Translations<English>,
): Text<English> {
  const table = currentTable(english, translations);
  return (key, ...facts) => {
    const entry = (table() as Record<keyof English, Entry>)[key];
    return typeof entry === "string" ? entry : entry(facts[0] as never);
  };
}

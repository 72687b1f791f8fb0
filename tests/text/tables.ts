import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { errorCodes, type Facts } from "../../lib/errors.ts";
import type { ErrorTable } from "../../lib/text/errors.ts";
import type { Language } from "../../lib/text/language.ts";

/** One table of texts as it stands in its file: sentences, or what makes them from their facts. */
type Table = Readonly<Record<string, string | ((facts: Record<string, unknown>) => string)>>;

/** Every area of texts but the errors, which are two sentences each and have tests of their own. */
export const areas: readonly string[] = globSync("lib/text/en/*.ts")
  .map((file) => basename(file, ".ts"))
  .filter((area) => area !== "errors")
  .sort();

/** One area's table in one language, read from its file. */
export async function tableOf(language: Language, area: string): Promise<Table> {
  const file = join(import.meta.dirname, `../../lib/text/${language}/${area}.ts`);
  const module = (await import(/* @vite-ignore */ file)) as Record<string, Table>;
  const table = module[area];
  if (!table) throw new Error(`${file} does not export ${area}`);
  return table;
}

export async function errorsOf(language: Language): Promise<ErrorTable> {
  const file = join(import.meta.dirname, `../../lib/text/${language}/errors.ts`);
  return ((await import(/* @vite-ignore */ file)) as { errors: ErrorTable }).errors;
}

/** Facts that are numbers; every other one is a name and comes as `‹name›`. */
const numbers = new Set(
  `atMs attempts bytes characters createdMs days files index left links maxBytes nowMs of readMs
  receipts revokedMs seconds servers tookMs views waiting words bits total opened count taken
  all at most least places`.split(/\s+/),
);

/** One text made with facts of one size; what it asked for is in `asked`. */
export interface Made {
  readonly text: string;
  readonly asked: readonly string[];
}

/** Makes a text with numbers of one size. A plain sentence is itself. */
export function made(entry: Table[string], size: number): Made {
  if (typeof entry === "string") return { text: entry, asked: [] };
  const asked = new Set<string>();
  const facts = new Proxy({} as Record<string, unknown>, {
    get: (_facts, name) => {
      asked.add(String(name));
      return numbers.has(String(name)) ? size : `‹${String(name)}›`;
    },
  });
  return { text: entry(facts), asked: [...asked].sort() };
}

/** Sizes that ask for every form of a word. */
export const sizes = [0, 1, 2, 5, 1_000_000];

const allFacts: Facts = {
  host: "secrets.example.com",
  status: 502,
  maxBytes: 1_000_000,
  bytes: 2_000_000,
  attemptsLeft: 3,
  retryAfterSeconds: 30,
  missing: "key",
  field: "views",
};

/** Each sentence about an error, with what may be missing missing and with everything there. */
export async function errorTexts(language: Language): Promise<Record<string, string>> {
  const errors = await errorsOf(language);
  const texts: Record<string, string> = {};
  for (const code of errorCodes) {
    for (const [name, facts] of Object.entries({ bare: {}, full: allFacts })) {
      const { happened, next } = errors[code](facts);
      texts[`${code} ${name} happened`] = happened;
      texts[`${code} ${name} next`] = next;
    }
  }
  return texts;
}

/** Every text of an area in a language, by its key and size, with the errors as an area too. */
export async function textsOf(language: Language, area: string): Promise<Record<string, string>> {
  if (area === "errors") return errorTexts(language);
  const texts: Record<string, string> = {};
  for (const [key, entry] of Object.entries(await tableOf(language, area))) {
    if (typeof entry === "string") texts[key] = entry;
    else for (const size of sizes) texts[`${key} ${size}`] = made(entry, size).text;
  }
  return texts;
}

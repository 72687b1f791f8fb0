import type { ErrorWords } from "../../lib/text/errors.ts";

/**
 * A language that is 40 % longer than English in every text, so that what has too little room shows before
 * a translator meets it. A single word gets longer itself, as German ones are; a sentence gets more words.
 */
export function longer(text: string): string {
  const more = Math.ceil(text.length * 0.4);
  if (more === 0) return text;
  if (!/\s/.test(text)) return `${text}${"en".repeat(more).slice(0, more)}`;
  return `${text} ${"lorem ipsum dolor sit ".repeat(more).slice(0, more).trim()}`;
}

declare global {
  /** Vite's, as far as it is used here. */
  interface ImportMeta {
    glob(pattern: string, options: { eager: true }): Record<string, Record<string, Table>>;
  }
}

type Table = Record<string, Entry>;
type Entry = string | ((facts: never) => string | ErrorWords);

const tables = import.meta.glob("../../lib/text/en/*.ts", { eager: true });

/** Makes English pseudo: every table there is, as long as this page lives. */
export function speakPseudo(): void {
  for (const module of Object.values(tables)) {
    for (const table of Object.values(module)) {
      for (const [key, entry] of Object.entries(table)) table[key] = stretched(entry);
    }
  }
}

function stretched(entry: Entry): Entry {
  if (typeof entry === "string") return longer(entry);
  return (facts) => {
    const made = entry(facts);
    if (typeof made === "string") return longer(made);
    return { happened: longer(made.happened), next: longer(made.next) };
  };
}

import { afterEach, expect, test } from "vitest";
import { type Language, languages, speak } from "../../lib/text/language.ts";
import { areas, errorTexts, made, sizes, tableOf, textsOf } from "./tables.ts";

afterEach(() => speak(["en"]));

const others = languages.filter((language) => language !== "en");
const everyArea = [...areas, "errors"];
const inEach = (list: readonly Language[]) =>
  list.flatMap((language) => everyArea.map((area) => [language, area] as const));

/** Words that are the same in both languages, or names. Whatever else equals the English was forgotten. */
const same: Readonly<Record<Exclude<Language, "en">, readonly string[]>> = {
  de: ["Code", "JSON", "Link", "Name", "PIN", "Passphrase", "Server", "Text", "Token"],
  fr: ["Archive", "Code", "Image", "JSON", "Options", "PIN", "Secret", "Site", "Sites"],
  es: ["JSON", "PIN", "Token"],
  ja: ["JSON", "PIN"],
};
const names = ["Hushlink", "secrets.example.com"];

test.for(others.flatMap((language) => areas.map((area) => [language, area] as const)))(
  "%s has every text of %s and no other",
  async ([language, area]) => {
    const english = await tableOf("en", area);
    const table = await tableOf(language, area);
    expect(Object.keys(table).sort()).toEqual(Object.keys(english).sort());
  },
);

test.for(others.flatMap((language) => areas.map((area) => [language, area] as const)))(
  "%s tells in %s every fact that English tells",
  async ([language, area]) => {
    const [english, table] = [await tableOf("en", area), await tableOf(language, area)];
    for (const [key, entry] of Object.entries(english)) {
      for (const size of sizes) {
        await speak(["en"]);
        const original = made(entry, size);
        await speak([language]);
        const translated = made(table[key] ?? "", size);
        expect(translated.asked, key).toEqual(original.asked);
        const facts = (text: string) => (text.match(/‹\w+›|\{\w+\}/g) ?? []).sort();
        expect(new Set(facts(translated.text)), key).toEqual(new Set(facts(original.text)));
      }
    }
  },
);

test.for(inEach(languages))("%s is clean in %s", async ([language, area]) => {
  await speak([language]);
  const english = await textsOf("en", area);
  for (const [key, text] of Object.entries(await textsOf(language, area))) {
    if (text === "" && english[key] === "") continue;
    expect(text, key).toMatch(/\S/);
    expect(text.trim(), key).toBe(text);
    expect(text, key).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.\.|[!！¡]/);
    // Of templates and of links that is meant; anywhere else it is a place that was not filled.
    if (!/[#{]/.test(english[key] ?? "")) expect(text, key).not.toMatch(/[#{}]/);
  }
});

/** What would be typed by machine, and how each language writes it. */
const wrongSigns: Readonly<Record<Language, RegExp>> = {
  en: /["'„«»「]/,
  de: /["'”’«»「]|„[^“]*$/,
  fr: /["'“”„「]| [:;?»]|«[^\u00a0]|[^\u00a0]»|[^\u202f\s]\?|\p{L}[:;](?!\/)/u,
  es: /["'“”„「]|^[^¿]*\?/,
  ja: /["'“”„«»?!]|[、。] /,
};

test.for(inEach(languages))("%s has its own quotes and spaces in %s", async ([language, area]) => {
  await speak([language]);
  for (const [key, text] of Object.entries(await textsOf(language, area))) {
    expect(text, key).not.toMatch(wrongSigns[language]);
  }
});

test.for(inEach(others))("%s leaves no English in %s", async ([language, area]) => {
  await speak(["en"]);
  const english = await textsOf("en", area);
  await speak([language]);
  for (const [key, text] of Object.entries(await textsOf(language, area))) {
    const said = text.replaceAll(/‹\w+›/g, "");
    if (text !== english[key] || !/\p{L}{2}/u.test(said)) continue;
    // Only a size or a time: its unit may be the same.
    if (/^[\d.,\s\u00a0\u202f]+\p{L}+$/u.test(said)) continue;
    expect([...same[language as Exclude<Language, "en">], ...names], key).toContain(text);
  }
});

/** How wide a text is, in letters; a sign of Chinese or Japanese writing is two wide. */
const widthOf = (text: string) =>
  text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/g) ?? []).length;

/**
 * How wide a translation may be. What is short stands on buttons, tabs and labels, which have little room:
 * ten letters more; sentences wrap, but a half more than English is somebody explaining.
 */
function room(english: string): number {
  const width = widthOf(english);
  return width <= 30 ? width + 6 + width * 0.6 : width * 1.5 + 12;
}

/** Longer with a reason, which stands beside it. */
const longer: Readonly<Record<string, number>> = {};

test.for(inEach(others))("%s is no wider in %s than there is room", async ([language, area]) => {
  await speak(["en"]);
  const english = await textsOf("en", area);
  await speak([language]);
  const tooWide = Object.entries(await textsOf(language, area))
    .filter(
      ([key, text]) =>
        widthOf(text) > (longer[`${language} ${area} ${key}`] ?? room(english[key] ?? "")),
    )
    .map(([key, text]) => `${area}.${key}: ${text} (${english[key]})`);
  expect(tooWide).toEqual([]);
});

test.for(languages)("%s says of every error in short sentences what happened", async (language) => {
  await speak([language]);
  for (const [key, text] of Object.entries(await errorTexts(language))) {
    expect(text, key).toMatch(language === "ja" ? /。$/ : /^[\p{L}«„¿].*[.?]$/u);
    expect(widthOf(text), key).toBeLessThan(150);
  }
});

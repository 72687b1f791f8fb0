import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../../lib/text/language.ts";

/** What the browser and the stores show of us before any code of ours runs. */

type Messages = Readonly<Record<string, { readonly message: string }>>;

const messagesIn = (folder: string, language: string) =>
  JSON.parse(readFileSync(`${folder}/_locales/${language}/messages.json`, "utf8")) as Messages;

/** The longest that Chrome's and Firefox' stores and lists take, in characters. */
const longest: Readonly<Record<string, number>> = { description: 132 };
const longestCommand = 60;

test.for(languages)("%s has every message of the manifest, and each fits", (language) => {
  const english = messagesIn("public", "en");
  const messages = messagesIn("public", language);
  expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  for (const [key, { message }] of Object.entries(messages)) {
    expect(message.trim(), key).toBe(message);
    expect(message, key).not.toMatch(/["'!$]| {2}/);
    expect(message.length, key).toBeGreaterThan(5);
    expect(message.length, key).toBeLessThanOrEqual(longest[key] ?? longestCommand);
    if (language !== "en") expect(message, key).not.toBe(english[key]?.message);
  }
});

test("there is a folder for each language and no other", () => {
  const folders = globSync("public/_locales/*").map((folder) => folder.split("/").at(-1));
  expect(new Set(folders)).toEqual(new Set(languages));
});

test("the manifest asks for each message, and for none that is missing", () => {
  const asked = readFileSync("wxt.config.ts", "utf8").matchAll(/__MSG_(\w+)__/g);
  expect(new Set([...asked].map(([, key]) => key))).toEqual(
    new Set(Object.keys(messagesIn("public", "en"))),
  );
});

import * as v from "valibot";
import { AppError } from "../errors.ts";
import { type JsonValue, placeholders, placeholdersIn } from "./http-fill.ts";

/*
 * How to speak to a server of which only its HTTP API is known: enough to store a text, to fetch it
 * and, where it can, to delete it, without code. Strings may hold placeholders (http-fill.ts).
 */

const Json: v.GenericSchema<JsonValue> = v.lazy(() =>
  v.union([
    v.null(),
    v.boolean(),
    v.number(),
    v.string(),
    v.array(Json),
    v.record(v.string(), Json),
  ]),
);

const callEntries = {
  method: v.picklist(["GET", "POST", "PUT", "DELETE"]),
  /** Begins with `{base}`, or is `{link}`. */
  url: v.string(),
  headers: v.optional(v.record(v.pipe(v.string(), v.regex(/^[\w-]+$/)), v.string()), {}),
  /** The body: at most one of these. */
  json: v.optional(Json),
  form: v.optional(v.record(v.string(), v.string())),
  text: v.optional(v.string()),
};
const Call = v.strictObject(callEntries);
export type Call = v.InferOutput<typeof Call>;

const seconds = v.pipe(v.number(), v.integer(), v.minValue(1));
const status = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599));

const Template = v.strictObject({
  version: v.literal(1),
  create: v.strictObject({
    ...callEntries,
    /** Paths into the JSON of the answer. */
    answer: v.strictObject({
      id: v.optional(v.string()),
      link: v.optional(v.string()),
      revokeKey: v.optional(v.string()),
      /** What the server granted, if it says so: seconds, a span (`7d`) or a point of time (ISO 8601). */
      expiresInSeconds: v.optional(v.string()),
    }),
  }),
  /** The link, where the answer has none: begins with `{base}` and holds `{id}`. */
  link: v.optional(v.string()),
  read: v.strictObject({
    ...callEntries,
    /** Path to the text in the JSON of the answer; "" if the answer is the text. */
    answer: v.string(),
    /** Statuses that mean: no such secret, or not any more. */
    gone: v.optional(v.array(status), [404, 410]),
  }),
  revoke: v.optional(
    v.strictObject({
      ...callEntries,
      /** Statuses that mean that it worked; any of 200–299 if absent. */
      worked: v.optional(v.array(status)),
      /** A path that the JSON of the answer must have, where the status does not say enough. */
      answer: v.optional(v.string()),
    }),
  ),
  expiry: v.union([
    v.strictObject({ values: v.pipe(v.array(seconds), v.minLength(1)), default: seconds }),
    v.strictObject({ min: seconds, max: seconds, default: seconds }),
  ]),
  /** Longest text that the server keeps. */
  maxCharacters: v.pipe(v.number(), v.integer(), v.minValue(1_000), v.maxValue(64 << 20)),
  /** Of two readers at the same moment only one gets the text. */
  strictlyOnce: v.optional(v.boolean(), false),
});
export type HttpTemplate = v.InferOutput<typeof Template>;

const longestTemplate = 50_000;

/** Reads a template. Throws `input.template`, with the place of the first thing that does not fit. */
export function readTemplate(text: string | undefined): HttpTemplate {
  if (text === undefined || text.length > longestTemplate) refuse("");
  const checked = v.safeParse(Template, parsed(text));
  if (!checked.success) refuse(v.getDotPath(checked.issues[0]) ?? "");
  checkCalls(checked.output);
  checkLink(checked.output);
  checkExpiry(checked.output);
  return checked.output;
}

function refuse(field: string): never {
  throw new AppError("input.template", { field });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkCalls({ create, read, revoke }: HttpTemplate): void {
  const calls: [string, Call][] = [
    ["create", create],
    ["read", read],
    ...(revoke ? ([["revoke", revoke]] as [string, Call][]) : []),
  ];
  for (const [name, call] of calls) checkCall(name, call);
  const sent = JSON.stringify([create.json, create.form, create.text]);
  if (!placeholdersIn(sent).includes("content")) refuse("create: {content}");
}

/** A line end in a header would begin another one. */
const control = /\p{Cc}/u;

function checkCall(name: string, call: Call): void {
  const isLink = name !== "create" && call.url === "{link}";
  if (!isLink && !/^\{base\}[^#\\]*$/.test(call.url)) refuse(`${name}.url`);
  const bodies = [call.json, call.form, call.text].filter((body) => body !== undefined);
  if (bodies.length > (call.method === "GET" ? 0 : 1)) refuse(name);
  const unknown = placeholdersIn(JSON.stringify(call)).find((one) => !placeholders.has(one));
  if (unknown !== undefined) refuse(`${name}: {${unknown}}`);
  if (Object.values(call.headers).some((text) => control.test(text))) refuse(`${name}.headers`);
}

/** A link comes from the answer, or is made of the id in it; the fragment is for our key. */
function checkLink({ create, link }: HttpTemplate): void {
  if (create.answer.link !== undefined) {
    if (link !== undefined) refuse("link");
    return;
  }
  if (create.answer.id === undefined) refuse("create.answer.id");
  const isWhole =
    link !== undefined &&
    /^\{base\}[^#\\]*$/.test(link) &&
    placeholdersIn(link).join() === "base,id";
  if (!isWhole) refuse("link");
}

function checkExpiry({ expiry }: HttpTemplate): void {
  const isOffered =
    "values" in expiry
      ? expiry.values.includes(expiry.default)
      : expiry.min <= expiry.default && expiry.default <= expiry.max;
  if (!isOffered) refuse("expiry.default");
}

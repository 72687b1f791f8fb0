import * as v from "valibot";
import type { NetAnswer } from "../../effects.ts";
import type { Capabilities } from "../../model.ts";
import { jsonAnswer, refusal } from "../answers.ts";
import type { Generation } from "./message.ts";

const flag = v.optional(v.boolean(), false);

/** `GET /config`. `DISABLE_UPLOAD` is in every version, `ARGON2` from 14 on. */
export const Config = v.object({
  DISABLE_UPLOAD: v.boolean(),
  ARGON2: v.optional(v.boolean()),
  DEFAULT_EXPIRY: v.optional(v.number()),
  FORCE_EXPIRATION: v.optional(v.unknown()),
  FORCE_ONETIME_SECRETS: flag,
  MAX_FILE_SIZE: v.optional(v.union([v.string(), v.number()])),
  PREFETCH_SECRET: v.optional(v.boolean(), true),
  PUBLIC_URL: v.optional(v.string(), ""),
  READ_ONLY: flag,
  REQUIRE_AUTH: flag,
});
export type Config = v.InferOutput<typeof Config>;

/** Default limit of the server, in characters of armored message: nobody can ask for another. */
export const maxArmoredLength = 10_000;
/** What fits into it: base64, line ends and the packets' heads take the rest. */
const maxTextBytes = 7_000;
const expiries = [3_600, 86_400, 604_800];
const defaultFileBytes = 512 << 10;
/** Heads, session key and tags of a message around a file; with its name. */
const messageBytes = 1_024;
/** Files of older servers travel armored in JSON. */
const armorFactor = 0.72;

export function configOf(answer: NetAnswer, url: string): Config {
  if (answer.status !== 200) throw refusal(answer, url);
  return jsonAnswer(Config, answer, url);
}

/** Only clients of servers from 14 on can read the newer format. */
export function generationOf(config: Config): Generation {
  return config.ARGON2 === undefined ? "v4" : "v6";
}

/** Whether files are sent as they are; before 13's later releases they travelled armored in JSON. */
export function streamsFiles(config: Config): boolean {
  return config.ARGON2 !== undefined || config.MAX_FILE_SIZE !== undefined;
}

export function capabilitiesOf(config: Config): Capabilities {
  const forced = Number(config.FORCE_EXPIRATION);
  const values = expiries.includes(forced) ? [forced] : expiries;
  const preferred = config.DEFAULT_EXPIRY ?? 0;
  return {
    passphrase: true,
    files: !config.DISABLE_UPLOAD,
    status: config.PREFETCH_SECRET,
    revoke: true,
    anonymous: !config.REQUIRE_AUTH,
    strictlyOnce: true,
    maxViews: 1,
    unlimitedViews: !config.FORCE_ONETIME_SECRETS,
    maxBytes: maxTextBytes,
    maxFileBytes: maxFileBytesOf(config),
    expiry: {
      kind: "list",
      values,
      default: values.includes(preferred) ? preferred : (values[0] ?? 3_600),
    },
  };
}

function maxFileBytesOf(config: Config): number {
  if (!streamsFiles(config)) return Math.floor(maxArmoredLength * armorFactor) - 200;
  return Math.max(0, (sizeOf(config.MAX_FILE_SIZE) ?? defaultFileBytes) - messageBytes);
}

/** "512KB", "1.5MB", 10000: binary units, as the server reads its own option. */
export function sizeOf(written: string | number | undefined): number | undefined {
  const [, count, unit = ""] =
    /^\s*(\d+(?:\.\d+)?)\s*([kmg]?)b?\s*$/i.exec(String(written ?? "")) ?? [];
  if (count === undefined) return undefined;
  const factor = { "": 1, k: 1 << 10, m: 1 << 20, g: 1 << 30 }[unit.toLowerCase()] ?? 1;
  return Math.floor(Number(count) * factor);
}

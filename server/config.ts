import { isIP } from "node:net";
import { resolve } from "node:path";
import type { Limits } from "./rate-limit.ts";

/** All that the server can be told, checked. Read from the environment by `readConfig`. */
export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Absolute path of the folder for SQLite. */
  readonly dataFolder: string;
  /** Address that people use, without trailing slash; undefined if it is not told. */
  readonly publicUrl: URL | undefined;
  /** Empty: everybody may create. */
  readonly apiKeys: readonly string[];
  /** "sqlite", or the address of a Redis or Valkey server. */
  readonly store: string;
  /** Requests a minute and address; undefined: unlimited. */
  readonly rateLimit: Limits | undefined;
  /** Addresses or networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Origins of web pages that may call the API, or ["*"]. */
  readonly corsOrigins: readonly string[];
  /** Largest ciphertext in bytes. */
  readonly maxBytes: number;
  readonly expirySeconds: { readonly min: number; readonly max: number; readonly default: number };
  readonly maxViews: number;
  readonly attempts: number;
  readonly leaseSeconds: number;
  /** Ciphertext held in memory for all requests together, in bytes. */
  readonly memoryBytes: number;
  /** How long a request or an answer may stand still, in seconds. */
  readonly idleSeconds: number;
  /** How long requests that were begun may go on when the server is told to end. */
  readonly drainSeconds: number;
  readonly log: "requests" | "events" | "off";
  readonly metrics: boolean;
}

type Reading = { readonly value: unknown } | { readonly mistake: string };

interface Setting {
  readonly name: string;
  /** As it would be written in the environment; "" if there is none. */
  readonly fallback: string;
  readonly about: string;
  readonly read: (text: string) => Reading;
}

const mebibyte = 1024 * 1024;
const day = 24 * 60 * 60;

const settings = {
  host: {
    name: "HUSHLINK_HOST",
    fallback: "127.0.0.1",
    about: "address to listen on",
    read: (text) => (/^[\w.:-]+$/.test(text) ? { value: text } : { mistake: "is no address" }),
  },
  port: {
    name: "HUSHLINK_PORT",
    fallback: "8787",
    about: "port to listen on; 0 takes a free one and prints it",
    read: wholeNumber(0, 65_535),
  },
  dataFolder: {
    name: "HUSHLINK_DATA",
    fallback: ".data",
    about: "folder of the SQLite database, made if it is missing",
    read: (text) => ({ value: resolve(text) }),
  },
  publicUrl: {
    name: "HUSHLINK_PUBLIC_URL",
    fallback: "",
    about: "address that people use, with its path: https://secrets.example/box",
    read: readPublicUrl,
  },
  apiKeys: {
    name: "HUSHLINK_API_KEYS",
    fallback: "",
    about:
      "keys that allow creating, separated by commas, 16 characters at least; none: everybody may",
    read: list(
      (key) => /^[\x21-\x2b\x2d-\x7e]{16,256}$/.test(key),
      "16 to 256 printable characters each",
    ),
  },
  store: {
    name: "HUSHLINK_STORE",
    fallback: "sqlite",
    about: "sqlite, or redis://[user:password@]host[:port][/number] (rediss:// with TLS)",
    read: readStore,
  },
  rateLimit: {
    name: "HUSHLINK_RATE_LIMIT",
    fallback: "60,120,20",
    about: "a minute and address: creates, reveals, wrong tokens; or off",
    read: readRateLimit,
  },
  trustedProxies: {
    name: "HUSHLINK_TRUSTED_PROXIES",
    fallback: "",
    about: "addresses or networks (10.0.0.0/8) whose X-Forwarded-For is believed, by commas",
    read: list(isNetwork, "addresses or networks"),
  },
  corsOrigins: {
    name: "HUSHLINK_CORS_ORIGINS",
    fallback: "",
    about: "origins of web pages that may call the API, by commas, or *; none: no page may",
    read: list(isOrigin, "origins such as https://app.example, or *"),
  },
  maxBytes: {
    name: "HUSHLINK_MAX_BYTES",
    fallback: String(112 * mebibyte),
    about: "largest ciphertext in bytes; the default fits a file of 100 MiB",
    read: wholeNumber(512, 16 * 1024 * mebibyte),
  },
  minExpiry: {
    name: "HUSHLINK_MIN_EXPIRY",
    fallback: "60",
    about: "shortest expiry in seconds",
    read: wholeNumber(1, 366 * day),
  },
  maxExpiry: {
    name: "HUSHLINK_MAX_EXPIRY",
    fallback: String(30 * day),
    about: "longest expiry in seconds",
    read: wholeNumber(1, 366 * day),
  },
  defaultExpiry: {
    name: "HUSHLINK_DEFAULT_EXPIRY",
    fallback: String(day),
    about: "expiry in seconds that is offered first",
    read: wholeNumber(1, 366 * day),
  },
  maxViews: {
    name: "HUSHLINK_MAX_VIEWS",
    fallback: "100",
    about: "most views of one secret",
    read: wholeNumber(1, 1000),
  },
  attempts: {
    name: "HUSHLINK_ATTEMPTS",
    fallback: "5",
    about: "wrong access tokens before a secret is erased",
    read: wholeNumber(1, 100),
  },
  leaseSeconds: {
    name: "HUSHLINK_LEASE",
    fallback: "120",
    about: "seconds in which a reader whose connection broke may ask again",
    read: wholeNumber(1, 3600),
  },
  memoryBytes: {
    name: "HUSHLINK_MEMORY",
    fallback: String(256 * mebibyte),
    about: "bytes of ciphertext in memory for all requests together",
    read: wholeNumber(4 * mebibyte, 64 * 1024 * mebibyte),
  },
  idleSeconds: {
    name: "HUSHLINK_IDLE",
    fallback: "30",
    about: "seconds that a request or an answer may stand still",
    read: wholeNumber(1, 3600),
  },
  drainSeconds: {
    name: "HUSHLINK_DRAIN",
    fallback: "10",
    about: "seconds that begun requests may go on after SIGTERM",
    read: wholeNumber(0, 3600),
  },
  log: {
    name: "HUSHLINK_LOG",
    fallback: "events",
    about: "requests (one line each), events (start, end, failures) or off",
    read: oneOf("requests", "events", "off"),
  },
  metrics: {
    name: "HUSHLINK_METRICS",
    fallback: "on",
    about: "on or off: numbers for Prometheus under /metrics",
    read: (text) =>
      /^(on|off)$/.test(text) ? { value: text === "on" } : { mistake: "is neither on nor off" },
  },
} satisfies Record<string, Setting>;

const entries: readonly (readonly [string, Setting])[] = Object.entries(settings);

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the whole configuration, or names every mistake in it at once. Values are not repeated. */
export function readConfig(
  environment: Environment,
): { readonly config: Config } | { readonly mistakes: readonly string[] } {
  const values: Record<string, unknown> = {};
  const mistakes: string[] = [];
  for (const [key, { name, fallback, read }] of entries) {
    const reading = read((environment[name] || fallback).trim());
    if ("mistake" in reading) mistakes.push(`${name} ${reading.mistake}`);
    else values[key] = reading.value;
  }
  const { minExpiry: min, maxExpiry: max, defaultExpiry } = values as Record<string, number>;
  if (min !== undefined && max !== undefined && min > max) {
    mistakes.push("HUSHLINK_MIN_EXPIRY is more than HUSHLINK_MAX_EXPIRY");
  }
  if (mistakes.length > 0) return { mistakes };
  const offered = Math.min(Math.max(Number(defaultExpiry), Number(min)), Number(max));
  return {
    config: { ...values, expirySeconds: { min, max, default: offered } } as unknown as Config,
  };
}

/** What `--help` prints: every setting with its default. */
export function helpText(): string {
  const rows = entries.map(([, { name, fallback, about }]) => {
    return `  ${name}\n      ${about}${fallback ? ` (${fallback})` : ""}`;
  });
  return [
    "The Hushlink server keeps ciphertext for one-time links. It is configured by environment variables:",
    "",
    ...rows,
    "",
  ].join("\n");
}

/** Names that look like settings of this server and are none: misspelt, most likely. */
export function unknownSettings(environment: Environment): readonly string[] {
  const known = new Set(entries.map(([, { name }]) => name));
  return Object.keys(environment).filter(
    (name) => name.startsWith("HUSHLINK_") && !known.has(name),
  );
}

function wholeNumber(least: number, most: number): (text: string) => Reading {
  return (text) => {
    const value = Number(text);
    const fits = /^\d{1,15}$/.test(text) && value >= least && value <= most;
    return fits ? { value } : { mistake: `is no whole number from ${least} to ${most}` };
  };
}

function oneOf(...words: readonly string[]): (text: string) => Reading {
  return (text) =>
    words.includes(text) ? { value: text } : { mistake: `is none of ${words.join(", ")}` };
}

function list(fits: (item: string) => boolean, wanted: string): (text: string) => Reading {
  return (text) => {
    const items = text
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean);
    return items.every(fits) ? { value: items } : { mistake: `is no list of ${wanted}` };
  };
}

function readPublicUrl(text: string): Reading {
  if (text === "") return { value: undefined };
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return { mistake: "is no http(s) address" };
  if (url.search || url.hash || url.username || url.password) {
    return { mistake: "must have neither query, fragment nor user" };
  }
  url.pathname = url.pathname.replace(/\/+$/, "");
  return { value: url };
}

function readStore(text: string): Reading {
  if (text === "sqlite") return { value: text };
  const url = URL.parse(text);
  const fits = url && /^rediss?:$/.test(url.protocol) && /^(\/\d{0,4})?$/.test(url.pathname);
  return fits ? { value: text } : { mistake: "is neither sqlite nor a redis:// address" };
}

function readRateLimit(text: string): Reading {
  if (text === "off") return { value: undefined };
  const numbers = /^(\d{1,6}),(\d{1,6}),(\d{1,6})$/.exec(text)?.slice(1).map(Number);
  if (!numbers || numbers.includes(0))
    return { mistake: "is neither off nor three numbers above 0" };
  const [create, reveal, wrongToken] = numbers;
  return { value: { create, reveal, wrongToken } };
}

function isNetwork(text: string): boolean {
  const [, address = "", length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(length ?? 0) <= (family === 4 ? 32 : 128);
}

function isOrigin(text: string): boolean {
  return text === "*" || URL.parse(text)?.origin === text;
}

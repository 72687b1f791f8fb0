import { randomBytes, randomUUID } from "node:crypto";
import {
  type Call,
  Clock,
  json,
  jsonOf,
  member,
  type Reply,
  type RunningServer,
  serve,
  text,
  word,
} from "./http.ts";

interface Kept {
  readonly message: string | Buffer;
  readonly expiration: number;
  readonly oneTime: boolean;
  readonly isFile: boolean;
  readonly expiresAtMs: number;
}

export interface YopassServer extends RunningServer {
  /** What `/config` says besides the defaults of its version. */
  config: Record<string, unknown>;
  /** A token that has to come with every call; "" for none. */
  token: string;
  /** The path of each secret stored, oldest first. */
  readonly created: string[];
  /** The armored message or bytes stored last. */
  last: () => string | Buffer;
}

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const maxArmoredLength = 10_000;
const maxFileBytes = 512 << 10;
const notFound = json(404, { message: "Secret not found" });
const noPage = text(404, "404 page not found\n");
const bad = (message: string) => json(400, { message });

/**
 * Yopass in memory: 14.9 ("new"), 12.5 ("old"), or as between them ("middle"), where files are sent as they
 * are already, but nothing in `/config` speaks of Argon2 yet.
 */
export async function yopassServer(age: "new" | "middle" | "old" = "new"): Promise<YopassServer> {
  const clock = new Clock();
  const kept = new Map<string, Kept>();
  const created: string[] = [];
  const isNew = age !== "old";
  const state = {
    config: {},
    token: "",
    created,
    last: () => [...kept.values()].at(-1)?.message ?? "",
  };
  const id = isNew ? /^[0-9A-Za-z]{22}$/ : /^[0-9a-f-]{36}$/;
  const defaults = {
    DISABLE_FEATURES: false,
    DISABLE_UPLOAD: false,
    FORCE_ONETIME_SECRETS: false,
    NO_LANGUAGE_SWITCHER: false,
    PREFETCH_SECRET: true,
    ...(isNew
      ? {
          ...(age === "new" ? { ARGON2: false } : {}),
          DEFAULT_EXPIRY: 3_600,
          MAX_FILE_SIZE: "512KB",
          READ_ONLY: false,
          REQUIRE_AUTH: false,
        }
      : {}),
  };

  const alive = (name: string): Kept | undefined => {
    const found = kept.get(name);
    return found && found.expiresAtMs > clock.nowMs() ? found : undefined;
  };

  function keep(message: string | Buffer, expiration: number, oneTime: boolean, isFile: boolean) {
    if (![3_600, 86_400, 604_800].includes(expiration)) return bad("Invalid expiration specified");
    const name = isNew ? base62Id() : randomUUID();
    const expiresAtMs = clock.nowMs() + expiration * 1_000;
    kept.set(name, { message, expiration, oneTime, isFile, expiresAtMs });
    return json(200, { message: name });
  }

  function createJson(call: Call, isFile: boolean): Reply {
    const asked = jsonOf(call.body);
    if (asked === undefined) return bad("Unable to parse json");
    const message = word(asked, "message");
    if (!message.startsWith("-----BEGIN PGP MESSAGE-----"))
      return bad("Message must be PGP encrypted");
    if (message.length > maxArmoredLength) return bad("The encrypted message is too long");
    const oneTime = member(asked, "one_time") === true;
    return keep(message, Number(member(asked, "expiration")), oneTime, isFile);
  }

  function createFile(call: Call): Reply {
    if (call.headers["content-type"] !== "application/octet-stream") {
      return bad("Content-Type must be application/octet-stream");
    }
    const expiration = call.headers["x-yopass-expiration"];
    if (expiration === undefined) return bad("X-Yopass-Expiration header required");
    if (call.body[0] !== 0xc3) return bad("Invalid data: not an OpenPGP message");
    if (call.body.length > maxFileBytes) return json(413, { message: "File too large" });
    return keep(call.body, Number(expiration), call.headers["x-yopass-onetime"] === "true", true);
  }

  function post(call: Call): Reply {
    created.push(call.path);
    const isFile = call.path.endsWith("file");
    if (!isNew) return call.path.startsWith("/create/") ? noPage : createJson(call, isFile);
    if (!call.path.startsWith("/create/")) return noPage;
    return isFile ? createFile(call) : createJson(call, false);
  }

  function fetched(name: string, found: Kept): Reply {
    if (found.oneTime) kept.delete(name);
    const { message, expiration, oneTime } = found;
    if (typeof message !== "string") {
      return {
        status: 200,
        headers: { "content-type": "application/octet-stream" },
        body: message,
      };
    }
    const answer = { expiration, message, ...(oneTime ? { one_time: true } : {}) };
    const type = { "content-type": "text/plain; charset=utf-8" };
    return { ...json(200, answer), headers: type };
  }

  function secret(call: Call): Reply {
    const [, kind, name = "", last] = call.path.split("/");
    if (!isRoute(call.method, name, last)) return noPage;
    const found = alive(name);
    if (!found || found.isFile !== (kind === "file")) return notFound;
    if (last === "status") return statusOf(found);
    if (call.method === "GET") return fetched(name, found);
    kept.delete(name);
    return { status: 204 };
  }

  function isRoute(method: string, name: string, last: string | undefined): boolean {
    const isStatus = last === "status" && config().PREFETCH_SECRET;
    return id.test(name) && /^(GET|DELETE)$/.test(method) && (last === undefined || isStatus);
  }

  const statusOf = ({ oneTime }: Kept) =>
    json(200, isNew ? { oneTime, requireAuth: false } : { oneTime });
  const config = () => ({ ...defaults, ...state.config });
  const { base, close } = await serve((call) => {
    if (call.path === "/config") return json(200, config());
    const isAllowed = state.token === "" || call.headers.authorization === `Bearer ${state.token}`;
    if (!isAllowed) return json(401, { message: "Authentication required" });
    return call.method === "POST" ? post(call) : secret(call);
  });
  const stored = () => [...kept.keys()].filter((name) => alive(name)).length;
  return Object.assign(state, { base, close, stored, nowMs: clock.nowMs, advance: clock.advance });
}

function base62Id(): string {
  return Array.from(randomBytes(22), (byte) => base62[byte % 62]).join("");
}

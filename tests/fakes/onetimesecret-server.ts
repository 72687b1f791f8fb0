import { randomBytes } from "node:crypto";
import {
  type Call,
  Clock,
  json,
  jsonOf,
  member,
  type Reply,
  type RunningServer,
  serve,
  word,
} from "./http.ts";

interface Kept {
  readonly key: string;
  readonly metadataKey: string;
  readonly secret: string;
  readonly passphrase: string;
  readonly ttl: number;
  readonly createdMs: number;
  state: "new" | "viewed" | "received" | "burned";
  endedMs: number;
}

export interface OnetimeSecretServer extends RunningServer {
  /** Without version 2 of the API. */
  isOld: boolean;
  /** Took too many calls from this address. */
  isTired: boolean;
  /** Stores a secret as its page would: in the clear. Gives its key. */
  store: (secret: string, passphrase?: string) => string;
  /** What its page shows of the secret stored last. */
  lastShown: () => string;
}

const defaultTtl = 604_800;
const maxTtl = 2_592_000;
const maxBytes = 10_000;
const account = `Basic ${Buffer.from("dev@example.com:apitoken").toString("base64")}`;
const message = (text: string) => json(404, { message: text });
const unknown = (key: string) => json(404, { secret_key: key, message: "Unknown secret" });
const notFound = json(404, { error: "Not Found" });

/** Onetime Secret 0.26.4, versions 1 and 2 of its API. */
export async function onetimeSecretServer(): Promise<OnetimeSecretServer> {
  const clock = new Clock();
  const kept: Kept[] = [];
  const state = {
    isOld: false,
    isTired: false,
    store: (secret: string, passphrase = "") => keep(secret, passphrase, defaultTtl).key,
    lastShown: () => kept.at(-1)?.secret ?? "",
  };

  function keep(secret: string, passphrase: string, ttl: number): Kept {
    const [key, metadataKey] = [newKey(), newKey()];
    const now = clock.nowMs();
    const one: Kept = {
      key,
      metadataKey,
      secret,
      passphrase,
      ttl,
      createdMs: now,
      state: "new",
      endedMs: 0,
    };
    kept.push(one);
    return one;
  }

  const isAlive = (one: Kept) =>
    (one.state === "new" || one.state === "viewed") &&
    one.createdMs + one.ttl * 1_000 > clock.nowMs();
  const alive = (key: string) => kept.find((one) => one.key === key && isAlive(one));

  function end(one: Kept, how: "received" | "burned"): void {
    one.state = how;
    one.endedMs = clock.nowMs();
  }

  function share(call: Call, form: URLSearchParams): Reply {
    const { authorization } = call.headers;
    if (authorization !== undefined && authorization !== account) return message("Not authorized");
    const [secret, passphrase] = [form.get("secret") ?? "", form.get("passphrase") ?? ""];
    if (secret === "") return message("You did not provide anything to share");
    if (Buffer.byteLength(secret) > maxBytes) {
      return message(`Secret value exceeds the maximum size of ${maxBytes} bytes`);
    }
    const ttl = Math.min(Math.max(Number(form.get("ttl") ?? defaultTtl) || defaultTtl, 60), maxTtl);
    return json(200, describe(keep(secret, passphrase, ttl)));
  }

  function describe(one: Kept): Record<string, unknown> {
    const seconds = (ms: number) => Math.floor(ms / 1_000);
    const common = {
      custid: "anon",
      metadata_key: one.metadataKey,
      ttl: one.ttl,
      metadata_ttl: one.ttl * 2,
      state: one.state,
      updated: seconds(one.endedMs || one.createdMs),
      created: seconds(one.createdMs),
    };
    if (one.state === "received") return { ...common, received: seconds(one.endedMs) };
    if (one.state === "burned") return { ...common, secret_key: "", secret_ttl: null };
    return {
      ...common,
      secret_key: one.key,
      secret_ttl: one.ttl,
      passphrase_required: one.passphrase !== "",
    };
  }

  function reveal1(key: string, form: URLSearchParams): Reply {
    const found = alive(key);
    if (!found || found.passphrase !== (form.get("passphrase") ?? "")) return unknown(key);
    end(found, "received");
    return json(200, { value: found.secret, secret_key: key, share_domain: "http://127.0.0.1" });
  }

  function receipt(key: string): Reply {
    const found = kept.find((one) => one.metadataKey === key);
    const isThere = found && found.createdMs + found.ttl * 2_000 > clock.nowMs();
    return isThere ? json(200, describe(found)) : unknown(key);
  }

  function burn(key: string, form: URLSearchParams): Reply {
    const found = kept.find((one) => one.metadataKey === key && isAlive(one));
    if (!found) return unknown(key);
    if (found.passphrase !== (form.get("passphrase") ?? "")) {
      return message("Double check that passphrase");
    }
    const before = describe(found);
    end(found, "burned");
    return json(200, { state: before, secret_shortkey: found.key.slice(0, 8) });
  }

  function status2(key: string): Reply {
    const found = alive(key);
    if (!found) return json(200, { record: { state: "unknown" } });
    const left = Math.round((found.createdMs + found.ttl * 1_000 - clock.nowMs()) / 1_000);
    const record = { identifier: key, state: found.state, has_passphrase: found.passphrase !== "" };
    return json(200, { record, details: { current_expiration: left } });
  }

  function reveal2(key: string, body: unknown): Reply {
    const found = alive(key);
    if (!found) return json(404, { error_type: "RecordNotFound", request_id: "1vxy2dj0upaty" });
    if (member(body, "continue") !== true) return json(200, { record: { identifier: key } });
    if (found.passphrase !== "" && found.passphrase !== word(body, "passphrase")) {
      return json(422, { error: "Incorrect passphrase", request_id: "36m96ncb2ygsc" });
    }
    end(found, "received");
    return json(200, {
      record: { identifier: key, state: "revealed", secret_value: found.secret },
    });
  }

  function version1(call: Call, path: string): Reply {
    const form = new URLSearchParams(call.body.toString());
    const [name = "", key = "", act = ""] = path.split("/");
    const nominal = json(200, { status: "nominal", locale: "en" });
    const isKnown = call.headers.authorization === account;
    const routes: Record<string, () => Reply> = {
      "GET status": () => nominal,
      "GET authcheck": () => (isKnown ? nominal : message("Not authorized")),
      "GET private": () => receipt(key),
      "POST share": () => share(call, form),
      "POST secret": () => reveal1(key, form),
      "POST private burn": () => burn(key, form),
    };
    if (state.isTired && call.method === "POST" && /^(share|secret)/.test(name)) {
      return message("Rate limit exceeded. Please try again later.");
    }
    return routes[`${call.method} ${name} ${act}`.trim()]?.() ?? notFound;
  }

  function version2(call: Call, path: string): Reply {
    if (state.isOld) return notFound;
    const [name, key = "", act] = path.split("/");
    if (name === "secret" && act === "status") return status2(key);
    if (name === "secret" && act === "reveal") return reveal2(key, jsonOf(call.body));
    return notFound;
  }

  const { base, close } = await serve((call) => {
    const [, version, path = ""] = /^\/api\/(v[12])\/(.*)$/.exec(call.path) ?? [];
    if (version === "v1") return version1(call, path);
    if (version === "v2") return version2(call, path);
    const html = { "content-type": "text/html; charset=utf-8" };
    return { status: 200, headers: html, body: "<!doctype html><html></html>" };
  });
  const stored = () => kept.filter(isAlive).length;
  return Object.assign(state, { base, close, stored, nowMs: clock.nowMs, advance: clock.advance });
}

function newKey(): string {
  return Array.from(randomBytes(62), (byte) => (byte % 36).toString(36)).join("");
}

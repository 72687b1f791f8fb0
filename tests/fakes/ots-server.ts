import { randomUUID } from "node:crypto";
import {
  type Call,
  Clock,
  json,
  jsonOf,
  type Reply,
  type RunningServer,
  serve,
  word,
} from "./http.ts";

export interface OtsServer extends RunningServer {
  settings: Record<string, unknown>;
  /** Longest time that it keeps a secret; 0: for ever. */
  maxSeconds: number;
  /** The operator's `maxSecretSize`, which the settings don't tell; 0: none. */
  maxCharacters: number;
}

const noStore = { "cache-control": "no-store, max-age=0" };
/** What went wrong is only in its log, under this number. */
const failed = (status: number) => json(status, { success: false, error: randomUUID() }, noStore);

/** Luzifer/ots 1.21.9 with its memory store, and what its source of 2026 does with an operator's limits. */
export async function otsServer(): Promise<OtsServer> {
  const clock = new Clock();
  const kept = new Map<string, { secret: string; expiresAtMs: number }>();
  const settings = {
    appTitle: "OTS - One Time Secrets",
    acceptedFileTypes: "",
    disableFileAttachment: false,
    maxAttachmentSizeTotal: 0,
  };
  const state: Pick<OtsServer, "settings" | "maxSeconds" | "maxCharacters"> = {
    settings,
    maxSeconds: 0,
    maxCharacters: 0,
  };

  function create(call: Call): Reply {
    const most = state.maxCharacters || Number.POSITIVE_INFINITY;
    // The body is not read to its end, and nothing is answered.
    if (call.body.length > 2 * most) return { status: 200 };
    const isJson = call.headers["content-type"]?.startsWith("application/json");
    const secret = isJson
      ? word(jsonOf(call.body), "secret")
      : (new URLSearchParams(call.body.toString()).get("secret") ?? "");
    const wish = wishIn(call);
    if (secret === "" || !/^\d*$/.test(wish) || secret.length > most) return failed(400);
    return keep(secret, wish);
  }

  /** Seconds as asked for; "" where nobody asked, or nobody is to ask. */
  function wishIn(call: Call): string {
    const isFixed = state.settings["disableExpiryOverride"] === true;
    return isFixed ? "" : (call.query.get("expire") ?? "");
  }

  function keep(secret: string, wish: string): Reply {
    const id = randomUUID();
    const limit = state.maxSeconds || Number.POSITIVE_INFINITY;
    const seconds = Math.min(Number(wish) || limit, limit);
    const expiresAtMs = clock.nowMs() + seconds * 1_000;
    kept.set(id, { secret, expiresAtMs });
    if (seconds === Number.POSITIVE_INFINITY) {
      return json(201, { success: true, secret_id: id }, noStore);
    }
    const time = new Date(expiresAtMs).toISOString().replace("Z", "950829Z");
    return json(201, { success: true, expires_at: time, secret_id: id }, noStore);
  }

  function get(id: string): Reply {
    const found = kept.get(id);
    kept.delete(id);
    if (!found || found.expiresAtMs <= clock.nowMs()) return failed(404);
    return json(200, { success: true, secret: found.secret }, noStore);
  }

  const { base, close } = await serve((call) => {
    if (call.path === "/api/create") return create(call);
    if (call.path.startsWith("/api/get/")) return get(call.path.slice("/api/get/".length));
    if (call.path === "/api/settings") return json(200, state.settings, noStore);
    if (call.path === "/api/isWritable") return { status: 204 };
    return { status: 404, headers: { "content-type": "text/plain" }, body: "404 page not found\n" };
  });
  const stored = () => [...kept.values()].filter((one) => one.expiresAtMs > clock.nowMs()).length;
  return Object.assign(state, { base, close, stored, nowMs: clock.nowMs, advance: clock.advance });
}

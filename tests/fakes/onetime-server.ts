import { createHash, randomBytes } from "node:crypto";
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
  /** What a reader must prove: `hashedKey` itself, or in scheme 3 its hash. */
  readonly proof: string;
  readonly scheme: 0 | 3;
  readonly body: string | Buffer;
  readonly expiresAtMs: number;
  viewsLeft: number;
}

export interface OneTimeServer extends RunningServer {
  /** As before July 2026: no status, one view. */
  isOld: boolean;
  /** Whether it takes `readTokenHash` in place of `hashedKey`, as its newest source does. */
  takesHash: boolean;
  /** The names of what was last saved. */
  lastSaved: string[];
  /** What is told in place of the views that are left, if set. */
  viewsTold: number | undefined;
  /** How many reads are still to meet a lock. */
  lockedReads: number;
}

const id = /^[\w-]{22}$/;
const defaultSeconds = 86_400;
const maxSeconds = 30 * 86_400;
const maxBodyBytes = 25 << 20;
const maxFormBytes = (40 << 20) + 1_024;

/** 1time.io's API as its server of August 2026 answered: errors come as 200, methods other than POST as 405. */
export async function oneTimeServer(): Promise<OneTimeServer> {
  const clock = new Clock();
  const kept = new Map<string, Kept>();
  const state = {
    isOld: false,
    takesHash: true,
    lastSaved: [] as string[],
    viewsTold: undefined as number | undefined,
    lockedReads: 0,
  };

  const alive = (key: unknown): Kept | undefined => {
    const found = typeof key === "string" ? kept.get(key) : undefined;
    return found && found.expiresAtMs > clock.nowMs() ? found : undefined;
  };

  function proofOf(sent: Record<string, unknown>): Pick<Kept, "proof" | "scheme"> | undefined {
    const { hashedKey, readTokenHash, v } = sent;
    if (!state.takesHash || v === undefined) {
      return typeof hashedKey === "string" && hashedKey !== ""
        ? { proof: hashedKey, scheme: 0 }
        : undefined;
    }
    const isHash = typeof readTokenHash === "string" && /^[\da-f]{64}$/.test(readTokenHash);
    if ((v !== 3 && v !== "3") || !isHash || hashedKey !== undefined) return undefined;
    return { proof: readTokenHash, scheme: 3 };
  }

  function save(body: string | Buffer, sent: Record<string, unknown>): Reply {
    const proof = proofOf(sent);
    if (!proof || body.length === 0) return json(200, { status: "error", newId: "0" });
    const { duration, views } = sent;
    state.lastSaved = Object.keys(sent).sort();
    const asked = Number(duration) || 0;
    const seconds = asked <= 0 || asked > maxSeconds ? defaultSeconds : asked;
    const newId = randomBytes(16).toString("base64url");
    kept.set(newId, {
      ...proof,
      body,
      expiresAtMs: clock.nowMs() + seconds * 1_000,
      viewsLeft: state.isOld ? 1 : Math.min(Math.max(Number(views) || 1, 1), 10),
    });
    return json(200, { status: "ok", newId });
  }

  function consume(call: Call): { status: string; found?: Kept } {
    const asked = jsonOf(call.body);
    const [wanted, hashedKey] = [word(asked, "id"), word(asked, "hashedKey")];
    if (!wanted || !hashedKey) return { status: "error" };
    const found = alive(wanted);
    if (!found) return { status: "no message" };
    const shown =
      found.scheme === 3 ? createHash("sha256").update(hashedKey).digest("hex") : hashedKey;
    if (found.proof !== shown) return { status: "wrong key" };
    found.viewsLeft--;
    if (found.viewsLeft === 0) kept.delete(wanted);
    return { status: "ok", found };
  }

  const expiresIn = (found: Kept) =>
    found.viewsLeft === 0 ? 0 : Math.floor((found.expiresAtMs - clock.nowMs()) / 1_000);

  function get(call: Call): Reply {
    const { status, found } = consume(call);
    const old = state.isOld ? {} : { viewsLeft: 0, expiresIn: 0 };
    if (!found) return json(200, { status, cryptedMessage: "0", ...old });
    const counts = state.isOld
      ? {}
      : { viewsLeft: state.viewsTold ?? found.viewsLeft, expiresIn: expiresIn(found) };
    return json(200, { status, cryptedMessage: found.body.toString(), ...counts });
  }

  function getFile(call: Call): Reply {
    const { status, found } = consume(call);
    if (status === "error") {
      return {
        status: 400,
        headers: { "content-type": state.takesHash ? "application/json" : "text/plain" },
        body: '{"status":"error"}\n',
      };
    }
    if (!found) return json(200, { status });
    const left: Record<string, string> =
      found.viewsLeft === 0 ? {} : { "x-1time-expires-in": String(expiresIn(found)) };
    return {
      status: 200,
      headers: {
        "content-type": "application/octet-stream",
        "x-1time-views-left": String(found.viewsLeft),
        ...left,
      },
      body: found.body,
    };
  }

  async function saveFile(call: Call): Promise<Reply> {
    if (call.body.length > maxFormBytes) return json(200, { status: "error", newId: "0" });
    const type = { "content-type": call.headers["content-type"] ?? "" };
    const form = await new Response(new Uint8Array(call.body), { headers: type }).formData();
    const sent = form.get("file");
    if (!(sent instanceof Blob)) return json(200, { status: "error", newId: "0" });
    const { file: _, ...fields } = Object.fromEntries(form);
    return save(Buffer.from(await sent.arrayBuffer()), fields);
  }

  function saveSecret(call: Call): Reply {
    const asked = call.body.length > maxBodyBytes ? undefined : jsonOf(call.body);
    const { secretMessage: _, ...fields } = (asked ?? {}) as Record<string, unknown>;
    return save(word(asked, "secretMessage"), fields);
  }

  function secretStatus(call: Call): Reply {
    const asked = member(jsonOf(call.body), "ids");
    if (!Array.isArray(asked)) return json(200, { status: "error", secrets: {} });
    const ids = asked.filter((one) => typeof one === "string" && id.test(one)).slice(0, 128);
    const secrets = Object.fromEntries(ids.map((one) => [one, alive(one) !== undefined]));
    return json(200, { status: "ok", secrets });
  }

  function counts(): Reply {
    const schemes = state.takesHash && !state.isOld ? { apiVersion: 1, saveSchemes: [0, 3] } : {};
    return json(200, { ...schemes, overallStoredSecrets: kept.size, flushIntervalSeconds: 10 });
  }

  const calls: Record<string, (call: Call) => Reply | Promise<Reply>> = {
    "/api/saveSecret": saveSecret,
    "/api/saveFile": saveFile,
    "/api/get": get,
    "/api/getFile": getFile,
    "/api/secretStatus": secretStatus,
    "/api/ss": counts,
  };

  const { base, close } = await serve((call) => {
    if (call.method !== "POST") {
      return json(405, { code: 405, description: "Only POST is allowed for API endpoints" });
    }
    const isRead = call.path.startsWith("/api/get");
    if (isRead && state.lockedReads-- > 0) return json(503, { status: "retry" });
    const known = state.isOld && call.path === "/api/secretStatus" ? undefined : calls[call.path];
    return known?.(call) ?? json(400, { code: 400, description: "Not implemented yet" });
  });
  const stored = () => [...kept.keys()].filter((key) => alive(key)).length;
  return Object.assign(state, { base, close, stored, nowMs: clock.nowMs, advance: clock.advance });
}

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
  text,
  word,
} from "./http.ts";

interface Kept {
  readonly contents: string;
  readonly meta: string;
  viewsLeft: number;
  readonly expiresAtMs: number;
}

export interface CryptgeonServer extends RunningServer {
  status: {
    version: string;
    max_size: number;
    max_views: number;
    max_expiration: number;
    allow_advanced: boolean;
    allow_files: boolean;
  };
  /** Its store still holds a note whose time is up: reading finds out, and answers 400 without a word. */
  isSlowToForget: boolean;
}

const gone: Reply = { status: 404 };

/** Cryptgeon 2.9.2. A note that counts views has no expiry, whatever was asked for. */
export async function cryptgeonServer(): Promise<CryptgeonServer> {
  const clock = new Clock();
  const kept = new Map<string, Kept>();
  const state = {
    isSlowToForget: false,
    status: {
      version: "2.9.2",
      max_size: 256 << 10,
      max_views: 100,
      max_expiration: 360,
      allow_advanced: true,
      allow_files: true,
    },
  };

  const alive = (id: string): Kept | undefined => {
    const found = kept.get(id);
    return found && found.expiresAtMs > clock.nowMs() ? found : undefined;
  };

  function create(call: Call): Reply {
    if (call.body.length > state.status.max_size) {
      return text(413, "Failed to buffer the request body: length limit exceeded");
    }
    const note = jsonOf(call.body);
    const [views, expiration] = [member(note, "views"), member(note, "expiration")];
    const problem = problemOf(views, expiration);
    if (problem !== undefined) return text(400, problem);
    const id = Array.from(randomBytes(32), (byte) => byte.toString(36).padStart(2, "0")).join("");
    const isCounted = views !== undefined;
    kept.set(id, {
      contents: word(note, "contents"),
      meta: word(note, "meta"),
      viewsLeft: isCounted ? Number(views) : Number.POSITIVE_INFINITY,
      expiresAtMs: isCounted
        ? Number.POSITIVE_INFINITY
        : clock.nowMs() + Number(expiration) * 60_000,
    });
    return json(200, { id });
  }

  function problemOf(views: unknown, expiration: unknown): string | undefined {
    const { max_views, max_expiration } = state.status;
    if (views !== undefined) return isWithin(views, max_views) ? undefined : "Invalid views";
    if (expiration === undefined) return "At least views or expiration must be set";
    return isWithin(expiration, max_expiration) ? undefined : "Invalid expiration";
  }

  function consume(id: string): Reply {
    const found = alive(id);
    if (!found) return state.isSlowToForget && kept.delete(id) ? { status: 400 } : gone;
    found.viewsLeft--;
    if (found.viewsLeft === 0) kept.delete(id);
    return json(200, { meta: found.meta, contents: found.contents });
  }

  function preview(id: string): Reply {
    const found = alive(id);
    return found ? json(200, { meta: found.meta }) : gone;
  }

  const { base, close } = await serve((call) => {
    if (call.path === "/api/status") return json(200, { ...state.status, imprint_url: "" });
    if (call.path === "/api/notes/" && call.method === "POST") return create(call);
    const id = /^\/api\/notes\/([^/]+)$/.exec(call.path)?.[1];
    if (id !== undefined) return call.method === "DELETE" ? consume(id) : preview(id);
    const html = { "content-type": "text/html" };
    return { status: 404, headers: html, body: '<!DOCTYPE html><html lang="en"></html>' };
  });
  const stored = () => [...kept.keys()].filter((id) => alive(id)).length;
  return Object.assign(state, { base, close, stored, nowMs: clock.nowMs, advance: clock.advance });
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
}

import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
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
  readonly paste: object;
  readonly burn: boolean;
  readonly token: string;
  /** Infinity: never. */
  readonly expiresAtMs: number;
}

export interface PrivateBinServer extends RunningServer {
  /** Its page as a template of PrivateBin writes it. */
  page: string;
  /** Seconds between two pastes of one address; the product's default is 10. */
  pauseSeconds: number;
  /** Limit on the characters of base64. */
  sizeLimit: number;
}

const expireSeconds: Record<string, number> = {
  "5min": 300,
  "10min": 600,
  "1hour": 3_600,
  "1day": 86_400,
  "1week": 604_800,
  "1month": 2_592_000,
  "1year": 31_536_000,
  never: Number.POSITIVE_INFINITY,
};

/** The parts of the start page of 2.0 that say what the instance offers. */
export const page = `<!DOCTYPE html>
<html lang="en" class="h-100"><head><meta charset="utf-8" /><title>PrivateBin</title></head>
<body role="document" data-compression="zlib" class="d-flex flex-column h-100">
<div id="loadconfirmmodal" tabindex="-1" class="modal fade" role="dialog"></div>
<select id="pasteExpiration" name="pasteExpiration" class="form-select">
${Object.keys(expireSeconds)
  .map((key) => `<option value="${key}"${key === "1week" ? ' selected="selected"' : ""}>…</option>`)
  .join("\n")}
</select>
<input type="password" id="passwordinput" placeholder="Password (recommended)" />
<li id="attach" class="nav-item hidden dropdown"><input type="file" id="file" name="file" /></li>
</body></html>`;

const gone = "Document does not exist, has expired or has been deleted.";
const refused = (message: string) => json(200, { status: 1, message });

/** PrivateBin 2.0.5 with its file store: every answer is 200, HTML unless JSON was asked for. */
export async function privateBinServer(): Promise<PrivateBinServer> {
  const clock = new Clock();
  const kept = new Map<string, Kept>();
  const state = { page, pauseSeconds: 0, sizeLimit: 10_000_000 };
  let lastCreatedAtMs = Number.NEGATIVE_INFINITY;

  const alive = (id: string): Kept | undefined => {
    const found = kept.get(id);
    return found && found.expiresAtMs > clock.nowMs() ? found : undefined;
  };

  function store(asked: unknown): Reply {
    if (clock.nowMs() - lastCreatedAtMs < state.pauseSeconds * 1_000) {
      return refused(`Please wait ${state.pauseSeconds} seconds between each post.`);
    }
    // The pause begins with any POST, also with one that is no paste.
    lastCreatedAtMs = clock.nowMs();
    const problem = problemOf(asked, state.sizeLimit);
    if (problem !== undefined) return refused(problem);
    const ct = word(asked, "ct");
    const id = fnv1a64(ct);
    if (kept.has(id)) return refused("You are unlucky. Try again.");
    const adata = member(asked, "adata") as unknown[];
    const seconds = expireSeconds[word(member(asked, "meta"), "expire")] ?? 604_800;
    const token = randomBytes(32).toString("hex");
    kept.set(id, {
      paste: { adata, ct },
      burn: adata[3] === 1,
      token,
      expiresAtMs: clock.nowMs() + seconds * 1_000,
    });
    return json(200, { status: 0, id, url: `/?${id}`, deletetoken: token });
  }

  function read(id: string, call: Call): Reply {
    const found = alive(id);
    if (!found) return refused(gone);
    if (found.burn) kept.delete(id);
    const left = Math.round((found.expiresAtMs - clock.nowMs()) / 1_000);
    const meta = left === Number.POSITIVE_INFINITY ? [] : { time_to_live: left };
    const rest = { meta, v: 2, ...found.paste, comments: [], comment_count: 0, comment_offset: 0 };
    const url = `/?${id}`;
    const whole = { status: 0, id, url, ...rest, "@context": "?jsonld=paste" };
    // PHP escapes slashes.
    const body = JSON.stringify(whole).replaceAll("/", "\\/");
    return { ...json(200, whole), body: call.method === "HEAD" ? "" : body };
  }

  function remove(id: string, token: string): Reply {
    const found = alive(id);
    if (!found) return refused(gone);
    if (found.burn || found.token === token) kept.delete(id);
    if (found.token !== token) return refused("Wrong deletion token. Document was not deleted.");
    return json(200, { status: 0, id, url: `/?${id}` });
  }

  function posted(call: Call): Reply {
    const asked = jsonOf(call.body);
    const token = word(asked, "deletetoken");
    return token === "" ? store(asked) : remove(word(asked, "pasteid"), token);
  }

  function got(call: Call): Reply | undefined {
    const id = call.query.get("pasteid") ?? [...call.query.keys()][0];
    if (id === undefined) return undefined;
    if (!/^[0-9a-f]{16}$/.test(id)) return refused("Invalid document ID.");
    const token = call.query.get("deletetoken");
    return token === null ? read(id, call) : remove(id, token);
  }

  const { base, close } = await serve((call) => {
    const wantsJson =
      call.headers["x-requested-with"] === "JSONHttpRequest" ||
      call.headers.accept === "application/json";
    // A paste is stored whatever answer is wanted; it is read only for JSON.
    const reply = call.method === "POST" ? posted(call) : wantsJson ? got(call) : undefined;
    return reply && wantsJson ? reply : html(state.page);
  });
  const stored = () => [...kept.keys()].filter((id) => alive(id)).length;
  return Object.assign(state, { base, close, stored, nowMs: clock.nowMs, advance: clock.advance });
}

function html(body: string): Reply {
  return { status: 200, headers: { "content-type": "text/html; charset=UTF-8" }, body };
}

/** The checks of the server's FormatV2 class, as far as they were seen to answer. */
function problemOf(asked: unknown, sizeLimit: number): string | undefined {
  const meta = member(asked, "meta");
  const keys = (value: unknown) =>
    typeof value === "object" && value !== null ? Object.keys(value).sort().join() : "";
  const adata = member(asked, "adata");
  const ct = word(asked, "ct");
  const isWhole = keys(asked) === "adata,ct,meta,v" && keys(meta) === "expire";
  if (!isWhole || member(asked, "v") !== 2 || !Array.isArray(adata)) return "Invalid data.";
  const [cipher, formatter, discussion, burn] = adata as unknown[];
  const [iv, salt] = (cipher as string[]).map((part) => Buffer.from(String(part), "base64").length);
  const isRight =
    iv === 16 &&
    salt === 8 &&
    ["plaintext", "syntaxhighlighting", "markdown"].includes(String(formatter)) &&
    !(discussion === 1 && burn === 1);
  if (!isRight) return "Invalid data.";
  if (ct.length > sizeLimit) {
    return `Document is limited to ${(sizeLimit / 1_024).toFixed(2)} KiB of encrypted data.`;
  }
  const sealed = Buffer.from(ct, "base64");
  if (gzipSync(sealed).length < sealed.length * 0.95) return "Invalid data.";
  return undefined;
}

function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text.slice(0, 4_096))) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, "0");
}

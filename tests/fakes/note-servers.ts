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
  readonly text: string;
  readonly expiresAtMs: number;
  endedAtMs: number;
}

export interface NoteServer extends RunningServer {
  /** Stores a text by another way than the API. Gives its id. */
  store: (text: string) => string;
  /** The text stored last. */
  last: () => string;
  /** Authorization of the request that came last. */
  authorization: () => string | undefined;
  /** What it grants in place of what is asked, where it says so; "" grants what is asked. */
  granted: string;
}

class Notes {
  readonly clock = new Clock();
  readonly kept = new Map<string, Kept>();
  readonly state = { granted: "" };

  keep(text: string, seconds: number): string {
    const id = randomBytes(4).toString("hex");
    this.kept.set(id, { text, expiresAtMs: this.clock.nowMs() + seconds * 1_000, endedAtMs: 0 });
    return id;
  }

  take(id: string): Kept | undefined {
    const found = this.alive(id);
    if (found) found.endedAtMs = this.clock.nowMs();
    return found;
  }

  alive(id: string): Kept | undefined {
    const found = this.kept.get(id);
    return found?.endedAtMs === 0 && found.expiresAtMs > this.clock.nowMs() ? found : undefined;
  }

  stored(): number {
    return [...this.kept.keys()].filter((id) => this.alive(id)).length;
  }

  async serve(handler: (call: Call) => Reply): Promise<NoteServer> {
    let authorization: string | undefined;
    const { base, close } = await serve((call) => {
      authorization = call.headers.authorization;
      return handler(call);
    });
    return Object.assign(this.state, {
      base,
      close,
      stored: () => this.stored(),
      nowMs: this.clock.nowMs,
      advance: this.clock.advance,
      store: (text: string) => this.keep(text, 3_600),
      last: () => [...this.kept.values()].at(-1)?.text ?? "",
      authorization: () => authorization,
    });
  }
}

const page: Reply = {
  status: 404,
  headers: { "content-type": "text/html" },
  body: "<!doctype html><title>Not found</title>",
};

function secondsOf(duration: string): number {
  const [, count = "0", unit = "s"] = /^(\d+)([dhms])$/.exec(duration) ?? [];
  return Number(count) * ({ d: 86_400, h: 3_600, m: 60, s: 1 }[unit] ?? 1);
}

/** SafeNote, as its how-to describes it. */
export async function safeNoteServer(): Promise<NoteServer> {
  const notes = new Notes();

  function create(call: Call): Reply {
    if (call.headers.authorization !== "Bearer key-1") return json(401, { error: "Unauthorized" });
    const asked = jsonOf(call.body);
    const expiration = word(asked, "expiration");
    const seconds = secondsOf(expiration);
    if (seconds === 0 || word(asked, "content") === "") return json(400, { error: "Bad request" });
    const id = notes.keep(word(asked, "content"), seconds);
    const url = `http://${call.headers.host}/n/${id}`;
    return json(200, { url, expiration: notes.state.granted || expiration });
  }

  return notes.serve((call) => {
    if (call.path === "/api/notes" && call.method === "POST") return create(call);
    const found = notes.take(call.path.replace("/n/", ""));
    return found ? json(200, { content: found.text }) : json(404, { error: "Not found" });
  });
}

/** PrivNote: its API as its how-to describes it, its notes as three clients found them. */
export async function privNoteServer(): Promise<NoteServer> {
  const notes = new Notes();
  const key = `Basic ${Buffer.from("key-1:").toString("base64")}`;

  function create(call: Call): Reply {
    if (call.headers.authorization !== key) return json(401, { error: "Unauthorized" });
    const form = new URLSearchParams(call.body.toString());
    if (form.get("burn_on_read") !== "1") return json(400, { error: "burn_on_read" });
    const id = notes.keep(form.get("data") ?? "", secondsOf(form.get("expiration") ?? ""));
    return json(200, { note_link: `http://${call.headers.host}/${id}`, destroy_key: "destroy-1" });
  }

  function destroy(id: string): Reply {
    const found = notes.take(id);
    if (found) return json(200, { data: found.text });
    const ended = notes.kept.get(id)?.endedAtMs ?? 0;
    return ended > 0 ? json(200, { destroyed: new Date(ended).toISOString() }) : page;
  }

  return notes.serve((call) => {
    if (call.path === "/api/v1/create" && call.method === "POST") return create(call);
    const isAsked = call.headers["x-requested-with"] === "XMLHttpRequest";
    return call.method === "DELETE" && isAsked
      ? destroy(call.path.slice(1))
      : { ...page, status: 200 };
  });
}

/** Response wrapping of Vault: the token is the address, and works once. */
export async function vaultServer(): Promise<NoteServer> {
  const notes = new Notes();
  return notes.serve((call) => {
    const token = call.headers["x-vault-token"];
    if (call.path === "/v1/sys/wrapping/wrap" && call.method === "POST") {
      if (token !== "root-1") return json(403, { errors: ["permission denied"] });
      const ttl = Number.parseInt(String(call.headers["x-vault-wrap-ttl"]), 10);
      const id = notes.keep(JSON.stringify(jsonOf(call.body)), ttl);
      return json(200, { wrap_info: { token: `hvs.${id}`, ttl, accessor: "a" } });
    }
    if (call.path !== "/v1/sys/wrapping/unwrap" || call.body.length > 0)
      return json(404, { errors: [] });
    const found = notes.take(String(token).replace("hvs.", ""));
    if (!found) return json(400, { errors: ["wrapping token is not valid or does not exist"] });
    return json(200, { data: jsonOf(Buffer.from(found.text)) });
  });
}

/** A small API such as somebody might have at home: form body, number answers, a delete key. */
export async function homeServer(): Promise<NoteServer> {
  const notes = new Notes();

  function create(call: Call): Reply {
    const asked = jsonOf(call.body);
    const made = notes.keep(word(asked, "what"), Number(member(asked, "hours")) * 3_600);
    return json(201, { box: { number: made }, "delete-key": `delete-${made}` });
  }

  function remove(id: string, key: unknown): Reply {
    if (key !== `delete-${id}`) return json(403, {});
    return notes.take(id) ? { status: 204 } : json(410, {});
  }

  return notes.serve((call) => {
    const id = call.path.replace("/box/", "");
    if (call.method === "PUT") return create(call);
    if (call.method === "DELETE") return remove(id, call.headers["x-delete"]);
    const found = call.method === "GET" ? notes.take(id) : undefined;
    const type = { "content-type": "text/plain" };
    return found ? { status: 200, headers: type, body: found.text } : json(410, {});
  });
}

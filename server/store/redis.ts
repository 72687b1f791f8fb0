import { createHash, randomBytes } from "node:crypto";
import { RedisConnection } from "./redis-connection.ts";
import { type ScriptName, scriptText } from "./redis-scripts.ts";
import { RedisUpload } from "./redis-upload.ts";
import { type Argument, RedisError, type Reply } from "./resp.ts";
import {
  type Created,
  type Done,
  type Ended,
  type EndState,
  type NewSecret,
  type Peeked,
  type ReaderProof,
  type Revealed,
  type Rules,
  type State,
  type Status,
  type Store,
  StoreError,
  type Unknown,
  type Upload,
  type Wrong,
} from "./store.ts";

/** Layout of the keys. A server refuses to work on a newer one. */
const schema = 1;
const schemaKey = "hushlink:schema";

/** Kinds of Redis' errors that can pass; all others are a bug of ours. */
const passing = new Set(
  "READONLY LOADING MASTERDOWN MISCONF BUSY CLUSTERDOWN NOREPLICAS TRYAGAIN NOAUTH LOST".split(" "),
);

const hashes = new Map<ScriptName, string>();

export interface RedisOptions extends Rules {
  /** Instead of Redis' own clock, which all servers share. */
  readonly nowMs?: () => number;
  readonly onChange?: (isUp: boolean) => void;
}

/** The store for several machines: every state change is one script. Nothing is to be swept. */
export class RedisStore implements Store {
  readonly #connection: RedisConnection;
  readonly #options: RedisOptions;

  private constructor(connection: RedisConnection, options: RedisOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  /** Rejects if Redis does not answer, or holds a newer layout. */
  static async open(address: string, options: RedisOptions): Promise<RedisStore> {
    const onChange = options.onChange ?? (() => undefined);
    const connection = await RedisConnection.open(address, onChange);
    await connection.command(["SET", schemaKey, schema, "NX"]);
    const found = Number(await connection.command(["GET", schemaKey]));
    if (found <= schema) return new RedisStore(connection, options);
    connection.close();
    throw new Error(`Redis holds layout ${found}, this server knows ${schema}`);
  }

  async create(secret: NewSecret): Promise<Created> {
    const { body } = secret;
    const isWhole = Buffer.isBuffer(body);
    const [kind, ...rest] = await this.#run("create", secret.id, [
      secret.owner,
      secret.access,
      secret.digest,
      secret.bytes,
      isWhole ? 1 : body.parts,
      isWhole ? newUploadName() : nameOf(body),
      secret.views,
      secret.expiresInSeconds,
      this.#options.attempts,
      isWhole ? body : "",
    ]);
    if (kind === "conflict") return { kind };
    if (kind === "lost") throw new StoreError("unavailable", new Error("the upload took too long"));
    if (kind === "ended") return endedOf(rest);
    return {
      kind: kind === "same" ? kind : "created",
      expiresAtMs: int(rest[0]),
      views: int(rest[1]),
    };
  }

  async upload(id: Buffer): Promise<Upload> {
    return new RedisUpload(newUploadName(), {
      keep: async (upload, index, part, lifetimeMs) => {
        await this.#send(["SET", `${keyOf(id)}:${upload}:${index}`, part, "PX", lifetimeMs]);
      },
      discard: async (upload, parts) => {
        await this.#run("discard", id, [upload, parts]);
      },
    });
  }

  async peek(id: Buffer): Promise<Peeked> {
    const [kind, ...rest] = await this.#run("peek", id, []);
    if (kind === "unknown") return { kind };
    if (kind === "ended") return endedOf(rest);
    const [viewsLeft, expiresAtMs, attemptsLeft, bytes] = rest.map(int) as FourNumbers;
    return { kind: "waiting", viewsLeft, expiresAtMs, attemptsLeft, bytes };
  }

  async reveal(id: Buffer, { access, claim }: ReaderProof): Promise<Revealed> {
    const args = [access, claim.toString("base64url"), this.#options.leaseMs];
    const [kind, ...rest] = await this.#run("reveal", id, args);
    if (kind !== "taken") return refusalOf(kind, rest);
    const [viewsLeft, expiresAtMs, bytes, parts] = rest.map(int) as FourNumbers;
    return { kind, viewsLeft, expiresAtMs, bytes, parts, first: bufferOf(rest[4]) };
  }

  async part(id: Buffer, claim: Buffer, index: number): Promise<Buffer | undefined> {
    const args = [claim.toString("base64url"), index, this.#options.leaseMs];
    const reply = await this.#evaluate("readPart", id, args);
    return reply === null ? undefined : bufferOf(reply);
  }

  async confirm(
    id: Buffer,
    { access, claim }: ReaderProof,
  ): Promise<Done | Wrong | Ended | Unknown> {
    const [kind, ...rest] = await this.#run("confirm", id, [access, claim.toString("base64url")]);
    return kind === "done" ? { kind } : refusalOf(kind, rest);
  }

  async status(id: Buffer, owner: Buffer): Promise<Status | Wrong | Unknown> {
    const [kind, state, ...rest] = await this.#run("status", id, [owner]);
    if (kind === "unknown" || kind === "wrong") return { kind };
    const [viewsLeft, expiresAtMs, endedAtMs, ...openedAtMs] = rest.map(int) as FourNumbers;
    const end = endedAtMs > 0 ? { endedAtMs } : {};
    return {
      kind: "status",
      state: text(state) as State,
      viewsLeft,
      expiresAtMs,
      openedAtMs,
      ...end,
    };
  }

  async revoke(id: Buffer, owner: Buffer): Promise<Done | Wrong | Unknown> {
    const [kind] = await this.#run("revoke", id, [owner]);
    if (kind === "unknown" || kind === "wrong") return { kind };
    return { kind: "done" };
  }

  async sweep(): Promise<void> {}

  async ready(): Promise<void> {
    await this.#send(["PING"]);
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  async #run(
    name: ScriptName,
    id: Buffer,
    args: readonly Argument[],
  ): Promise<[string, ...Reply[]]> {
    const reply = await this.#evaluate(name, id, args);
    if (!Array.isArray(reply)) throw new TypeError("expected an array from Redis");
    const [kind = "", ...rest] = reply as readonly Reply[];
    return [text(kind), ...rest];
  }

  /** Sends the script by its hash; its text only to a Redis that does not have it yet. */
  async #evaluate(name: ScriptName, id: Buffer, args: readonly Argument[]): Promise<Reply> {
    const nowMs = this.#options.nowMs?.() ?? "";
    const tail = [1, keyOf(id), nowMs, ...args];
    try {
      return await this.#connection.command(["EVALSHA", hashOf(name), ...tail]);
    } catch (thrown) {
      if (!(thrown instanceof RedisError) || thrown.kind !== "NOSCRIPT") throw storeErrorOf(thrown);
      return this.#send(["EVAL", scriptText(name), ...tail]);
    }
  }

  async #send(args: readonly Argument[]): Promise<Reply> {
    try {
      return await this.#connection.command(args);
    } catch (thrown) {
      throw storeErrorOf(thrown);
    }
  }
}

type FourNumbers = [number, number, number, number, ...number[]];

function keyOf(id: Buffer): string {
  return `hushlink:{${id.toString("base64url")}}`;
}

function newUploadName(): string {
  return randomBytes(6).toString("base64url");
}

function nameOf(upload: Upload): string {
  if (!(upload instanceof RedisUpload)) throw new TypeError("an upload of another store");
  return upload.name;
}

function hashOf(name: ScriptName): string {
  let hash = hashes.get(name);
  if (!hash) {
    hash = createHash("sha1").update(scriptText(name)).digest("hex");
    hashes.set(name, hash);
  }
  return hash;
}

function refusalOf(kind: string, rest: readonly Reply[]): Wrong | Ended | Unknown {
  if (kind === "unknown") return { kind };
  if (kind === "ended") return endedOf(rest);
  if (kind !== "wrong") throw new TypeError("an answer of Redis that no script gives");
  return { kind, attemptsLeft: int(rest[0]) };
}

function endedOf([state, atMs]: readonly Reply[]): Ended {
  return { kind: "ended", state: text(state) as EndState, atMs: int(atMs) };
}

function int(reply: Reply | undefined): number {
  return typeof reply === "number" ? reply : Number.NaN;
}

function text(reply: Reply | undefined): string {
  return bufferOf(reply).toString("latin1");
}

function bufferOf(reply: Reply | undefined): Buffer {
  if (!Buffer.isBuffer(reply)) throw new TypeError("expected a string from Redis");
  return reply;
}

function storeErrorOf(thrown: unknown): unknown {
  if (!(thrown instanceof RedisError)) return thrown;
  if (thrown.kind === "OOM") return new StoreError("storage_full", thrown);
  return passing.has(thrown.kind) ? new StoreError("unavailable", thrown) : thrown;
}

import type { Created, EndState, NewSecret, ReaderProof, Store } from "../../server/store/store.ts";

/** What a store answers, without the ciphertext, so that answers can be compared as values. */
export type Told = Readonly<Record<string, unknown>>;

interface Entry {
  secret: NewSecret;
  expiresAt: number;
  wrong: number;
  views: { claim: string; at: number; leaseUntil: number; confirmed: boolean }[];
  end?: { state: EndState; at: number };
  erased: boolean;
}

const week = 7 * 24 * 3600 * 1000;

/**
 * The life of secrets once more, as plainly as the specification says it and sharing nothing with
 * the server: the model that random sequences of calls are compared with.
 */
export class Model {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  readonly #leaseMs: number;
  readonly #attempts: number;

  constructor(now: () => number, leaseMs: number, attempts: number) {
    this.#now = now;
    this.#leaseMs = leaseMs;
    this.#attempts = attempts;
  }

  create(secret: NewSecret): Created {
    const known = this.#at(secret.id);
    if (!known) {
      const expiresAt = this.#now() + secret.expiresInSeconds * 1000;
      const entry = { secret, expiresAt, wrong: 0, views: [], erased: false };
      this.#entries.set(secret.id.toString("hex"), entry);
      return { kind: "created", expiresAtMs: expiresAt, views: secret.views };
    }
    if (!known.secret.owner.equals(secret.owner)) return { kind: "conflict" };
    if (known.end) return { kind: "ended", state: known.end.state, atMs: known.end.at };
    const isSame = (["access", "digest"] as const).every((name) =>
      known.secret[name].equals(secret[name]),
    );
    return isSame && known.secret.views === secret.views
      ? { kind: "same", expiresAtMs: known.expiresAt, views: secret.views }
      : { kind: "conflict" };
  }

  peek(id: Buffer): Told {
    const entry = this.#at(id);
    if (!entry) return { kind: "unknown" };
    if (entry.end) return ended(entry);
    return {
      kind: "waiting",
      viewsLeft: entry.secret.views - entry.views.length,
      expiresAtMs: entry.expiresAt,
      attemptsLeft: this.#attempts - entry.wrong,
      bytes: entry.secret.bytes,
    };
  }

  reveal(id: Buffer, proof: ReaderProof): Told {
    const entry = this.#at(id);
    if (!entry) return { kind: "unknown" };
    const claim = proof.claim.toString("hex");
    const mine = entry.erased
      ? undefined
      : entry.views.find((view) => view.claim === claim && this.#now() < view.leaseUntil);
    if (entry.end && !mine) return ended(entry);
    if (!proof.access.equals(entry.secret.access)) return this.#wrong(entry);
    if (!mine) {
      const at = this.#now();
      entry.views.push({ claim, at, leaseUntil: at + this.#leaseMs, confirmed: false });
      if (entry.views.length === entry.secret.views) entry.end = { state: "opened", at };
    }
    return {
      kind: "taken",
      viewsLeft: entry.secret.views - entry.views.length,
      expiresAtMs: entry.expiresAt,
    };
  }

  confirm(id: Buffer, proof: ReaderProof): Told {
    const entry = this.#at(id);
    if (!entry) return { kind: "unknown" };
    if (entry.end && entry.end.state !== "opened") return ended(entry);
    if (entry.erased) return { kind: "done" };
    if (!proof.access.equals(entry.secret.access)) return this.#wrong(entry);
    for (const view of entry.views) {
      if (view.claim === proof.claim.toString("hex")) view.confirmed = true;
    }
    return { kind: "done" };
  }

  status(id: Buffer, owner: Buffer): Told {
    const entry = this.#at(id);
    if (!entry) return { kind: "unknown" };
    if (!owner.equals(entry.secret.owner)) return { kind: "wrong" };
    return {
      kind: "status",
      state: entry.end?.state ?? "waiting",
      viewsLeft: entry.end ? 0 : entry.secret.views - entry.views.length,
      expiresAtMs: entry.expiresAt,
      openedAtMs: entry.views.map(({ at }) => at),
      ...(entry.end ? { endedAtMs: entry.end.at } : {}),
    };
  }

  revoke(id: Buffer, owner: Buffer): Told {
    const entry = this.#at(id);
    if (!entry) return { kind: "unknown" };
    if (!owner.equals(entry.secret.owner)) return { kind: "wrong" };
    entry.end ??= { state: "revoked", at: this.#now() };
    entry.erased = true;
    return { kind: "done" };
  }

  #wrong(entry: Entry): Told {
    entry.wrong += 1;
    const attemptsLeft = this.#attempts - entry.wrong;
    if (attemptsLeft > 0) return { kind: "wrong", attemptsLeft };
    entry.end ??= { state: "locked", at: this.#now() };
    entry.erased = true;
    return ended(entry);
  }

  #at(id: Buffer): Entry | undefined {
    const entry = this.#entries.get(id.toString("hex"));
    if (!entry) return undefined;
    const now = this.#now();
    if (now >= entry.expiresAt) {
      entry.end ??= { state: "expired", at: entry.expiresAt };
      entry.erased = true;
    }
    const isHeld = entry.views.some((view) => !view.confirmed && now < view.leaseUntil);
    if (entry.end && !isHeld) entry.erased = true;
    if (entry.end && now >= entry.end.at + week && entry.erased) {
      this.#entries.delete(id.toString("hex"));
      return undefined;
    }
    return entry;
  }
}

function ended({ end }: Entry): Told {
  return { kind: "ended", state: end?.state, atMs: end?.at };
}

/** What a store told about a reveal, without the bytes. Throws if they are not the secret's. */
export async function revealOf(store: Store, secret: NewSecret, proof: ReaderProof): Promise<Told> {
  const told = await store.reveal(secret.id, proof);
  if (told.kind !== "taken") return told;
  if (!(Buffer.isBuffer(secret.body) && told.first.equals(secret.body))) {
    throw new Error("other bytes came back");
  }
  return { kind: told.kind, viewsLeft: told.viewsLeft, expiresAtMs: told.expiresAtMs };
}

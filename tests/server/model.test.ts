import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NewSecret, ReaderProof, Store } from "../../server/store/store.ts";
import { Model, revealOf } from "./model.ts";
import {
  attempts,
  hourMs,
  leaseMs,
  redisKind,
  sha256,
  sqliteKind,
  type TestClock,
  useStore,
} from "./stores.ts";

/** Few of everything, so that calls meet. */
const secretNumber = fc.nat({ max: 2 });
const readerNumber = fc.nat({ max: 2 });
const rightOrWrong = fc.integer({ min: 0, max: 9 }).map((n) => n > 1);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constant("create"), secretNumber, fc.integer({ min: 1, max: 3 })),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant("peek"), secretNumber, readerNumber) },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constant("reveal"), secretNumber, readerNumber, rightOrWrong),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constant("confirm"), secretNumber, readerNumber, rightOrWrong),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constant("status"), secretNumber, readerNumber, rightOrWrong),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constant("revoke"), secretNumber, readerNumber, rightOrWrong),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant("sweep"), secretNumber, readerNumber) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant("pass"),
      fc.constantFrom(24 * hourMs - leaseMs / 2, 150 * hourMs),
      readerNumber,
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constant("pass"),
      fc.constantFrom(1, 1000, leaseMs - 1, leaseMs, leaseMs, leaseMs, hourMs, hourMs / 2),
      readerNumber,
    ),
  },
);
type Call = (
  secret: NewSecret,
  proof: ReaderProof,
  owner: Buffer,
) => [told: Promise<unknown>, expected: unknown];
type Step = readonly [name: string, first: number, second: number, isRight?: boolean];

let run = 0;

/** Bytes that are the same for the same name within one run, so that no run meets another's secrets. */
const bytes = (name: string, length = 32) =>
  createHash("sha256").update(`${run} ${name}`).digest().subarray(0, length);

function secretOf(number: number, views: number): NewSecret {
  const body = Buffer.concat(Array.from({ length: 12 }, () => bytes(`body ${number}`)));
  return {
    id: bytes(`id ${number}`, 16),
    owner: bytes(`owner ${number}`),
    access: bytes(`access ${number}`),
    digest: sha256(body),
    bytes: body.length,
    views,
    expiresInSeconds: 86_400,
    body,
  };
}

describe.each([sqliteKind(), redisKind()])("random calls on $name", (kind) => {
  const { store, clock } = useStore(kind);

  test("are answered as the model answers them", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 80, size: "max" }),
        async (steps) => {
          run += 1;
          const compare = comparison(store(), clock());
          for (const each of steps) await compare(each);
        },
      ),
      { numRuns: process.env["SLOW"] ? 300 : 100 },
    );
  });
});

/** Gives each step to a store and to a new model, and holds their answers together. */
function comparison(store: Store, clock: TestClock): (step: Step) => Promise<void> {
  const model = new Model(clock.now, leaseMs, attempts);
  const calls: Record<string, Call> = {
    create: (secret) => [store.create(secret), model.create(secret)],
    peek: ({ id }) => [store.peek(id), model.peek(id)],
    reveal: (secret, proof) => [revealOf(store, secret, proof), model.reveal(secret.id, proof)],
    confirm: ({ id }, proof) => [store.confirm(id, proof), model.confirm(id, proof)],
    status: ({ id }, _, owner) => [store.status(id, owner), model.status(id, owner)],
    revoke: ({ id }, _, owner) => [store.revoke(id, owner), model.revoke(id, owner)],
  };
  return async ([name, first, second, isRight = true]) => {
    if (name === "pass") return clock.pass(first);
    if (name === "sweep") return store.sweep();
    const secret = secretOf(first, name === "create" ? second : 1);
    const claim = bytes(`claim ${second}`, 16);
    const proof = { access: isRight ? secret.access : bytes("wrong"), claim };
    const answers = calls[name]?.(secret, proof, isRight ? secret.owner : bytes("wrong"));
    if (!answers) throw new Error(name);
    expect(await answers[0], name).toEqual(answers[1]);
  };
}

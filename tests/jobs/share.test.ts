import { expect, test } from "vitest";
import type { Adapter, Created, CreateRequest } from "../../lib/backends/backend.ts";
import { AppError, type ErrorCode } from "../../lib/errors.ts";
import {
  type Pending,
  resumeShare,
  type ShareEffects,
  type ShareRequest,
  share,
} from "../../lib/jobs/share.ts";
import type { Receipt } from "../../lib/model.ts";
import type { ShareState } from "../../lib/share-state.ts";

const created: Created = {
  link: "https://box.example/s/#key",
  handle: "handle",
  expiresAtMs: 90_000,
  views: 1,
  revocable: true,
};

const request: ShareRequest = {
  jobId: "job",
  secret: { kind: "text", text: "hunter2" },
  options: { expiresInSeconds: 60, views: 1 },
  server: { id: "s", kind: "hushlink", name: "Box", base: "https://box.example/" },
  wish: "copy",
  label: "Password",
};

const { secret: _secret, ...asked } = request;
const pendingFile: Pending = { ...asked, plan: "plan-1", startedAtMs: 0 };

/** A world in memory, with a server that answers each create as the list says. */
function world(answers: (Created | ErrorCode)[], traits: Partial<Adapter> = {}) {
  const seen = {
    plans: [] as string[],
    states: [] as ShareState[],
    pendings: [] as (Pending | undefined)[],
    receipts: [] as Receipt[],
    pendingAtCreate: [] as (Pending | undefined)[],
  };
  let plans = 0;
  const adapter = {
    idempotentCreate: true,
    plan: () => `plan-${++plans}`,
    create: async (_server: unknown, { plan, onProgress }: CreateRequest) => {
      seen.plans.push(plan);
      seen.pendingAtCreate.push(seen.pendings.at(-1));
      onProgress?.(1);
      const answer = answers.shift() ?? created;
      if (typeof answer === "string") throw new AppError(answer);
      return answer;
    },
    ...traits,
  } as unknown as Adapter;
  const fx: ShareEffects = {
    fetch: () => Promise.reject(new Error("no network here")),
    random: (count) => new Uint8Array(count),
    nowMs: () => 30_000,
    adapterOf: () => adapter,
    knownOf: async () => undefined,
    openAt: async () => "https://box.example/s/#open",
    refuseForbidden: async () => {},
    report: async (state) => void seen.states.push(state),
    keepPending: async (pending) => void seen.pendings.push(pending),
    dropPending: async () => void seen.pendings.push(undefined),
    addReceipt: async (receipt) => void seen.receipts.push(receipt),
    deliver: async () => "copied",
    newId: () => "receipt",
  };
  return { fx, seen };
}

test.for([
  ["x".repeat(2_000_000), true],
  ["鍵".repeat(700_000), false],
] as const)(
  "a text stands in the plan if memory has room for its bytes, case %#",
  async ([text, isKept]) => {
    const { fx, seen } = world([created]);
    await share({ ...request, secret: { kind: "text", text } }, fx);
    expect(seen.pendingAtCreate[0]?.text === text).toBe(isKept);
    expect(seen.states.at(-1)).toMatchObject({ step: "done" });
  },
);

test("a share ends in a link, one receipt and nothing pending", async () => {
  const { fx, seen } = world([created]);
  const state = await share(request, fx);
  expect(state).toMatchObject({ step: "done", link: created.link, delivery: "copied" });
  expect(seen.receipts).toEqual([
    expect.objectContaining({ id: "receipt", handle: "handle", label: "Password" }),
  ]);
  expect(seen.pendings.at(-1)).toBeUndefined();
});

test("everything needed to repeat the create is kept before the request goes out", async () => {
  const { fx, seen } = world([created]);
  await share(request, fx);
  expect(seen.pendingAtCreate[0]).toMatchObject({ plan: "plan-1", text: "hunter2", wish: "copy" });
});

test("no receipt holds the secret, the link or its key", async () => {
  const { fx, seen } = world([created]);
  await share(request, fx);
  expect(JSON.stringify(seen.receipts)).not.toMatch(/hunter2|#key/);
});

test("a share that lost its answer is resumed with the very same plan", async () => {
  const { fx, seen } = world(["backend.unreachable", created]);
  expect(await share(request, fx)).toMatchObject({ step: "failed", canRetry: true });
  const kept = seen.pendings.at(-1);
  expect(kept).toMatchObject({ plan: "plan-1", hasFailed: true });
  expect(await resumeShare(kept as Pending, fx)).toMatchObject({ step: "done" });
  expect(seen.plans).toEqual(["plan-1", "plan-1"]);
});

test("a file that lost its answer needs its file once more, for the very same plan", async () => {
  const { fx, seen } = world(["backend.unreachable", created]);
  const secret = { kind: "file", name: "key.pem", type: "", content: new Blob(["abc"]) } as const;
  const failed = await share({ ...request, secret }, fx);
  expect(failed).toMatchObject({ step: "failed", canRetry: true, needsFile: true });
  const kept = seen.pendings.at(-1);
  expect(kept).toMatchObject({ plan: "plan-1", file: { name: "key.pem", type: "", bytes: 3 } });
  const again = await resumeShare(kept as Pending, fx, undefined, secret);
  expect(again).toMatchObject({ step: "done" });
  expect(seen.plans).toEqual(["plan-1", "plan-1"]);
});

test.for([
  ["bytes", "key.pem", "", "abd"],
  ["a name", "key.pub", "", "abc"],
  ["a type", "key.pem", "text/plain", "abc"],
] as const)(
  "a plan that sealed a file never seals one with other %s",
  async ([, name, type, bytes]) => {
    const { fx, seen } = world(["backend.unreachable", created]);
    const first = { kind: "file", name: "key.pem", type: "", content: new Blob(["abc"]) } as const;
    await share({ ...request, secret: first }, fx);
    const kept = seen.pendings.at(-1) as Pending;
    const another = { kind: "file", name, type, content: new Blob([bytes]) } as const;
    const end = await resumeShare(kept, fx, undefined, another);
    expect(end).toMatchObject({ step: "failed", failure: { code: "job.file-lost" } });
    expect(seen.plans).toEqual(["plan-1"]);
    expect(seen.pendings.at(-1)).toBeUndefined();
  },
);

test("nor does a plan that was cut off seal a file that nobody can compare", async () => {
  const { fx, seen } = world([created]);
  const secret = { kind: "file", name: "key.pem", type: "", content: new Blob(["abc"]) } as const;
  await share({ ...request, secret }, fx);
  const cutOff = seen.pendingAtCreate[0] as Pending;
  const end = await resumeShare(cutOff, fx, undefined, secret);
  expect(end).toMatchObject({ step: "failed", failure: { code: "job.file-lost" } });
  expect(seen.plans).toEqual(["plan-1"]);
});

test("where a create can't be repeated safely, nothing is kept to repeat it", async () => {
  const { fx, seen } = world(["backend.unreachable"], { idempotentCreate: false });
  expect(await share(request, fx)).toMatchObject({ step: "failed", canRetry: false });
  expect(seen.pendings.at(-1)).toBeUndefined();
});

test("an interrupted share that can't be repeated safely is not sent again", async () => {
  const { fx, seen } = world([created], { idempotentCreate: false });
  const pending = { ...pendingFile, text: "hunter2" };
  expect(await resumeShare(pending, fx)).toMatchObject({
    step: "failed",
    failure: { code: "job.interrupted" },
    canRetry: false,
  });
  expect(seen.plans).toEqual([]);
});

test("a refused input is not offered for another try", async () => {
  const { fx, seen } = world(["input.too-large"]);
  expect(await share(request, fx)).toMatchObject({
    step: "failed",
    failure: { code: "input.too-large" },
    canRetry: false,
  });
  expect(seen.pendings.at(-1)).toBeUndefined();
});

test.for(["", " \n\t "])("%j is refused before a plan is made", async (text) => {
  const { fx, seen } = world([]);
  const state = await share({ ...request, secret: { kind: "text", text } }, fx);
  expect(state).toMatchObject({ step: "failed", failure: { code: "input.empty" } });
  expect(seen.plans).toEqual([]);
  expect(seen.pendings).toEqual([]);
});

test("an interrupted file that had reached the server gets its link back", async () => {
  const { fx, seen } = world([], { recover: async () => created });
  expect(await resumeShare(pendingFile, fx)).toMatchObject({ step: "done", link: created.link });
  expect(seen.plans).toEqual([]);
});

test("an interrupted file that had not reached the server must be picked again", async () => {
  const { fx } = world([], { recover: async () => undefined });
  expect(await resumeShare(pendingFile, fx)).toMatchObject({
    step: "failed",
    failure: { code: "job.file-lost" },
    canRetry: false,
  });
});

test("a cancelled share that had reached the server is destroyed there", async () => {
  const revoked: string[] = [];
  const { fx, seen } = world(["job.cancelled"], {
    recover: async () => created,
    revoke: async ({ handle }) => void revoked.push(handle),
  });
  expect(await share(request, fx)).toMatchObject({ failure: { code: "job.cancelled" } });
  expect(revoked).toEqual(["handle"]);
  expect(seen.receipts).toEqual([]);
  expect(seen.pendings.at(-1)).toBeUndefined();
});

test("an unforeseen error is a bug without its words", async () => {
  const { fx } = world([], {
    create: () => Promise.reject(new TypeError("cannot read hunter2 of undefined")),
  });
  const state = await share(request, fx);
  expect(state).toMatchObject({ step: "failed", failure: { code: "bug", facts: {} } });
  expect(JSON.stringify(state)).not.toContain("hunter2");
});

test("what the organization forbids is neither sent nor kept, at first and when it is taken up again", async () => {
  const { fx, seen } = world([]);
  const refuseForbidden = () =>
    Promise.reject(new AppError("allow.policy", { field: "passphrase" }));
  const failed = {
    step: "failed",
    failure: { code: "allow.policy", facts: { field: "passphrase" } },
    canRetry: false,
  };
  expect(await share(request, { ...fx, refuseForbidden })).toMatchObject(failed);
  const pending: Pending = { ...pendingFile, text: "hunter2", hasFailed: true };
  expect(await resumeShare(pending, { ...fx, refuseForbidden })).toMatchObject(failed);
  expect(seen.plans).toEqual([]);
  expect(seen.pendings.at(-1)).toBeUndefined();
});

test.for([
  ["carrier", "https://box.example/s/#open"],
  ["native", undefined],
] as const)("a server of the format %s is told of the page %s", async ([format, openAt]) => {
  const asked: (string | undefined)[] = [];
  const create = async (_server: unknown, { openAt: told }: CreateRequest) => {
    asked.push(told);
    return created;
  };
  const { fx } = world([], { format, create });
  await share(request, fx);
  expect(asked).toEqual([openAt]);
});

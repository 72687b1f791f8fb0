import { expect, test } from "vitest";
import type { Adapter, Ref } from "../../lib/backends/backend.ts";
import type { Effects } from "../../lib/effects.ts";
import { AppError } from "../../lib/errors.ts";
import { Opening } from "../../lib/jobs/opening.ts";
import type { ViewerState } from "../../lib/reveal-state.ts";

function begin({ access = true, grants = true }: { access?: boolean; grants?: boolean } = {}) {
  const states: ViewerState[] = [];
  const calls: string[] = [];
  const adapter = {
    title: "Test",
    idempotentTake: true,
    peek: async (ref: Ref) => {
      calls.push(`peek ${ref.id}`);
      await Promise.resolve();
      if (ref.id === "barred") throw new AppError("allow.host");
      return { state: "waiting", passphrase: "none" };
    },
  } as unknown as Adapter;
  const opening = new Opening({
    recognise: (link) => {
      if (link.host !== "secrets.example") return undefined;
      if (link.hash === "") throw new AppError("input.link-incomplete", { missing: "key" });
      const id = link.hash.slice(1);
      const ref = { base: `${link.origin}/`, id, passphrase: "none" } as Ref;
      return { adapter, ref, configured: false };
    },
    carried: {
      adapter: { ...adapter, title: "Whole" },
      refOf: (carrier, link, token) => {
        if (token.length !== 44) throw new AppError("input.link-damaged");
        const ref = { base: `${link.origin}/`, id: `${carrier.length} ${token}` };
        return { ...ref, passphrase: "none" } as Ref;
      },
    },
    hasAccess: async () => access,
    requestAccess: async () => {
      calls.push("ask");
      return grants;
    },
    fx: { random: (count: number) => new Uint8Array(count) } as Effects,
    wait: async () => {},
    onState: (state) => states.push(state),
  });
  return { opening, calls, last: () => states.at(-1) as ViewerState };
}

test("a link is looked at as soon as it comes in", async () => {
  const { opening, last, calls } = begin();
  await opening.open("<https://secrets.example/#a>");
  expect(calls).toEqual(["peek a"]);
  expect(last().step).toBe("offered");
});

test("a broken link says what is missing, and asks for it again", async () => {
  const { opening, last } = begin();
  await opening.open("https://secrets.example/");
  expect(last()).toEqual({
    step: "asking",
    failure: { code: "input.link-incomplete", facts: { missing: "key" } },
  });
});

test("nothing is sent to a server before the browser lets us read its answer", async () => {
  const { opening, last, calls } = begin({ access: false });
  await opening.open("https://secrets.example/#a");
  expect(calls).toEqual([]);
  expect(last()).toMatchObject({ step: "barred", host: "secrets.example", refused: false });
  await opening.allow();
  expect(calls).toEqual(["ask", "peek a"]);
  expect(last().step).toBe("offered");
});

test("a refused permission is said, and can be given later", async () => {
  const { opening, last, calls } = begin({ access: false, grants: false });
  await opening.open("https://secrets.example/#a");
  await opening.allow();
  expect(last()).toMatchObject({ step: "barred", refused: true });
  await opening.allow();
  expect(calls).toEqual(["ask", "ask"]);
});

test("leave that was taken back meanwhile is asked for again", async () => {
  const { opening, last, calls } = begin();
  await opening.open("https://secrets.example/#barred");
  expect(last()).toMatchObject({ step: "barred", refused: false });
  await opening.allow();
  expect(calls).toEqual(["peek barred", "ask", "peek barred"]);
});

test("nobody is asked for leave to reach a server whose connection is not encrypted", async () => {
  const { opening, last, calls } = begin({ access: false });
  await opening.open("http://secrets.example/#a");
  expect(last()).toMatchObject({ step: "asking", failure: { code: "input.insecure" } });
  expect(calls).toEqual([]);
});

test("the permission is asked for before anything is awaited, as Firefox wants it", async () => {
  const { opening, calls } = begin({ access: false });
  await opening.open("https://secrets.example/#a");
  const allowing = opening.allow();
  expect(calls).toEqual(["ask"]);
  await allowing;
});

test("a second link ends the first", async () => {
  const { opening, last, calls } = begin();
  const first = opening.open("https://secrets.example/#a");
  const second = opening.open("https://secrets.example/#b");
  await Promise.all([first, second]);
  expect(calls.at(-1)).toBe("peek b");
  expect(last().step).toBe("offered");
});

test("after closing nothing is left to open", async () => {
  const { opening, last, calls } = begin();
  await opening.open("https://secrets.example/#a");
  opening.close();
  await opening.reveal();
  await opening.again();
  await opening.allow();
  expect(last().step).toBe("closed");
  expect(calls).toEqual(["peek a"]);
});

const carrier = `hushlink1.${"A".repeat(363)}`;
const token = `E${"n".repeat(43)}`;
const itsLink = `https://ots.example/secret/k${"9".repeat(30)}#${token}`;
const message = `This message is encrypted. Go to\n\nhttps://hushlink1.example/s/#open\n\n${carrier}`;

test.for([
  ["behind it", `${message}\n${itsLink}`],
  ["before it", `${itsLink}\n${message}`],
  ["behind it without a space", `${message}${itsLink}`],
  ["before it without a space", `${itsLink}${message}`],
  ["with a full stop", `${message}\n\n> ${itsLink}.`],
] as const)("a message that was pasted with its link %s is opened as it is", async ([, pasted]) => {
  const { opening, last, calls } = begin({ access: false });
  await opening.open(pasted);
  expect(calls).toEqual([`peek ${carrier.length} ${token}`]);
  expect(last()).toMatchObject({
    step: "offered",
    offer: { host: "ots.example", product: "Whole" },
  });
});

test("a message may be longer than what is searched for a link behind it", async () => {
  const { opening, calls } = begin();
  const long = `hushlink1.${"A".repeat(200_000)}`;
  await opening.open(`${message.replace(carrier, long)}\n${itsLink}`);
  expect(calls).toEqual([`peek ${long.length} ${token}`]);
});

test("a message without its link says that the link is missing", async () => {
  const { opening, last, calls } = begin();
  await opening.open(message);
  expect(last()).toEqual({ step: "asking", failure: { code: "need.both", facts: {} } });
  expect(calls).toEqual([]);
});

test("a host name that begins like a message is none", async () => {
  const { opening, last } = begin();
  await opening.open("https://hushlink1.example/s/#a https://secrets.example/#a");
  expect(last()).toMatchObject({ step: "offered", offer: { product: "Test" } });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { hushlink } from "../../lib/backends/hushlink/adapter.ts";
import { Reveal } from "../../lib/jobs/reveal.ts";
import type { BackendSettings, Secret } from "../../lib/model.ts";
import type { RevealState } from "../../lib/reveal-state.ts";
import { ServerProcess } from "../e2e/harness/server.ts";
import { CuttingProxy } from "../fakes/cutting-proxy.ts";
import { nodeEffects } from "../fakes/node-effects.ts";

let server: ServerProcess;
let proxy: CuttingProxy;

beforeAll(async () => {
  server = await ServerProcess.start();
  proxy = await CuttingProxy.start(server.base);
});
afterAll(async () => {
  await proxy.close();
  await server.stop();
});

const small: Secret = { kind: "text", text: "the only copy" };

/** Shares a secret that can be opened once, behind the proxy. */
async function share(secret: Secret) {
  const settings: BackendSettings = { id: "1", kind: "hushlink", name: "", base: proxy.base };
  const options = { expiresInSeconds: 3_600, views: 1 };
  const plan = hushlink.plan(settings, options, nodeEffects);
  const { link } = await hushlink.create(settings, { plan, secret, options }, nodeEffects);
  const ref = hushlink.parse(new URL(link));
  if (!ref) throw new Error("the link was not recognised");
  return ref;
}

async function open(
  wait: (ms: number) => Promise<void> = async () => {},
  secret: Secret = small,
): Promise<RevealState> {
  const ref = await share(secret);
  const states: RevealState[] = [];
  const reveal = new Reveal({
    adapter: hushlink,
    ref,
    fx: nodeEffects,
    wait,
    onState: (state) => states.push(state),
    signal: new AbortController().signal,
  });
  await reveal.reveal();
  return states.at(-1) as RevealState;
}

const shown = { step: "shown", secret: small, copy: "erased" };

test("an answer that is cut at any byte is asked for again, and nothing is lost", async () => {
  expect(await open()).toMatchObject(shown);
  proxy.cut(/POST .*reveal$/, 0);
  expect(await open()).toMatchObject(shown);
  const whole = await revealLength();
  for (let cutAt = 1; cutAt < whole; cutAt += 1) {
    proxy.cut(/POST .*reveal$/, cutAt);
    expect(await open(), `cut after ${cutAt} of ${whole} bytes`).toMatchObject(shown);
  }
}, 120_000);

test("a large answer may be cut between, before and within its chunks", async () => {
  const content = new Blob([new Uint8Array(300_000).fill(7)]);
  const large: Secret = { kind: "file", name: "large.bin", type: "", content };
  for (const cutAt of [400, 65_536, 65_937, 131_072, 200_000, 299_999]) {
    proxy.cut(/POST .*reveal$/, cutAt);
    const end = await open(undefined, large);
    expect(end, `cut after ${cutAt} bytes`).toMatchObject({ step: "shown", copy: "erased" });
    const [got] = end.step === "shown" && end.secret.kind === "file" ? [end.secret.content] : [];
    expect(await got?.arrayBuffer()).toEqual(await content.arrayBuffer());
  }
});

async function revealLength(): Promise<number> {
  let length = 0;
  proxy.before(/POST .*confirm$/, async () => {
    length = proxy.answerBytes;
  });
  await open();
  return length;
}

test("the answer to the confirmation may be cut at any byte as well", async () => {
  for (let cutAt = 0; cutAt < 40; cutAt += 1) {
    proxy.cut(/POST .*confirm$/, cutAt);
    expect(await open()).toMatchObject(shown);
  }
});

test("a server killed between reveal and confirm is told when it is back", async () => {
  const { port, folder } = server;
  proxy.before(/POST .*confirm$/, () => server.halt("SIGKILL"));
  const wait = async () => {
    server = await ServerProcess.start({ port, folder });
  };
  expect(await open(wait)).toMatchObject(shown);
});

test("a server killed in the middle of its answer keeps the view for the same reader", async () => {
  const { port, folder } = server;
  proxy.cut(/POST .*reveal$/, 300);
  proxy.before(/POST .*reveal$/, () => server.halt("SIGKILL"));
  let restarts = 0;
  const wait = async () => {
    // The first pause follows the cut, the second one the request that found nobody.
    restarts += 1;
    if (restarts === 2) server = await ServerProcess.start({ port, folder });
  };
  expect(await open(wait)).toMatchObject(shown);
  expect(restarts).toBe(2);
});

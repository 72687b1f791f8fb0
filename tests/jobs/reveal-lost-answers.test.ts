import { afterAll, beforeAll, expect, test } from "vitest";
import { hushlink } from "../../lib/backends/hushlink/adapter.ts";
import { Reveal } from "../../lib/jobs/reveal.ts";
import type { BackendSettings } from "../../lib/model.ts";
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

const secret = { kind: "text", text: "the only copy" } as const;

/** Shares a secret that can be opened once, behind the proxy. */
async function share() {
  const settings: BackendSettings = { id: "1", kind: "hushlink", name: "", base: proxy.base };
  const options = { expiresInSeconds: 3_600, views: 1 };
  const plan = hushlink.plan(settings, options, nodeEffects);
  const { link } = await hushlink.create(settings, { plan, secret, options }, nodeEffects);
  const ref = hushlink.parse(new URL(link));
  if (!ref) throw new Error("the link was not recognised");
  return ref;
}

async function open(wait: (ms: number) => Promise<void> = async () => {}): Promise<RevealState> {
  const ref = await share();
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

const shown = { step: "shown", secret, copy: "erased" };

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

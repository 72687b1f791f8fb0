import { defaultSettings } from "../../lib/settings.ts";
import { Firefox, type FirefoxTab, firefoxOrigin } from "./harness/firefox.ts";
import { firefoxPath } from "./harness/paths.ts";
import { servePage } from "./harness/sites.ts";
import { expect, share, test } from "./opening.ts";

const viewerUrl = `${firefoxOrigin}/viewer.html`;
const text = "document.querySelector('main')?.textContent ?? ''";
const button = (name: string) =>
  `[...document.querySelectorAll("button")].find((each) => each.textContent.trim() === ${JSON.stringify(name)})`;

test.skip(() => firefoxPath() === undefined, "no Firefox on this machine");

/** Without the extension the server's own page opens a link, under its strict policy. */
async function expectOpenedWithout(firefox: Firefox, base: string): Promise<void> {
  const { link, views } = await share(base, "without it ✓");
  const tab = await firefox.open(link);
  await tab.click(button("Reveal the secret"));
  await tab.until(`(${text}).includes("has confirmed that its copy is gone")`);
  await tab.click(button("Show"));
  await tab.until(`(${text}).includes("without it ✓")`);
  expect(await tab.evaluate("location.href")).toBe(`${base}s/`);
  expect(await views()).toBe(1);
}

/** Who knows the address of the viewer, which is another in every profile, still can't frame it. */
async function expectNotFramed(firefox: Firefox, tab: FirefoxTab): Promise<void> {
  await tab.evaluate(`new Promise((loaded) => {
    const frame = document.createElement("iframe");
    frame.addEventListener("load", () => loaded(true));
    frame.src = ${JSON.stringify(viewerUrl)};
    document.body.append(frame);
  })`);
  type Tree = { contexts: { children: { context: string }[] }[] };
  const tree = await firefox.bidi.send<Tree>("browsingContext.getTree", { root: tab.context });
  const frame = tree.contexts[0]?.children[0]?.context ?? "";
  expect(await firefox.bidi.evaluate(frame, "document.documentURI")).toContain("cspBlocked");
}

test("Firefox opens a link without the extension; with it a click opens the viewer, and the server gets no request for its page", async ({
  wire,
}) => {
  test.setTimeout(120_000);
  const firefox = await Firefox.launch();
  try {
    await expectOpenedWithout(firefox, wire.base);
    await firefox.install();
    await firefox.grant(["http://127.0.0.1/*"]);
    const own = await firefox.open(viewerUrl);
    const settings = {
      ...defaultSettings,
      servers: [{ id: "own", kind: "hushlink", name: "", base: wire.base }],
      defaultServerId: "own",
    };
    await own.evaluate(`browser.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
    await own.until(
      "browser.declarativeNetRequest.getDynamicRules().then((rules) => rules.length === 1)",
    );
    const { link, token, views } = await share(wire.base, "for Firefox ✓");
    const site = await servePage(`<title>Chat</title><a href=${JSON.stringify(link)}>link</a>`);
    const tab = await firefox.open(site.origin);
    await expectNotFramed(firefox, tab);
    wire.requests.length = 0;
    await tab.click("document.querySelector('a')");
    await tab.until(`location.href === ${JSON.stringify(viewerUrl)}`);
    await tab.click(button("Reveal the secret"));
    await tab.until(`(${text}).includes("has confirmed that its copy is gone")`);
    await tab.click(button("Show"));
    await tab.until(`(${text}).includes("for Firefox ✓")`);
    expect(wire.pageRequests()).toEqual([]);
    expect(wire.requests.some((line) => line.includes(token))).toBe(false);
    expect(await views()).toBe(1);
    await site.close();
  } finally {
    await firefox.close();
  }
});

import { expect, test } from "./harness/composers.ts";
import { servePage } from "./harness/sites.ts";
import { ComposerPage } from "./pages/composer.ts";
import { noticeIn } from "./pages/notice.ts";
import { clickMenu, pressShortcut } from "./pages/triggers.ts";

/** What a page can know of us: nothing before the user acts there, and as little as possible after. */

test("in a page where the user did nothing there is no byte, listener or node of ours", async ({
  page,
  site,
  extension,
}) => {
  const session = await page.context().newCDPSession(page);
  const worlds = new Set<string>();
  session.on("Runtime.executionContextCreated", ({ context }) => worlds.add(context.origin));
  await session.send("Runtime.enable");
  const composer = await ComposerPage.open(page, site.origin, "quill");
  const html = await page.content();
  await composer.write("alpha {secret} omega");
  await page.waitForTimeout(500);
  const ours = () => [...worlds].filter((origin) => origin.startsWith("chrome-extension://"));
  // All that an extension can put into a page, listeners included, lives in a world of its own.
  expect(ours()).toEqual([]);
  expect(html).not.toContain("hushlink");
  await pressShortcut(extension, page);
  await composer.readsLink("alpha LINK omega");
  expect(ours()).toHaveLength(1);
});

/** Writes down all that a page can observe, from its first moment. */
const observer = `<!doctype html><meta charset="utf-8"><p id="text">alpha secret omega</p>
<textarea id="field">around secret field</textarea>
<script>
  window.seen = [];
  const names = ["copy", "cut", "paste", "input", "beforeinput", "selectionchange", "focus", "blur",
    "focusin", "focusout", "keydown", "keyup", "change", "message", "storage", "error", "select"];
  const watch = () => { for (const name of names) addEventListener(name, (event) => seen.push("event " + name), true); };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      seen.push("mutation " + type + " " + target.nodeName + " " + [...addedNodes].map((n) => n.nodeName + n.textContent).join());
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const [object, name] of [[Clipboard.prototype, "writeText"], [Document.prototype, "execCommand"], [window, "postMessage"]]) {
    const real = object[name];
    object[name] = function (...all) { seen.push("call " + name); return real.apply(this, all); };
  }
  window.start = () => { seen.length = 0; watch(); };
</script>`;

test("a link that is copied leaves no trace but the notice's empty box", async ({
  page,
  extension,
}) => {
  const site = await servePage(observer);
  await page.goto(site.origin);
  await page.evaluate(() => {
    const text = document.querySelector("#text")?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 6, text, 12);
  });
  await page.waitForTimeout(100);
  await page.evaluate("start()");
  await clickMenu(extension, page, { frameId: 0, menuItemId: "copy" });
  await noticeIn(page, /copied a one-time link/iu);
  const seen = await page.evaluate<string[]>("seen");
  const strange = seen.filter(
    (entry) => entry !== "mutation childList HTML DIV" && entry !== "mutation attributes DIV ",
  );
  expect(strange).toEqual([]);
  expect(seen.filter((entry) => entry.startsWith("mutation childList"))).toHaveLength(1);
  await site.close();
});

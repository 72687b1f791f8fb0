import { expect, test } from "./harness/composers.ts";
import type { Extension } from "./harness/extension.ts";
import { ServerProcess } from "./harness/server.ts";
import { servePage } from "./harness/sites.ts";
import { ComposerPage } from "./pages/composer.ts";
import { noticeIn, noticeLook, noticeText, pressInNotice } from "./pages/notice.ts";
import { pressShortcut } from "./pages/triggers.ts";
import { Viewer } from "./pages/viewer.ts";

/** The notice in the page: what it says, what it hides, and its buttons. */

/** Whoever opens this link now is told that it was taken back. */
async function expectRevoked(extension: Extension, link: string): Promise<void> {
  const viewer = await Viewer.follow(extension, link);
  await expect(viewer.page.getByText(/took this secret back/u)).toBeVisible();
  await viewer.page.close();
}

const state = "alpha {secret} omega\nlast";

for (const editor of ["textarea", "gmail", "quill", "slate", "tinymce"] as const) {
  test(`${editor}: Undo in the notice puts the text back and destroys the secret`, async ({
    page,
    site,
    extension,
  }) => {
    const composer = await ComposerPage.open(page, site.origin, editor);
    await composer.write(state);
    await pressShortcut(extension, page);
    const link = await composer.readsLink("alpha LINK omega\nlast");
    await noticeIn(page, /^Replaced with a one-time link · opens once · 24 h$/u);
    await pressInNotice(page, /^Undo$/u);
    await composer.reads("alpha secret omega\nlast");
    await noticeIn(page, /undone/iu);
    await expectRevoked(extension, link);
  });
}

test("Undo destroys the secret also when the composer has gone", async ({
  page,
  site,
  extension,
}) => {
  const composer = await ComposerPage.open(page, site.origin, "quill");
  await composer.write(state);
  await pressShortcut(extension, page);
  const link = await composer.readsLink("alpha LINK omega\nlast");
  await noticeIn(page, /replaced/iu);
  await page.evaluate(() => document.querySelector("#holder")?.remove());
  await pressInNotice(page, /^Undo$/u);
  await noticeIn(page, /opens nothing any more/iu);
  await expectRevoked(extension, link);
});

test("what was typed behind the link stays when it is undone", async ({
  page,
  site,
  extension,
}) => {
  const composer = await ComposerPage.open(page, site.origin, "textarea");
  await composer.write(state);
  await pressShortcut(extension, page);
  await composer.readsLink("alpha LINK omega\nlast");
  await noticeIn(page, /replaced/iu);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" typed");
  await pressInNotice(page, /^Undo$/u);
  await composer.reads("alpha secret omega\nlast typed");
});

test("the notice can't be seen into by the page, and holds neither link nor secret", async ({
  page,
  site,
  extension,
}) => {
  const composer = await ComposerPage.open(page, site.origin, "textarea");
  await composer.write(state);
  await pressShortcut(extension, page);
  const link = await composer.readsLink("alpha LINK omega\nlast");
  const text = await noticeIn(page, /replaced/iu);
  expect(text).not.toContain("secret");
  expect(text).not.toContain(new URL(link).hash.slice(1, 9));
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    return { shadow: host?.shadowRoot ?? null, inside: host?.innerHTML, name: host?.localName };
  });
  expect(seen).toEqual({ shadow: null, inside: "", name: "div" });
});

test("Escape takes the notice away, and it goes by itself", async ({ page, site, extension }) => {
  const composer = await ComposerPage.open(page, site.origin, "textarea");
  await composer.write(state);
  await pressShortcut(extension, page);
  await noticeIn(page, /replaced/iu);
  await page.keyboard.press("Escape");
  await expect.poll(() => noticeText(page)).toBe("");
  await composer.write(state);
  await pressShortcut(extension, page);
  await noticeIn(page, /replaced/iu);
  await expect.poll(() => noticeText(page), { timeout: 12_000 }).toBe("");
});

test("Escape in an editor's own frame takes the notice away too", async ({
  page,
  site,
  extension,
}) => {
  const composer = await ComposerPage.open(page, site.origin, "tinymce");
  await composer.write(state);
  await pressShortcut(extension, page);
  await noticeIn(page, /replaced/iu);
  await page.keyboard.press("Escape");
  await expect.poll(() => noticeText(page), { timeout: 2_000 }).toBe("");
});

test("Escape in an editor's own frame closes a notice that took the place of another", async ({
  page,
  site,
  extension,
}) => {
  const composer = await ComposerPage.open(page, site.origin, "tinymce");
  await composer.write(state);
  await pressShortcut(extension, page);
  await noticeIn(page, /replaced/iu);
  await page.evaluate(() => document.documentElement.lastElementChild?.setAttribute("id", "first"));
  await composer.write(state);
  await pressShortcut(extension, page);
  await expect(page.locator("#first")).toHaveCount(0);
  await noticeIn(page, /replaced/iu);
  await page.keyboard.press("Escape");
  await expect.poll(() => noticeText(page), { timeout: 2_000 }).toBe("");
});

test("Escape closes the notice and not the dialog that somebody is writing in", async ({
  page,
  extension,
}) => {
  const site = await servePage(
    "<title>Comment</title><dialog><textarea autofocus>secret</textarea></dialog><script>document.querySelector('dialog').showModal()</script>",
  );
  await page.goto(site.origin);
  await page.locator("textarea").selectText();
  await pressShortcut(extension, page);
  await noticeIn(page, /replaced/iu);
  await page.keyboard.press("Escape");
  await expect.poll(() => noticeText(page)).toBe("");
  await expect(page.locator("textarea")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("textarea")).toBeHidden();
  await site.close();
});

/** Contrast of two colours as `rgb(r, g, b)` (WCAG 2.2, 1.4.3). */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const parts = [...colour.matchAll(/\d+/gu)].map(([value]) => Number(value) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test("the notice stands above everything, readable in light and dark, and still where motion is unwanted", async ({
  page,
  extension,
}) => {
  const site = await servePage(
    `<title>Covered</title><style>body * { color: red !important; background: red !important; font-size: 3px !important }</style>
    <textarea>secret</textarea><div style="position:fixed;inset:0;z-index:2147483647;pointer-events:all"></div>`,
  );
  await page.goto(site.origin);
  const looks = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.locator("textarea").selectText();
    await pressShortcut(extension, page);
    await noticeIn(page, /replaced|already/iu);
    looks.push(await noticeLook(page));
    await pressInNotice(page, /^Close$/u);
    await expect.poll(() => noticeText(page)).toBe("");
  }
  for (const { ink, ground, moves } of looks) {
    expect(contrast(ink, ground)).toBeGreaterThan(7);
    expect(moves).toBe(false);
  }
  const [light, dark] = looks.map(({ ground }) => luminance(ground));
  expect(light).toBeGreaterThan(0.8);
  expect(dark).toBeLessThan(0.1);
  await site.close();
});

test("slow work shows that it goes on, and Cancel ends it without a trace", async ({
  page,
  site,
  extension,
  server,
}) => {
  const slow = await ServerProcess.start();
  await extension.configure(slow.base);
  try {
    const composer = await ComposerPage.open(page, site.origin, "quill");
    await composer.write(state);
    slow.pause();
    await pressShortcut(extension, page);
    await noticeIn(page, /making a one-time link/iu);
    await pressInNotice(page, /^Cancel$/u);
    slow.resume();
    await noticeIn(page, /stopped/iu);
    await page.waitForTimeout(300);
    expect(await composer.model()).toBe("alpha secret omega\nlast");
  } finally {
    await extension.configure(server.base);
    await slow.stop();
  }
});

test("words around the link are the person's own, and a site's own where it has some", async ({
  page,
  site,
  extension,
  server,
}) => {
  const template = "🔒 {link} (opens {views}, expires {expiry})";
  const host = new URL(site.origin).host;
  await extension.configure(server.base, {
    template: "see {link}",
    templateBySite: { [host]: template },
  });
  const composer = await ComposerPage.open(page, site.origin, "quill");
  await composer.write(state);
  await pressShortcut(extension, page);
  await expect
    .poll(() => composer.model())
    .toMatch(/^alpha 🔒 http\S+ \(opens once, expires in [^)]+\) omega\nlast$/u);
  await extension.configure(server.base);
});

test("keys that are pressed twice share once", async ({ page, site, extension }) => {
  const composer = await ComposerPage.open(page, site.origin, "quill");
  await composer.write(state);
  const count = async () => ((await extension.read("local"))["receipts"] as unknown[]).length;
  const before = await count();
  await Promise.all([pressShortcut(extension, page), pressShortcut(extension, page)]);
  await composer.readsLink("alpha LINK omega\nlast");
  await noticeIn(page, /replaced/iu);
  expect(await count()).toBe(before + 1);
});

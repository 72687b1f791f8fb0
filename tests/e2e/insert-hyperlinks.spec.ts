import type { Page } from "playwright";
import { expect, test } from "./harness/composers.ts";
import type { Extension } from "./harness/extension.ts";
import { type Site, servePage } from "./harness/sites.ts";
import { noticeIn } from "./pages/notice.ts";
import { pressShortcut } from "./pages/triggers.ts";

/** A selection may be a hyperlink already, whose address is the secret: no trace of it may stay behind the new text. */

const address = "https://box.example/?token=hunter2";
const anchor = `<a href="${address}">${address}</a>`;

let site: Site;
test.beforeAll(async () => {
  site = await servePage(
    `<!doctype html><title>Links</title><div id="host" contenteditable="true"></div>`,
  );
});
test.afterAll(() => site.close());

/** Selects, in an editable with such HTML, from the start of one text to the end of another; returns the HTML after the notice. */
async function shareIn(
  { page, extension }: { page: Page; extension: Extension },
  html: string,
  [from, to]: readonly [string, string],
  says: RegExp,
): Promise<string> {
  await page.goto(site.origin);
  await page.evaluate(
    ([content, first, last]) => {
      const host = document.querySelector<HTMLElement>("#host");
      if (!host) return;
      host.innerHTML = content;
      host.focus();
      const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      const start = texts.find(({ data }) => data.includes(first));
      const end = texts.find(({ data }) => data.includes(last));
      if (!start || !end) return;
      const until = end.data.indexOf(last) + last.length;
      getSelection()?.setBaseAndExtent(start, start.data.indexOf(first), end, until);
    },
    [html, from, to] as const,
  );
  await pressShortcut(extension, page);
  await noticeIn(page, says);
  return page.locator("#host").evaluate((host) => host.innerHTML.replaceAll("&nbsp;", " "));
}

test("a hyperlink that is replaced leaves no address behind, and one Undo brings it back", async ({
  page,
  extension,
}) => {
  const html = `<p>go to ${anchor} now</p>`;
  const after = await shareIn({ page, extension }, html, [address, address], /replaced/iu);
  expect(after).toMatch(/^<p>go to http:\/\/127\.0\.0\.1:\d+\/s\/#[\w-]{20,} now<\/p>$/u);
  await page.keyboard.press("Control+z");
  await expect(page.locator("#host")).toHaveText(`go to ${address} now`);
});

test("an editor that takes it back has just that selected which was, for the link to be pasted over", async ({
  page,
  extension,
}) => {
  await page.addInitScript(() => {
    const takeBack = (event: Event) => {
      const { inputType } = event as InputEvent;
      if (inputType !== "historyUndo") setTimeout(() => document.execCommand("undo"));
    };
    addEventListener("input", takeBack);
  });
  const html = `<p>go to ${anchor} now</p>`;
  const says = /didn’t take the link.*clipboard/iu;
  expect(await shareIn({ page, extension }, html, [address, address], says)).toBe(html);
  expect(await page.evaluate(() => String(getSelection()))).toBe(address);
});

test("words around a hyperlink are replaced together with it", async ({ page, extension }) => {
  const html = `<p>one ${anchor} two three</p>`;
  const after = await shareIn({ page, extension }, html, ["one", "two"], /replaced/iu);
  expect(after).toMatch(/^<p>http\S+ three<\/p>$/u);
});

const kept: readonly [name: string, html: string, selection: readonly [string, string]][] = [
  ["a part of an address", `<p>go to ${anchor} now</p>`, ["https:", "token="]],
  [
    "a word of a hyperlink",
    `<p>see <a href="${address}">the secret page</a></p>`,
    ["secret", "secret"],
  ],
  ["a hyperlink that stands alone", `<p>${anchor}</p>`, [address, address]],
];

for (const [name, html, selection] of kept) {
  test(`${name} stays as it is, for no text may lead elsewhere than it says`, async ({
    page,
    extension,
  }) => {
    const says = /hyperlink.*clipboard/iu;
    expect(await shareIn({ page, extension }, html, selection, says)).toBe(html);
    expect(await extension.clipboard()).toMatch(/\/s\/#[\w-]{20,}$/u);
  });
}

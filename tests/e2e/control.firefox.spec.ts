import { Firefox, type FirefoxTab, firefoxOrigin } from "./harness/firefox.ts";
import { expect, test } from "./harness/fixtures.ts";
import { firefoxPath } from "./harness/paths.ts";
import { servePage } from "./harness/sites.ts";

/** Firefox: making a secret, keeping control of it, and replacing a selection in a page. */

const button = (name: RegExp) =>
  `[...document.querySelectorAll("button")].find((each) =>
    ${name}.test(each.getAttribute("aria-label") ?? each.textContent.trim()))`;
const seen = (words: string) =>
  `(document.querySelector("main")?.textContent ?? "").includes(${JSON.stringify(words)})`;

test.skip(() => firefoxPath() === undefined, "no Firefox on this machine");

test("in Firefox a generated password is shared, listed and revoked, and the link is dead then", async ({
  server,
}) => {
  test.setTimeout(120_000);
  const firefox = await Firefox.launch();
  try {
    await firefox.install();
    await firefox.grant(["http://127.0.0.1/*"]);
    await firefox.configure(server.base);
    const popup = await firefox.open(`${firefoxOrigin}/popup.html`);
    await popup.click(button(/^Generate$/));
    await popup.until("document.querySelector('output')?.textContent.length === 20");
    const made = await popup.evaluate("document.querySelector('output').textContent");
    await popup.click(button(/^Use it$/));
    await popup.until(`document.querySelector("textarea").value === ${JSON.stringify(made)}`);
    await popup.click(button(/^Encrypt and copy link/));
    await popup.until(`${seen("Link copied")} || ${seen("Your link is ready")}`);
    const link = String(
      await popup.evaluate("browser.storage.session.get('share').then(({ share }) => share.link)"),
    );
    const list = await firefox.open(`${firefoxOrigin}/sent.html`);
    const state = "document.querySelector('.sent-state')?.textContent";
    await list.until(`${state} === "Waiting"`);
    expect(await list.evaluate("document.querySelector('.sent-label').textContent")).toBe(
      "Password",
    );
    await list.click("document.querySelector('summary')");
    await list.click(button(/^Revoke Password$/));
    await list.until(`${state} === "Revoked"`);
    const viewer = await firefox.open(`${firefoxOrigin}/viewer.html#${link}`);
    await viewer.until(seen("took this secret back"));
  } finally {
    await firefox.close();
  }
});

const page = `<!doctype html><title>Chat</title>
  <textarea>see secret-one here</textarea>
  <div contenteditable>see <b>secret-two</b> here</div>`;

const fields = [
  {
    selection: "secret-one",
    text: "document.querySelector('textarea').value",
    select: `(() => {
      const field = document.querySelector("textarea");
      field.focus();
      field.setSelectionRange(4, 14);
    })()`,
  },
  {
    selection: "secret-two",
    text: "document.querySelector('[contenteditable]').textContent",
    select: `(() => {
      const field = document.querySelector("[contenteditable]");
      field.focus();
      getSelection().selectAllChildren(field.querySelector("b"));
    })()`,
  },
];

/** What one of our own pages asks of the background, as the popup over a page does. */
async function ask(own: FirefoxTab, message: Record<string, unknown>): Promise<unknown> {
  const sent = JSON.stringify(message);
  return own.evaluate(`browser.runtime.sendMessage(${sent}).then(({ value }) => value)`);
}

test("in Firefox a selection is read and replaced with the link, in a textarea and in rich text", async ({
  server,
}) => {
  test.setTimeout(120_000);
  const firefox = await Firefox.launch();
  const site = await servePage(page);
  try {
    await firefox.install();
    await firefox.grant(["http://127.0.0.1/*"]);
    await firefox.configure(server.base);
    const own = await firefox.open(`${firefoxOrigin}/viewer.html`);
    const tab = await firefox.open(site.origin);
    // BiDi drives no toolbar button in every version: this page asks what the popup would ask.
    const tabId = await own.evaluate(
      `browser.tabs.query({ url: "http://127.0.0.1/*" }).then(([{ id }]) =>
        browser.tabs.update(id, { active: true }).then(() => id))`,
    );
    await tab.until("document.hasFocus()");
    for (const { select, text, selection } of fields) {
      await tab.evaluate(select);
      expect(await ask(own, { type: "popup.opened", tabId })).toMatchObject({
        selection,
        canInsert: true,
      });
      const source = { kind: "text", text: selection };
      const options = { expiresInSeconds: 3_600, views: 1 };
      const order = { source, options, serverId: "own", wish: "insert", label: "Text" };
      await ask(own, { type: "share.start", tabId, ...order });
      // Firefox writes a non-breaking space beside what it inserts into rich text.
      await tab.until(`/^see http:[^ ]+[/]s[/]#[-\\w]{44}\\shere$/.test(${text})`);
    }
  } finally {
    await firefox.close();
    await site.close();
  }
});

import { Firefox, firefoxOrigin } from "./harness/firefox.ts";
import { expect, test } from "./harness/fixtures.ts";
import { firefoxPath } from "./harness/paths.ts";

/** The same way once in Firefox: options, popup, viewer. */

const named = (role: string, name: string) =>
  `[...document.querySelectorAll(${JSON.stringify(role)})].find((each) =>
    each.textContent.trim().startsWith(${JSON.stringify(name)}))`;
const seen = (words: string) =>
  `(document.querySelector("main")?.textContent ?? "").includes(${JSON.stringify(words)})`;

test.skip(() => firefoxPath() === undefined, "no Firefox on this machine");

test("in Firefox a server is added, a text shared in the popup, and opened in the viewer", async ({
  server,
}) => {
  test.setTimeout(120_000);
  const before = server.secretCount("waiting");
  const firefox = await Firefox.launch();
  try {
    await firefox.install();
    const options = await firefox.open(`${firefoxOrigin}/options.html`);
    await options.click("document.querySelector('input[inputmode=url]')");
    await options.type(server.base);
    await options.click(named("button", "Test and add"));
    await options.until(seen("was added"));

    const popup = await firefox.open(`${firefoxOrigin}/popup.html`);
    await popup.click("document.querySelector('textarea')");
    await popup.type("for Firefox: zażółć ✓");
    await popup.click(named("button", "Encrypt and copy link"));
    await popup.until(`${seen("Link copied")} || ${seen("Your link is ready")}`);
    const link = await popup.evaluate(
      "browser.storage.session.get('share').then(({ share }) => share.link)",
    );
    expect(link).toMatch(/s\/#[\w-]{44}$/);
    expect(link).toContain(server.base);
    expect(server.secretCount("waiting")).toBe(before + 1);

    const viewer = await firefox.open(`${firefoxOrigin}/viewer.html#${String(link)}`);
    await viewer.click(named("button", "Reveal the secret"));
    await viewer.click(named("button", "Show"));
    await viewer.until(seen("for Firefox: zażółć ✓"));
    expect(server.secretCount("waiting")).toBe(before);

    // Too long for a message and for one piece of a request: it travels as a Blob, twice.
    await popup.click(named("button", "New secret"));
    await popup.until("document.querySelector('textarea') !== null");
    await popup.evaluate(`(() => {
      const field = document.querySelector("textarea");
      field.value = "long ".repeat(600_000);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    })()`);
    await popup.until(seen("Too long to be kept if this window closes."));
    await popup.click(named("button", "Encrypt and copy link"));
    await popup.until(`${seen("Link copied")} || ${seen("Your link is ready")}`);
    const long = await popup.evaluate(
      "browser.storage.session.get('share').then(({ share }) => share.link)",
    );
    const longViewer = await firefox.open(`${firefoxOrigin}/viewer.html#${String(long)}`);
    await longViewer.click(named("button", "Reveal the secret"));
    await longViewer.click(named("button", "Show"));
    // Of so much text only the beginning is shown.
    await longViewer.until("document.body.textContent.includes('long '.repeat(1_000))");
  } finally {
    await firefox.close();
  }
});

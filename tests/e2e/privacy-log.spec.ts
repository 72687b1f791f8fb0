import type { Receipt } from "../../lib/model.ts";
import type { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/fixtures.ts";
import { until } from "./harness/poll.ts";
import { ServerProcess } from "./harness/server.ts";
import { servePage } from "./harness/sites.ts";
import { PopupTab } from "./pages/popup.ts";
import { Viewer } from "./pages/viewer.ts";

/** What a server prints about everything that people do with it. */

const secrets = {
  popup: "first-secret-of-this-ride ✓",
  inPlace: "second-secret-of-this-ride",
  expiring: "third-secret-of-this-ride",
};
const passphrase = "told-at-the-coffee-machine";
const wrongPassphrase = "guessed-at-the-coffee-machine";

/** Shares in the popup with a passphrase, tries a wrong one, opens with the right one. */
async function rideWithPassphrase(extension: Extension): Promise<string> {
  const popup = await PopupTab.open(extension);
  const { link } = await popup.shareText(secrets.popup, { passphrase });
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal(wrongPassphrase);
  await expect(viewer.page.getByText("not the right passphrase")).toBeVisible();
  await viewer.reveal(passphrase);
  expect(await viewer.shownText()).toBe(secrets.popup);
  return link;
}

/** Shares a selection in a page and returns the link that took its place. */
async function shareInPlace(extension: Extension, secret: string): Promise<string> {
  const chat = await servePage(`<title>Chat</title><textarea>${secret}</textarea>`);
  const page = await extension.context.newPage();
  await page.goto(chat.origin);
  await page.locator("textarea").selectText();
  await extension.shareSelection(page);
  const link = await until("the link", async () => {
    const value = await page.locator("textarea").inputValue();
    return value !== secret && value;
  });
  await page.close();
  await chat.close();
  return link;
}

async function expectWords(extension: Extension, link: string, words: RegExp): Promise<void> {
  const { page } = await Viewer.follow(extension, link);
  await expect(page.getByText(words)).toBeVisible();
  await page.close();
}

for (const log of ["as it comes", "requests"] as const) {
  test(`a server that logs ${log} prints nothing that opens or names a secret, whatever is done with it`, async ({
    extension,
  }) => {
    const env = { HUSHLINK_RATE_LIMIT: "off", HUSHLINK_MIN_EXPIRY: "1" };
    const server = await ServerProcess.start({
      env: log === "requests" ? { ...env, HUSHLINK_LOG: log } : env,
    });
    await extension.configure(server.base);
    const opened = await rideWithPassphrase(extension);
    await expectWords(extension, opened, /was opened .+ can’t be opened again/);

    const revoked = await shareInPlace(extension, secrets.inPlace);
    const list = await extension.open("sent.html");
    await list.locator("summary").first().click();
    await list.getByRole("button", { name: /^Revoke (?!and|all)/ }).click();
    await expect(list.locator(".sent-state").first()).toHaveText("Revoked");
    await expectWords(extension, revoked, /took this secret back/);

    await extension.configure(server.base, { expiresInSeconds: 1 });
    // What was chosen in the popup would come before the default.
    await extension.write("local", { remembered: { byServer: {}, bySite: {} } });
    const expired = await shareInPlace(extension, secrets.expiring);
    await until("the newest link to expire", async () => {
      const [newest] = (await extension.read("local"))["receipts"] as Receipt[];
      return newest !== undefined && newest.expiresAtMs < Date.now();
    });
    await expectWords(extension, expired, /This secret expired/);
    const wrong = expired.replace(/.{6}$/, (end) => (end === "AAAAAA" ? "BAAAAA" : "AAAAAA"));
    await expectWords(extension, wrong, /doesn’t have this secret/);

    const receipts = (await extension.read("local"))["receipts"] as Receipt[];
    expect(receipts).toHaveLength(3);
    await server.halt();
    const printed = server.output();
    expect(printed).toContain(new URL(server.base).host);
    if (log === "requests") expect(printed).toContain('"call":"reveal","status":401');
    const handles = receipts.flatMap(({ handle }) => Object.values(JSON.parse(handle) as object));
    const tokens = [opened, revoked, expired, wrong].map((link) => new URL(link).hash.slice(1));
    const telling = [...Object.values(secrets), passphrase, wrongPassphrase, ...tokens, ...handles];
    expect(telling).toHaveLength(5 + 4 + 6);
    for (const text of telling) {
      expect(printed).not.toContain(text);
      expect(printed).not.toContain(encodeURIComponent(String(text)));
    }
    await server.stop();
  });
}

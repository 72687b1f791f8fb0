import { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/fixtures.ts";
import { PolicyFolder, whyNoPolicy } from "./harness/policy.ts";
import { servePage } from "./harness/sites.ts";
import { noticeIn } from "./pages/notice.ts";
import { Options } from "./pages/options.ts";
import { PopupTab, shareState } from "./pages/popup.ts";

/** What an organization sets, as its administrators do: a real policy, read by a real browser. */

const why = whyNoPolicy();
test.skip(why !== "", why);
test.describe.configure({ mode: "serial" });

const rules = {
  allowedServers: ["secrets.example.com"],
  maxExpirySeconds: 3_600,
  maxViews: 2,
  passphrase: "required",
  minPassphraseLength: 8,
  hideWhenTabHidden: true,
  wordsAroundLink: "the link is missing here",
};

let folder: PolicyFolder;
let extension: Extension;

test.beforeAll(async ({ server }) => {
  const servers = [{ name: "Team box", address: server.base }];
  folder = await PolicyFolder.make({ ...rules, servers });
  extension = await Extension.launch({ program: folder.program, keepWelcome: true });
});
test.afterAll(() => extension?.close());

test("a server that the organization set up needs no choosing", async () => {
  const welcome = await extension.welcome();
  await expect(welcome.getByRole("heading", { name: "You’re ready" })).toBeVisible();
  await expect(welcome.getByText("Secrets are kept by Team box from now on.")).toBeVisible();
  await welcome.close();
});

test("the options show what is set, fixed, and name what could not be read", async () => {
  const { page } = await Options.open(extension);
  await expect(page.getByText("manages some of this")).toBeVisible();
  await expect(page.getByText("lets links live for 1 hour at most")).toBeVisible();
  await expect(page.getByText("could not be read: wordsAroundLink.")).toBeVisible();
  const fixed = page.getByRole("switch", { name: "Hide an open secret" });
  await expect(fixed).toBeChecked();
  await expect(fixed).toBeDisabled();
  await expect(fixed).toHaveAccessibleDescription(/Set by your organization/);
  await expect(page.getByRole("switch", { name: "Say in the page" })).toBeEnabled();
  await expect(page.getByRole("button", { name: "Remove Team box" })).toHaveCount(0);
  await page.close();
});

test("a server that is not allowed is refused in plain words, before the browser is asked", async () => {
  const options = await Options.open(extension);
  await options.try("https://elsewhere.example.org");
  const words = "Your organization doesn’t allow sharing with elsewhere.example.org.";
  await expect(options.page.getByText(words)).toBeVisible();
  expect((await extension.read("local"))["settings"]).toBeUndefined();
  await options.page.close();
});

test("the popup offers what is permitted, and asks for the passphrase that is required", async ({
  server,
}) => {
  const before = server.secretCount();
  const popup = await PopupTab.open(extension);
  await expect(popup.page.getByLabel("Opens").locator("option")).toHaveText(["Once", "2 times"]);
  const expiries = popup.page.getByLabel("Expires after").locator("option");
  await expect(expiries.last()).toHaveText("1 hour");
  await popup.secret.fill("kept by the rules");
  await popup.submit.click();
  await expect(popup.passphrase).toBeFocused();
  await expect(popup.page.getByText("a passphrase of at least 8 characters")).toBeVisible();
  await popup.passphrase.fill("too few");
  await popup.submit.click();
  await expect(popup.passphrase).toHaveAttribute("aria-invalid", "true");
  expect(server.secretCount()).toBe(before);
  await popup.choose({ passphrase: "long enough" });
  const done = await popup.share();
  expect(done).toMatchObject({ hasPassphrase: true, host: new URL(server.base).host });
  await popup.page.close();
});

test("a key of one's own for the organization's server is all that is stored of it", async ({
  server,
}) => {
  const { page } = await Options.open(extension);
  await page.getByText("Your key").click();
  await page.getByRole("textbox", { name: "API key" }).first().fill("my own key");
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  const id = `policy:hushlink:${server.base}`;
  const own = { id, kind: "hushlink", base: server.base, apiKey: "my own key" };
  await expect
    .poll(async () => (await extension.read("local"))["settings"])
    .toMatchObject({ servers: [{ ...own, name: new URL(server.base).host }], views: 1 });
  await expect(page.getByRole("heading", { name: "Team box" })).toHaveCount(1);
  await page.close();
});

test("an order that no form of ours would give is refused by the worker", async ({ server }) => {
  const before = server.secretCount();
  const page = await extension.open("options.html");
  const forge = (serverId: string, options: object) =>
    page.evaluate(
      ([id, given]) =>
        chrome.runtime.sendMessage({
          type: "share.start",
          source: { kind: "text", text: "forged" },
          options: given,
          serverId: id,
          wish: "show",
          label: "forged",
        }),
      [serverId, options] as const,
    );
  const own = { id: "own", kind: "hushlink", name: "Mine", base: "http://localhost:1/" };
  await extension.write("local", { settings: { servers: [own] } });
  const team = `policy:hushlink:${server.base}`;
  const good = { expiresInSeconds: 60, views: 1, passphrase: "long enough" };
  const forged: [serverId: string, options: object, field: string][] = [
    [team, { ...good, passphrase: "" }, "passphrase"],
    [team, { ...good, passphrase: "short" }, "minPassphraseLength"],
    [team, { ...good, views: 3 }, "maxViews"],
    [team, { ...good, expiresInSeconds: 3_601 }, "maxExpirySeconds"],
    ["own", good, "allowedServers"],
  ];
  for (const [serverId, options, field] of forged) {
    await forge(serverId, options);
    await expect
      .poll(() => shareState(extension))
      .toMatchObject({ step: "failed", failure: { code: "allow.policy", facts: { field } } });
  }
  expect(server.secretCount()).toBe(before);
  await page.close();
});

test("in place nobody is asked for a passphrase: it says so, and the secret stays", async ({
  server,
}) => {
  const before = server.secretCount();
  const site = await servePage('<textarea id="field">alpha secret omega</textarea>');
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await page.evaluate("field.focus(), field.setSelectionRange(6, 12)");
  await extension.shareSelection(page);
  await noticeIn(page, /requires a passphrase of at least 8 characters\. Nothing was sent\./u);
  expect(await page.inputValue("#field")).toBe("alpha secret omega");
  expect(server.secretCount()).toBe(before);
  await page.close();
  await site.close();
});

test("a policy that changes holds at once; taken away, everything is the person's own again", async () => {
  const { page } = await Options.open(extension);
  await folder.set({ notices: false });
  const notices = page.getByRole("switch", { name: "Say in the page" });
  await expect(notices).toBeDisabled();
  await expect(notices).not.toBeChecked();
  await expect(page.getByRole("heading", { name: "Mine" })).toBeVisible();
  await expect(page.getByText("Team box")).toHaveCount(0);
  await folder.set({});
  await expect(notices).toBeEnabled();
  await expect(notices).toBeChecked();
  expect((await extension.read("local"))["policy"]).toBeUndefined();
  await page.close();
});

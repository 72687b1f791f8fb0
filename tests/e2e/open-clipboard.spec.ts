import { Extension } from "./harness/extension.ts";
import { until } from "./harness/poll.ts";
import { expect, share, test } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

const secret = "on the clipboard ✓\nfor a minute";

async function copied(extension: Extension, base: string): Promise<Viewer> {
  await extension.configure(base, { clearClipboard: true });
  const { link } = await share(base, secret);
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  await viewer.expectShown();
  await viewer.copy();
  expect(await extension.clipboard()).toBe(secret);
  return viewer;
}

/** When the clipboard is to be cleared, in seconds from now; undefined if it is not. */
async function clearingIn(extension: Extension): Promise<number | undefined> {
  const alarms = await (await extension.worker()).evaluate(() => chrome.alarms.getAll());
  const found = alarms.find(({ name }) => name === "clear-clipboard");
  return found && (found.scheduledTime - Date.now()) / 1_000;
}

/** Lets the minute be over. */
async function skipMinute(extension: Extension): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(() => chrome.alarms.create("clear-clipboard", { when: Date.now() }));
  await until(
    "the clearing",
    async () => (await extension.read("session"))["copied"] === undefined,
  );
  await new Promise((resume) => setTimeout(resume, 500));
}

test("a copied secret is off the clipboard after a minute, also when the viewer is closed", async ({
  wire,
}) => {
  const extension = await Extension.launch({ permissions: ["clipboardRead", "clipboardWrite"] });
  const viewer = await copied(extension, wire.base);
  await expect(viewer.page.getByRole("main")).toContainText("cleared after a minute");
  const seconds = await until("the alarm", () => clearingIn(extension));
  expect(seconds).toBeGreaterThan(50);
  expect(seconds).toBeLessThanOrEqual(60);
  await viewer.page.close();
  await skipMinute(extension);
  await expect.poll(() => extension.clipboard()).toBe("");
  await extension.close();
});

test("what was copied since stays on the clipboard", async ({ wire }) => {
  const extension = await Extension.launch({ permissions: ["clipboardRead", "clipboardWrite"] });
  const { page } = await copied(extension, wire.base);
  await page.evaluate(() => navigator.clipboard.writeText("something else"));
  await skipMinute(extension);
  expect(await extension.clipboard()).toBe("something else");
  await extension.close();
});

test("neither the secret nor what it hashes to is stored, and without the permission nothing is", async ({
  wire,
}) => {
  const extension = await Extension.launch();
  const viewer = await copied(extension, wire.base);
  await expect(viewer.page.getByRole("main")).not.toContainText("cleared after a minute");
  expect(await clearingIn(extension)).toBeUndefined();
  const stored = JSON.stringify([await extension.read("session"), await extension.read("local")]);
  expect(stored).not.toContain("clipboard ✓");
  await extension.close();
});

test("switching it on asks for what it needs, inside the click", async ({ wire }) => {
  const extension = await Extension.launch({
    access: "silent",
    permissions: ["clipboardRead", "clipboardWrite"],
  });
  await extension.configure(wire.base);
  const page = await extension.open("options.html");
  const wish = page.getByRole("switch", { name: /Clear the clipboard/ });
  await wish.click();
  await until("the permission", async () =>
    (await extension.worker()).evaluate(() =>
      chrome.permissions.contains({ permissions: ["clipboardRead", "clipboardWrite"] }),
    ),
  );
  await expect(wish).toBeChecked();
  await expect
    .poll(async () => (await extension.read("local"))["settings"])
    .toMatchObject({ clearClipboard: true });
  await extension.close();
});

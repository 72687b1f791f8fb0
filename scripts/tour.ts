import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { extensionOrigin, root } from "../tests/e2e/harness/paths.ts";
import { until } from "../tests/e2e/harness/poll.ts";
import { noticeIn } from "../tests/e2e/pages/notice.ts";
import { type Stage, setStage } from "./stage.ts";
import { say, sayTrouble, step, Trouble } from "./terminal.mjs";

/** One secret's whole way, headless, with a picture of each stop: for machines without a display. */

const folder = join(root, "tour");
const secret = "tok_live_9fQ2mV7xLwB4";

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Selects the secret inside the chat's composer, as a double click would. */
async function select(page: Page): Promise<void> {
  await page.locator(".ql-editor").evaluate((editor, wanted) => {
    const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
  }, secret);
}

async function share({ extension, playground, base }: Stage, page: Page): Promise<string> {
  await step("Opened a page with a chat. Somebody is about to post a token there", async () => {
    await page.goto(`${playground.origin}/`);
    await page.locator("body[data-ready]").waitFor();
    await page.locator(".ql-editor").click();
    await select(page);
    await picture(page, "1-before");
  });
  return step("Replaced the token, in place, with a one-time link (Alt+Shift+L)", async () => {
    await extension.shareSelection(page);
    const link = await until("the link in the composer", async () => {
      const text = await page.locator(".ql-editor").textContent();
      return /https?:\/\/\S+?#[\w-]{44}/.exec(text ?? "")?.[0];
    });
    if (!link.startsWith(base)) throw new Error(`this is no link of ${base}`);
    await noticeIn(page, /./);
    await picture(page, "2-in-place");
    return link;
  });
}

async function open(page: Page, link: string): Promise<void> {
  await step(
    "Opened the link: the extension’s viewer asks before it uses anything up",
    async () => {
      await page.goto(link);
      if (!page.url().startsWith(extensionOrigin)) throw new Error("the server’s page has opened");
      await page.getByRole("button", { name: "Reveal the secret" }).waitFor();
      await picture(page, "3-asks-first");
    },
  );
  await step("Revealed it: the very same token, and the server has erased its copy", async () => {
    await page.getByRole("button", { name: "Reveal the secret" }).click();
    await page.getByText("has confirmed that its copy is gone").waitFor();
    await page.getByRole("button", { name: "Show", exact: true }).click();
    const shown = await page.getByRole("region", { name: "Secret text" }).textContent();
    if (shown !== secret) throw new Error("what came out is not what went in");
    await picture(page, "4-revealed");
  });
  await step("Opened it once more: used up, with the time at which that happened", async () => {
    await page.goto("about:blank");
    await page.goto(link);
    await page.getByText("can’t be opened again").waitFor();
    await picture(page, "5-used-up");
  });
}

async function receipt({ extension }: Stage): Promise<void> {
  await step("Looked at the sender’s receipt: opened, and when", async () => {
    const page = await extension.open("sent.html");
    await page
      .getByText(/^Opened/)
      .first()
      .waitFor();
    await picture(page, "6-receipt");
  });
}

async function tour(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const stage = await setStage({});
  const page = await stage.extension.context.newPage();
  try {
    const link = await share(stage, page);
    await open(page, link);
    await receipt(stage);
  } catch (thrown) {
    await picture(page, "where-it-ended").catch(() => undefined);
    throw new Trouble(
      `The tour could not go on: ${thrown instanceof Error ? thrown.message : String(thrown)}.`,
      `Pictures of what it saw, and of where it ended: ${folder}/. \`npm test\` says which part does not work.`,
    );
  } finally {
    await stage.close();
  }
  say(`\nPictures of every step: ${folder}/`);
  say("With a display, `npm start` opens the same playground for you to try.");
}

try {
  await tour();
} catch (thrown) {
  sayTrouble(thrown);
  // What was started ends at exit.
  process.exit(1);
}

import * as v from "valibot";
import { base64url, utf8 } from "../bytes.ts";
import { isOurs, type Sender } from "../messages/sender.ts";
import { browser, offscreen, ownBase } from "./api.ts";

/**
 * Copying without a page of ours in front. Three ways, none of which a page can watch: from our
 * isolated world in the tab that has the focus, through Chrome's offscreen page, or directly from
 * Firefox's background page. The last two need `clipboardWrite`, which is asked for in the options.
 */
export async function copy(text: string, tabId?: number, frameId = 0): Promise<boolean> {
  if (tabId !== undefined && (await copyInTab(text, tabId, frameId))) return true;
  // A frame that has gone leaves the focus to the page around it.
  if (tabId !== undefined && frameId !== 0 && (await copyInTab(text, tabId, 0))) return true;
  if (!(await browser.permissions.contains({ permissions: ["clipboardWrite"] }))) return false;
  return offscreen ? copyOffscreen(text) : copyHere(text);
}

async function copyInTab(text: string, tabId: number, frameId: number): Promise<boolean> {
  try {
    const [outcome] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: copyHere,
      args: [text],
    });
    return outcome?.result === true;
  } catch {
    return false;
  }
}

/** Also runs in web pages: must not use anything from this file. */
async function copyHere(text: string): Promise<boolean> {
  try {
    const { clipboard } = navigator as unknown as {
      clipboard: { writeText(value: string): Promise<void> };
    };
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function copyOffscreen(text: string): Promise<boolean> {
  return (await askOffscreen({ type: "clipboard.write", text })) === true;
}

/**
 * Makes Chrome's offscreen page, sends it one message, closes it, and returns its answer; undefined
 * if the page could not be made or did not answer.
 */
export async function askOffscreen(message: OffscreenMessage): Promise<unknown> {
  try {
    if (!(await offscreen?.hasDocument())) {
      await offscreen?.createDocument({
        url: "offscreen.html",
        reasons: ["CLIPBOARD"],
        justification: "Copies what the user asked for, and takes it off the clipboard again.",
      });
    }
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  } finally {
    await offscreen?.closeDocument().catch(() => undefined);
  }
}

/** What the offscreen page is asked to do; `digest` is the SHA-256 of what may be cleared. */
const OffscreenMessage = v.variant("type", [
  v.object({ type: v.literal("clipboard.write"), text: v.string() }),
  v.object({ type: v.literal("clipboard.clear"), digest: v.string() }),
]);
export type OffscreenMessage = v.InferOutput<typeof OffscreenMessage>;

/** Listens in the offscreen page for what the worker wants done with the clipboard. */
export function answerOffscreen(act: (message: OffscreenMessage) => Promise<boolean>): void {
  browser.runtime.onMessage.addListener((received: unknown, sender: Sender) => {
    if (!isOurs(sender, browser.runtime.id, ownBase)) return undefined;
    const message = v.safeParse(OffscreenMessage, received);
    return message.success ? act(message.output) : undefined;
  });
}

/** SHA-256 of a text's UTF-8 bytes, base64url; line ends as a text field has them, which changes CR LF. */
export async function digestOf(text: string): Promise<string> {
  const bytes = utf8(text.replace(/\r\n?/g, "\n"));
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

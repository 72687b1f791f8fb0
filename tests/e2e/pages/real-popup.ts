import type { Page } from "playwright";
import type { RemoteDocument } from "../harness/cdp.ts";
import { targetsOf } from "../harness/cdp.ts";
import type { Extension } from "../harness/extension.ts";
import { extensionOrigin } from "../harness/paths.ts";
import { until } from "../harness/poll.ts";

/** Without this Playwright lets every page believe that it has the focus, even under a popup. */
export async function loseFocusHonestly(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setFocusEmulationEnabled", { enabled: false });
}

/** Opens the real popup over a page, types a secret and has it inserted; returns once the popup has closed. */
export async function insertFromPopup(
  extension: Extension,
  page: Page,
  secret: string | undefined,
): Promise<void> {
  const popup = await extension.clickToolbar(page);
  const field = await popup.find("textbox", /^Secret$/u);
  const insert = await popup.find("button", /^Encrypt and insert/u);
  if (secret !== undefined) {
    await popup.focus(field);
    await popup.type(secret);
  }
  await popup.click(insert);
  await gone(extension, popup);
}

async function gone(extension: Extension, popup: RemoteDocument): Promise<void> {
  await until("the popup to close", async () => {
    const targets = await targetsOf(extension.browser);
    return targets.every(
      ({ targetId, url }) => targetId !== popup.targetId || !url.startsWith(extensionOrigin),
    );
  });
}

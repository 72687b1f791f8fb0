import { expect } from "playwright/test";
import type { ShareMany } from "../../../lib/share-state.ts";
import type { Extension } from "../harness/extension.ts";
import { until } from "../harness/poll.ts";
import { type PopupTab, shareState } from "./popup.ts";

export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Picks several files in one dialog. */
export async function pickFiles(popup: PopupTab, files: readonly PickedFile[]): Promise<void> {
  await popup.page.locator("input[type=file]").setInputFiles([...files]);
}

/** Types the names behind "For several people", one a line. */
export async function typePeople(popup: PopupTab, names: readonly string[]): Promise<void> {
  await popup.page.getByText("For several people").click();
  await popup.page.getByRole("textbox", { name: "Names" }).fill(names.join("\n"));
}

/** Presses the button that makes several links. */
export async function makeLinks(popup: PopupTab, count: number): Promise<void> {
  await popup.page.getByRole("button", { name: `Encrypt and make ${count} links` }).click();
}

/** Waits until the links are listed, all of them or what could be made. */
export function manyLinks(extension: Extension): Promise<ShareMany> {
  return until(
    "several links",
    async () => {
      const state = await shareState(extension);
      if (state.step === "failed") throw new Error(`the share failed: ${state.failure.code}`);
      return state.step === "many" && state;
    },
    60_000,
  );
}

/** Waits until this link is being made, counted from 1. */
export async function atLink(extension: Extension, at: number): Promise<void> {
  await until("a link to be made", async () => {
    const state = await shareState(extension);
    return state.step === "working" && (state.part?.at ?? 0) >= at;
  });
}

/** The link that a person's own button copies. */
export async function copiedFor(
  extension: Extension,
  popup: PopupTab,
  name: string,
): Promise<string> {
  const row = popup.page.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: `Copy link for ${name}`, exact: true }).click();
  await expect(row.getByRole("button", { name: "Copied" })).toBeVisible();
  return extension.clipboard();
}

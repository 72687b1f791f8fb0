import { browser } from "../../lib/browser/api.ts";

/** A sign on the toolbar button for what no page could show: "1" a link waits, "!" something went wrong. */
export async function setBadge(sign: "" | "1" | "!"): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: sign === "!" ? "#b42318" : "#0b6b5d" });
  await browser.action.setBadgeText({ text: sign });
}

import { browser } from "../../lib/browser/api.ts";
import { menusLanguageItem } from "../../lib/browser/items.ts";
import { patternOf } from "../../lib/browser/permissions.ts";
import { openInViewer } from "../../lib/browser/viewer.ts";
import { currentLanguage, textsReady } from "../../lib/text/language.ts";
import { wordsText } from "../../lib/text/words.ts";
import { shareSelection } from "./in-place.ts";

const web = ["http://*/*", "https://*/*"];

/** The right-click entries, made anew when the extension was installed or the browser started. */
async function makeMenus(): Promise<void> {
  await textsReady();
  await menusLanguageItem.set(currentLanguage());
  await browser.contextMenus.removeAll();
  const make: typeof browser.contextMenus.create = (entry) => browser.contextMenus.create(entry);
  make({ id: "replace", title: wordsText("replaceSelection"), contexts: ["editable"] });
  make({ id: "copy", title: wordsText("copySelection"), contexts: ["selection"] });
  make({
    id: "open",
    title: wordsText("openLink"),
    contexts: ["link"],
    targetUrlPatterns: web,
  });
}

/** Firefox can change its language while it runs: the entries follow when the worker wakes next. */
async function renewMenus(): Promise<void> {
  await textsReady();
  const madeIn = await menusLanguageItem.get();
  if (madeIn !== "" && madeIn !== currentLanguage()) await makeMenus();
}

/** Listens to right-click entries and to the shortcuts. */
export function offerInPlace(): void {
  browser.runtime.onInstalled.addListener(() => void makeMenus());
  browser.runtime.onStartup.addListener(() => void makeMenus());
  void renewMenus();
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === "open") return void openInViewer(info.linkUrl ?? "", tab?.id);
    if (tab?.id === undefined) return;
    // Asked in the click itself, before anything is awaited: later the browser refuses.
    const asked = askForFrame(info.frameUrl, info.pageUrl);
    const { frameId = 0, frameUrl = "" } = info;
    const tabId = tab.id;
    const copyOnly = info.menuItemId === "copy";
    void asked.then(() => shareSelection({ tabId, frameId, frameUrl, copyOnly }));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === "share-selection" && tab?.id !== undefined) {
      void shareSelection({ tabId: tab.id });
    }
    // A page of ours reads it, in front of the person: no background page may, and permissions are asked there.
    if (command === "open-clipboard-link") void browser.tabs.create({ url: "/clipboard.html" });
  });
}

/**
 * The click reaches the page and its own frames; a frame of another site needs a permission of its
 * own. Resolves when the person has answered, whatever the answer.
 */
async function askForFrame(frameUrl?: string, pageUrl?: string): Promise<void> {
  if (!(frameUrl && pageUrl && /^https?:/.test(frameUrl))) return;
  if (new URL(frameUrl).origin === new URL(pageUrl).origin) return;
  await browser.permissions.request({ origins: [patternOf(frameUrl)] }).catch(() => false);
}

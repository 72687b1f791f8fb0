import { defineBackground } from "wxt/utils/define-background";
import { browser } from "../../lib/browser/api.ts";
import { clearOnTime } from "../../lib/browser/clipboard-clearing.ts";
import { followPolicy } from "../../lib/browser/managed.ts";
import { answerMessages } from "../../lib/browser/messenger.ts";
import { hideOrigin } from "../../lib/browser/net.ts";
import { wantedLanguages } from "../../lib/browser/wanted-languages.ts";
import { speak } from "../../lib/text/language.ts";
import { scheduleForgetting } from "./forgetting.ts";
import { guardSites } from "./guard.ts";
import { watchKept } from "./kept.ts";
import { offerInPlace } from "./menus.ts";
import { answer } from "./messages.ts";
import { interceptLinks } from "./received-links.ts";
import { watchSent } from "./sent.ts";
import { resumeInterrupted } from "./shares.ts";

/** Every listener is registered in the first tick: what wakes the worker must find it listening. */
export default defineBackground(() => {
  void speak(wantedLanguages());
  answerMessages(answer);
  offerInPlace();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.tabs.create({ url: "/welcome.html" });
  });
  scheduleForgetting();
  clearOnTime();
  followPolicy();
  interceptLinks();
  watchKept();
  guardSites();
  watchSent();
  void hideOrigin();
  void resumeInterrupted();
});

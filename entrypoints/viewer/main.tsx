import { nameDocument } from "../../components/controls/name-document.ts";
import { saveFile } from "../../components/controls/save-file.ts";
import type { ViewerActions, ViewerWishes } from "../../components/viewer/actions.ts";
import { copyText, mountViewer } from "../../components/viewer/mount.tsx";
import { carried, carriedRef } from "../../lib/backends/carried.ts";
import { canClearClipboard, clearLater } from "../../lib/browser/clipboard-clearing.ts";
import { type FillTarget, fill, findFillTarget } from "../../lib/browser/filling.ts";
import { effects } from "../../lib/browser/net.ts";
import { hasHost, requestHost } from "../../lib/browser/permissions.ts";
import { readInForce } from "../../lib/browser/settings.ts";
import { type Handed, takeLink } from "../../lib/browser/viewer.ts";
import { wantedLanguages } from "../../lib/browser/wanted-languages.ts";
import { asksForMessage } from "../../lib/jobs/open-at.ts";
import { Opening } from "../../lib/jobs/opening.ts";
import { recogniseLink } from "../../lib/jobs/recognise.ts";
import { wait } from "../../lib/jobs/wait.ts";
import type { ViewerState } from "../../lib/reveal-state.ts";
import { speak } from "../../lib/text/language.ts";
import { viewerText } from "../../lib/text/viewer.ts";

/** Reads the link out of the address and takes it out there, before anything else can happen. */
function handedOver(): Promise<Handed> {
  const arrived = new URL(location.href);
  history.replaceState(null, "", location.pathname);
  return takeLink(arrived);
}

async function main(): Promise<void> {
  const [{ link, fillTabId }, { settings, everyServer }, canClear] = await Promise.all([
    handedOver(),
    readInForce(),
    canClearClipboard(),
    speak(wantedLanguages()),
  ]);
  nameDocument(viewerText("pageTitle"));
  const root = document.querySelector("#root");
  if (!root) return;
  const target = fillTabId === undefined ? undefined : await findFillTarget(fillTabId);
  let draw: (state: ViewerState) => void = () => {};
  const opening = new Opening({
    recognise: (candidate) => recogniseLink(candidate, everyServer),
    carried: { adapter: carried, refOf: carriedRef },
    hasAccess: hasHost,
    requestAccess: requestHost,
    fx: effects,
    wait,
    onState: (state) => draw(state),
  });
  const wishes: ViewerWishes = {
    hideAfterMs: 60_000,
    hideWhenTabHidden: settings.hideWhenTabHidden,
    clearsClipboard: settings.clearClipboard && canClear,
    fillSite: target && new URL(target.origin).host,
  };
  draw = mountViewer(root, actionsOf(opening, wishes, target), wishes);
  const open = (arrived: string) => {
    const wantsMessage = asksForMessage(arrived);
    if (arrived === "" || wantsMessage) opening.restart(wantsMessage);
    else void opening.open(arrived);
  };
  addEventListener(
    "hashchange",
    () => void handedOver().then((next) => next.link && open(next.link)),
  );
  addEventListener("pagehide", () => opening.close());
  open(link);
}

function actionsOf(opening: Opening, wishes: ViewerWishes, target?: FillTarget): ViewerActions {
  return {
    open: (pasted) => void opening.open(pasted),
    allow: () => void opening.allow(),
    reveal: (passphrase) => void opening.reveal(passphrase),
    again: () => void opening.again(),
    close: () => opening.close(),
    restart: () => opening.restart(),
    copy: async (text) => {
      const isCopied = await copyText(text);
      if (isCopied && wishes.clearsClipboard) await clearLater(text);
      return isCopied;
    },
    save: saveFile,
    fill: async (text) => target !== undefined && fill(target, text),
  };
}

void main();

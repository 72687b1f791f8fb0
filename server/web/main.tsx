import { nameDocument } from "../../components/controls/name-document.ts";
import { saveFile } from "../../components/controls/save-file.ts";
import { copyText, mountViewer } from "../../components/viewer/mount.tsx";
import { carried, carriedRef } from "../../lib/backends/carried.ts";
import { hasCarrierKey } from "../../lib/backends/carrier.ts";
import { hushlink } from "../../lib/backends/hushlink/adapter.ts";
import { AppError } from "../../lib/errors.ts";
import { asksForMessage } from "../../lib/jobs/open-at.ts";
import { Opening, type Recognised } from "../../lib/jobs/opening.ts";
import { wait } from "../../lib/jobs/wait.ts";
import type { BackendSettings } from "../../lib/model.ts";
import { makeFetch } from "../../lib/net.ts";
import type { ViewerState } from "../../lib/reveal-state.ts";
import { speak } from "../../lib/text/language.ts";
import { viewerText } from "../../lib/text/viewer.ts";

/** The path of the server that this page came from; a link's mark may have been escaped on its way. */
const prefix = /^(.*\/)s\/?(?:%23.*)?$/i.exec(location.pathname)?.[1] ?? "/";
/** That server, the only one this page may speak to. */
const own: BackendSettings = {
  id: "own",
  kind: "hushlink",
  name: "",
  base: `${location.origin}${prefix}`,
};

/**
 * Reads the link and takes it out of the address, so that history and shoulders don't have it. ""
 * for a page that was loaded again: its link was taken out before.
 */
function linkFromAddress(): string {
  const link = history.state === wasRead ? "" : location.href;
  history.replaceState(wasRead, "", `${prefix}s/`);
  return link;
}

const wasRead = "link was read";

/** This page opens its own server's links. Another's link is half of what it can open: the message is missing. */
function recognise(link: URL): Recognised | undefined {
  const ref = hushlink.parse(link, link.href.startsWith(own.base) ? own : undefined);
  if (ref?.base === own.base) return { adapter: hushlink, ref, configured: true };
  if (ref === undefined && hasCarrierKey(link)) throw new AppError("need.both");
  return undefined;
}

function main(): void {
  const link = linkFromAddress();
  const root = document.querySelector("#root");
  if (!root) return;
  let draw: (state: ViewerState) => void = () => {};
  const opening = new Opening({
    recognise,
    carried: { adapter: carried, refOf: carriedRef },
    hasAccess: async () => true,
    requestAccess: async () => true,
    fx: {
      fetch: makeFetch((...request) => fetch(...request)),
      random: (byteCount) => crypto.getRandomValues(new Uint8Array(byteCount)),
      nowMs: () => Date.now(),
    },
    wait,
    onState: (state) => draw(state),
  });
  const open = (arrived: string) => {
    const wantsMessage = asksForMessage(arrived);
    if (arrived === "" || wantsMessage) opening.restart(wantsMessage);
    else void opening.open(arrived);
  };
  draw = mountViewer(root, actionsOf(opening), {
    hideAfterMs: 60_000,
    hideWhenTabHidden: false,
    clearsClipboard: false,
  });
  addEventListener("hashchange", () => open(linkFromAddress()));
  addEventListener("pagehide", () => opening.close());
  // The server chose the language, and this page has no other; the rest tells how dates are written.
  void speak([document.documentElement.lang, ...navigator.languages]).then(() => {
    nameDocument(viewerText("pageTitle"));
    open(link);
  });
}

function actionsOf(opening: Opening) {
  return {
    open: (pasted: string) => void opening.open(pasted),
    allow: () => void opening.allow(),
    reveal: (passphrase?: string) => void opening.reveal(passphrase),
    again: () => void opening.again(),
    close: () => opening.close(),
    restart: () => opening.restart(),
    copy: copyText,
    save: saveFile,
    fill: async () => false,
  };
}

main();

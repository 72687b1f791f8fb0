import { render } from "preact";
import { ClipboardLink } from "../../components/clipboard/ClipboardLink.tsx";
import type { ClipboardActions, ClipboardState } from "../../components/clipboard/contract.ts";
import { nameDocument } from "../../components/controls/name-document.ts";
import { canReadClipboard, requestClipboardReading } from "../../lib/browser/clipboard-reading.ts";
import { readInForce } from "../../lib/browser/settings.ts";
import { viewerOn } from "../../lib/browser/viewer.ts";
import { wantedLanguages } from "../../lib/browser/wanted-languages.ts";
import { failureOf } from "../../lib/errors.ts";
import { linkIn } from "../../lib/jobs/clipboard-link.ts";
import { clipboardText } from "../../lib/text/clipboard.ts";
import { speak } from "../../lib/text/language.ts";

async function main(): Promise<void> {
  const root = document.querySelector("#root");
  if (!root) return;
  await speak(wantedLanguages());
  nameDocument(clipboardText("title"));
  const draw = (state: ClipboardState) =>
    render(<ClipboardLink state={state} actions={actions} />, root);
  const begin = async () => {
    draw({ step: "looking" });
    if (await canReadClipboard()) draw(await look());
    else draw({ step: "asking", refused: false });
  };
  const actions: ClipboardActions = {
    // Asked for in the click itself: later the browser refuses.
    allow: () =>
      void requestClipboardReading()
        .catch(() => false)
        .then((allowed) => (allowed ? begin() : draw({ step: "asking", refused: true }))),
    look: () => void begin(),
    paste: () => location.replace("/viewer.html"),
  };
  await begin();
}

/** Goes on to the viewer if there is a link. What else is on the clipboard is forgotten at once. */
async function look(): Promise<ClipboardState> {
  let text: string;
  try {
    await focused();
    text = await navigator.clipboard.readText();
  } catch {
    return { step: "unread" };
  }
  try {
    const { everyServer } = await readInForce();
    location.replace(await viewerOn({ link: linkIn(text, everyServer) }));
    return { step: "looking" };
  } catch (thrown) {
    const failure = failureOf(thrown);
    const isNone = failure.code === "input.link-unknown";
    return { step: "none", ...(isNone ? {} : { broken: failure }) };
  }
}

/** Browsers read the clipboard only for the page that is in front. */
async function focused(): Promise<void> {
  if (document.hasFocus()) return;
  await new Promise((resume) => addEventListener("focus", resume, { once: true }));
}

void main();

/**
 * What an editor would put on the clipboard, without touching the clipboard: editors that keep their
 * text to themselves answer a `copy` event with it. "" if nobody answers.
 */
export function copiedText(target: Element): string {
  const transfer = new DataTransfer();
  const event = new ClipboardEvent("copy", {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData: transfer,
  });
  target.dispatchEvent(event);
  return event.defaultPrevented ? (event.clipboardData ?? transfer).getData("text/plain") : "";
}

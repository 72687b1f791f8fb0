import { isTextField } from "./field-surface.ts";

/**
 * What an editor would put on the clipboard, without touching the clipboard: editors that keep their
 * text to themselves answer a `copy` event with it, or have it stand selected in the hidden field that
 * the browser would copy from. "" if nobody answers.
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
  if (event.defaultPrevented) return (event.clipboardData ?? transfer).getData("text/plain");
  return isTextField(target)
    ? target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0)
    : "";
}

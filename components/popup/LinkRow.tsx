import type { NamedLink } from "../../lib/share-state.ts";
import { commonText } from "../../lib/text/common.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { useCopied } from "../controls/Copyable.tsx";
import { useQr } from "./use-qr.tsx";

/** One of several links: whose it is, and a copy of its own. The link itself is not on the screen. */
export function LinkRow({
  link: { name, link },
  focus,
  onCopy,
}: {
  readonly link: NamedLink;
  /** Takes the focus when it appears: what stood there before is gone. */
  readonly focus: boolean;
  readonly onCopy: (text: string) => Promise<boolean>;
}) {
  const { outcome, copy } = useCopied(() => onCopy(link));
  const qr = useQr(link, popupText("qrFor", { name }));
  const isCopied = outcome === "copied";
  return (
    <li>
      <div class="link-row">
        <span class="file-name" title={name}>
          {name}
        </span>
        {qr.button}
        <Button
          small
          icon={isCopied ? "check" : "copy"}
          label={isCopied ? commonText("copied") : popupText("copyFor", { name })}
          buttonRef={focus ? focusOnce : null}
          onClick={copy}
        >
          {commonText(isCopied ? "copied" : "copy")}
        </Button>
      </div>
      <span class={outcome === "failed" ? "field-error" : "unseen"} role="status">
        {outcome === "failed" ? commonText("copyFailed") : isCopied ? commonText("copied") : ""}
      </span>
      {qr.picture}
    </li>
  );
}

/** The same function at each drawing: called when the button comes, and when it goes. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}

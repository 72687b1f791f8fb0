import { popupText } from "../../lib/text/popup.ts";
import { CopyButton } from "../controls/Copyable.tsx";
import { Masked } from "../controls/Masked.tsx";

/** A passphrase to be told by another way: shown, with a copy of its own, never together with the link. */
export function TellPassphrase({
  passphrase,
  isShown,
  onCopy,
}: {
  readonly passphrase: string;
  readonly isShown: boolean;
  readonly onCopy: (text: string) => Promise<boolean>;
}) {
  return (
    <div class="tell">
      <p class="small">{popupText("tellPassphrase")}</p>
      <Masked label={popupText("passphrase")} value={passphrase} startShown={isShown} />
      <div>
        <CopyButton small label={popupText("copyPassphrase")} onCopy={() => onCopy(passphrase)} />
      </div>
    </div>
  );
}

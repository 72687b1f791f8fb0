import { useEffect, useRef, useState } from "preact/hooks";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import { TextArea } from "../controls/TextField.tsx";
import { focusField } from "./focus-field.ts";

/** Opens a received link in the viewer, which says what will happen before anything is used up. */
export function OpenTab({
  link,
  onOpen,
}: {
  /** A one-time link that the tab shows, or "". */
  readonly link: string;
  readonly onOpen: (link: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => focusField(field.current), []);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(typed.trim() === "");
        if (typed.trim() === "") field.current?.focus();
        else onOpen(typed.trim());
      }}
    >
      {link !== "" && (
        <Notice
          still
          title={popupText("tabHasLink")}
          actions={
            <Button small onClick={() => onOpen(link)}>
              {popupText("openTabLink")}
            </Button>
          }
        />
      )}
      {/* Many lines: a field of one would join them, and the link with what stands around it. */}
      <TextArea
        rows={2}
        submits
        label={popupText("pasteLink")}
        hint={popupText("pasteLinkHint")}
        error={isMissing ? popupText("linkMissing") : undefined}
        value={typed}
        inputRef={field}
        onInput={(value) => {
          setTyped(value);
          setMissing(false);
        }}
      />
      <Button kind="primary" wide submit>
        {popupText("openLink")}
      </Button>
    </form>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { commonText } from "../../lib/text/common.ts";
import { Button } from "./Button.tsx";

const copiedForMs = 2_500;

/** Calls `onCopy` and remembers for a moment that it worked: "copied", "failed" or "idle". */
export function useCopied(onCopy: () => Promise<boolean>) {
  const [outcome, setOutcome] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (outcome !== "copied") return;
    const timer = setTimeout(() => setOutcome("idle"), copiedForMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    setOutcome("idle");
    setOutcome((await onCopy()) ? "copied" : "failed");
  };
  return { outcome, copy };
}

/** A button that copies, and says that it did. */
export function CopyButton({
  label,
  small = false,
  kind = "plain",
  onCopy,
}: {
  readonly label?: string;
  readonly small?: boolean;
  readonly kind?: "primary" | "plain" | "quiet";
  /** Resolves to whether the clipboard took it. */
  readonly onCopy: () => Promise<boolean>;
}) {
  const { outcome, copy } = useCopied(onCopy);
  const isCopied = outcome === "copied";
  return (
    <>
      <Button kind={kind} small={small} icon={isCopied ? "check" : "copy"} onClick={copy}>
        {isCopied ? commonText("copied") : (label ?? commonText("copy"))}
      </Button>
      <span class={outcome === "failed" ? "field-error" : "unseen"} role="status">
        {outcome === "failed" ? commonText("copyFailed") : isCopied ? commonText("copied") : ""}
      </span>
    </>
  );
}

/** The one thing to copy on a screen: what it is, in one line, and the button. */
export function Copyable({
  label,
  shown,
  focus = false,
  onCopy,
}: {
  /** What it is, read aloud before the value. */
  readonly label: string;
  /** The value, or as much of it as may be seen. */
  readonly shown: string;
  /** Takes the focus when it appears: what stood there before is gone. */
  readonly focus?: boolean;
  readonly onCopy: () => Promise<boolean>;
}) {
  const { outcome, copy } = useCopied(onCopy);
  const isCopied = outcome === "copied";
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  return (
    <div class="field">
      <div class="copyable">
        <span class="copyable-value">
          <span class="unseen">{label}: </span>
          {shown}
        </span>
        <Button buttonRef={button} kind="primary" icon={isCopied ? "check" : "copy"} onClick={copy}>
          {commonText(isCopied ? "copied" : "copy")}
        </Button>
      </div>
      <span class={outcome === "failed" ? "field-error" : "unseen"} role="status">
        {outcome === "failed" ? commonText("copyFailed") : isCopied ? commonText("copied") : ""}
      </span>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import type { Failure } from "../../lib/errors.ts";
import { Notice, type NoticeKind } from "../controls/Notice.tsx";
import { useErrorWords } from "./late.ts";

/** A failure in plain words, as everywhere, but without its texts weighing on every popup. */
export function PopupFailure({
  failure,
  kind = "bad",
  actions,
}: {
  readonly failure: Failure;
  readonly kind?: NoticeKind;
  readonly actions?: ComponentChildren;
}) {
  const words = useErrorWords(failure);
  if (!words) return null;
  return (
    <Notice kind={kind} title={words.happened} actions={actions}>
      <p>{words.next}</p>
    </Notice>
  );
}

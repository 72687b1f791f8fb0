import type { ComponentChildren } from "preact";
import type { Failure } from "../../lib/errors.ts";
import { errorWords } from "../../lib/text/errors.ts";
import { Notice, type NoticeKind } from "./Notice.tsx";

/** A failure in plain words: what happened, then what to do, with the buttons that do it. */
export function FailureNotice({
  failure,
  kind = "bad",
  actions,
  children,
}: {
  readonly failure: Failure;
  readonly kind?: NoticeKind;
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const words = errorWords(failure);
  return (
    <Notice kind={kind} title={words.happened} actions={actions}>
      <p>{words.next}</p>
      {children}
    </Notice>
  );
}

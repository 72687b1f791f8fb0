import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ViewerState } from "../../lib/reveal-state.ts";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import { Progress } from "../controls/Progress.tsx";
import { Asking } from "./Asking.tsx";
import type { ViewerActions, ViewerWishes } from "./actions.ts";
import { Barred } from "./Barred.tsx";
import { Ended } from "./Ended.tsx";
import { Offered } from "./Offered.tsx";
import { Shown } from "./Shown.tsx";

export interface ViewerProps {
  readonly state: ViewerState;
  readonly actions: ViewerActions;
  readonly wishes: ViewerWishes;
  readonly nowMs: number;
}

/** Opens one secret, step by step. Draws what it is given and keeps nothing. */
export function Viewer(props: ViewerProps) {
  const { state } = props;
  const main = useRef<HTMLElement>(null);
  const [passphrase, typePassphrase] = useState("");
  useFocus(main, state);
  useForgetting(state, typePassphrase);
  useCare(isAtRisk(state));
  return (
    <main class="page viewer" ref={main}>
      <p class="viewer-name soft">Hushlink</p>
      <Step {...props} passphrase={passphrase} onPassphrase={typePassphrase} />
    </main>
  );
}

interface StepProps extends ViewerProps {
  /** Kept over a refused try, so that a typing mistake can be mended rather than typed again. */
  readonly passphrase: string;
  readonly onPassphrase: (typed: string) => void;
}

function Step({ state, actions, wishes, nowMs, ...typed }: StepProps) {
  switch (state.step) {
    case "asking":
      return <Asking failure={state.failure} message={state.message} actions={actions} />;
    case "barred":
      return <Barred state={state} actions={actions} />;
    case "looking":
      return <Working label={viewerText("looking", state)} />;
    case "offered":
    case "held":
      return <Offered state={state} actions={actions} nowMs={nowMs} {...typed} />;
    case "taking":
      return (
        <Working
          label={viewerText(state.lost > 0 ? "reconnecting" : "taking", state.offer)}
          fraction={state.fraction}
        />
      );
    case "opening":
      return <Working label={viewerText("opening")} />;
    case "shown":
      return <Shown state={state} actions={actions} wishes={wishes} />;
    case "ended":
      return <Ended state={state} actions={actions} nowMs={nowMs} />;
    case "closed":
      return <Closed actions={actions} />;
  }
}

function Working({
  label,
  fraction,
}: {
  readonly label: string;
  readonly fraction?: number | undefined;
}) {
  return (
    <div class="stack-wide">
      <h1 tabIndex={-1}>{viewerText("pageTitle")}</h1>
      <Progress label={label} fraction={fraction} />
    </div>
  );
}

function Closed({ actions }: { readonly actions: ViewerActions }) {
  return (
    <div class="stack-wide">
      <h1 tabIndex={-1}>{viewerText("closedTitle")}</h1>
      <p>{viewerText("closedNext")}</p>
      <div class="row">
        <Button onClick={actions.restart}>{viewerText("openAnother")}</Button>
      </div>
    </div>
  );
}

/** Moves the focus to what a new step begins with, so that nobody is left on a button that went away. */
function useFocus(main: RefObject<HTMLElement | null>, state: ViewerState): void {
  const stage = stageOf(state);
  const last = useRef(stage);
  useEffect(() => {
    if (last.current === stage) return;
    last.current = stage;
    const field = wantsPassphrase(state) ? main.current?.querySelector("input") : undefined;
    field?.select();
    (field ?? main.current?.querySelector("h1"))?.focus();
  });
}

function wantsPassphrase(state: ViewerState): boolean {
  const isOffer = state.step === "offered" || state.step === "held";
  return isOffer && state.offer.passphrase === "needed";
}

/** Steps that look like one to the reader: the focus moves only between them. */
function stageOf({ step }: ViewerState): string {
  return step === "taking" || step === "opening" || step === "looking" ? "working" : step;
}

/** A passphrase is of no use once the secret is open, and none of the next link's business. */
function useForgetting({ step }: ViewerState, typePassphrase: (typed: string) => void): void {
  const isForLink = step === "offered" || step === "held" || step === "ended";
  const isUsed = step === "taking" || step === "opening";
  const isOver = !isForLink && !isUsed;
  useEffect(() => {
    if (isOver) typePassphrase("");
  }, [isOver, typePassphrase]);
}

/** While it is on its way, or kept for this page alone, closing the tab would lose an unread secret. */
function isAtRisk(state: ViewerState): boolean {
  const { step } = state;
  if (step === "ended") return state.reserved;
  return step === "taking" || step === "opening" || step === "held";
}

/** Lets the browser ask before the tab is closed. */
function useCare(atRisk: boolean): void {
  useEffect(() => {
    if (!atRisk) return;
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", keep);
    return () => removeEventListener("beforeunload", keep);
  }, [atRisk]);
}

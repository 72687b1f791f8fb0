import type { Secret } from "../../lib/model.ts";
import type { RevealState } from "../../lib/reveal-state.ts";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import { Icon } from "../controls/Icon.tsx";
import type { ViewerActions, ViewerWishes } from "./actions.ts";
import { SecretFile } from "./SecretFile.tsx";
import { SecretText } from "./SecretText.tsx";

type ShownState = Extract<RevealState, { step: "shown" }>;

/** The opened secret, hidden until asked for, and what became of the server's copy. */
export function Shown({
  state,
  actions,
  wishes,
}: {
  readonly state: ShownState;
  readonly actions: ViewerActions;
  readonly wishes: ViewerWishes;
}) {
  const { secret } = state;
  const parts = [secret, ...(secret.more ?? [])];
  return (
    <div class="stack-wide">
      <h1 tabIndex={-1}>{viewerText(secret.kind === "file" ? "shownFileTitle" : "shownTitle")}</h1>
      {parts.map((part, index) => (
        <section
          class="stack"
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a secret never change places
          key={index}
          aria-label={partName(index, parts.length)}
        >
          {parts.length > 1 && <h2>{partName(index, parts.length)}</h2>}
          <Part secret={part} actions={actions} wishes={wishes} />
        </section>
      ))}
      <CopyLine state={state} />
      <div class="row">
        <Button icon="trash" onClick={actions.close}>
          {viewerText("close")}
        </Button>
      </div>
    </div>
  );
}

function partName(index: number, of: number): string | undefined {
  return of > 1 ? viewerText("part", { index: index + 1, of }) : undefined;
}

interface PartProps {
  readonly secret: Secret;
  readonly actions: ViewerActions;
  readonly wishes: ViewerWishes;
}

function Part({ secret, actions, wishes }: PartProps) {
  return secret.kind === "text" ? (
    <SecretText text={secret.text} actions={actions} wishes={wishes} />
  ) : (
    <SecretFile file={secret} actions={actions} wishes={wishes} />
  );
}

/** "Gone from the server" is said only when the server has said it. */
function CopyLine({ state }: { readonly state: ShownState }) {
  const { copy, offer, viewsLeft = 0 } = state;
  const { host } = offer;
  return (
    <p class={`copy-line copy-line-${copy}`} role="status">
      <Icon name={copy === "erased" ? "check" : "info"} />
      <span>
        {copy === "asking" && viewerText("copyAsking", { host })}
        {copy === "erased" && viewerText("copyErased", { host })}
        {copy === "kept" && viewerText("copyKept", { host, left: viewsLeft })}
        {copy === "unknown" && viewerText("copyUnknown", { host })}
      </span>
    </p>
  );
}

import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Offer, RevealState } from "../../lib/reveal-state.ts";
import { commonText } from "../../lib/text/common.ts";
import { size } from "../../lib/text/format.ts";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import { SecretField } from "../controls/TextField.tsx";
import type { ViewerActions } from "./actions.ts";
import { momentAndAge } from "./moments.ts";

type OfferState = Extract<RevealState, { step: "offered" | "held" }>;

interface OfferedProps {
  readonly state: OfferState;
  readonly actions: ViewerActions;
  readonly nowMs: number;
  readonly passphrase: string;
  readonly onPassphrase: (typed: string) => void;
}

/** Says what opening will do, asks for the passphrase, and waits for the click that uses a view up. */
export function Offered(props: OfferedProps) {
  const { state, nowMs } = props;
  const { offer, step } = state;
  const isFile = offer.content === "file";
  return (
    <div class="stack-wide">
      <h1 tabIndex={-1}>{viewerText(isFile ? "offerFileTitle" : "offerTitle")}</h1>
      {step === "held" ? (
        <p>{viewerText("heldSafe")}</p>
      ) : (
        <OfferFacts offer={offer} nowMs={nowMs} />
      )}
      <RevealForm {...props} />
      {offer.product === "Hushlink" && <p class="soft small">{viewerText("notReadable", offer)}</p>}
    </div>
  );
}

function OfferFacts({ offer, nowMs }: { readonly offer: Offer; readonly nowMs: number }) {
  const { expiresAtMs = 0, bytes = 0 } = offer;
  return (
    <dl class="facts">
      <Fact name={viewerText("keptBy")}>{offer.host}</Fact>
      <Fact name={viewerText("opens")}>{viewsLine(offer)}</Fact>
      {expiresAtMs > 0 && (
        <Fact name={viewerText("expires")}>{momentAndAge(expiresAtMs, nowMs)}</Fact>
      )}
      {bytes >= 100_000 && <Fact name={viewerText("size")}>{size(bytes)}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function viewsLine({ viewsLeft }: Offer): string {
  if (viewsLeft === undefined) return viewerText("viewsUnknown");
  if (viewsLeft === 0) return viewerText("unlimited");
  return viewsLeft === 1 ? viewerText("once") : viewerText("views", { left: viewsLeft });
}

function RevealForm({ state, actions, passphrase, onPassphrase }: OfferedProps) {
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { offer } = state;
  const needed = offer.passphrase === "needed";
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(needed && passphrase === "");
    if (needed && passphrase === "") field.current?.focus();
    else actions.reveal(passphrase === "" ? undefined : passphrase);
  };
  return (
    <form class="stack" onSubmit={submit}>
      {offer.passphrase !== "none" && (
        <SecretField
          label={commonText("passphrase")}
          hint={viewerText(needed ? "passphraseHint" : "passphraseMaybe")}
          error={isMissing ? viewerText("passphraseEmpty") : refusal(state)}
          value={passphrase}
          onInput={onPassphrase}
          inputRef={field}
        />
      )}
      <div class="row">
        <Button kind="primary" submit>
          {viewerText(buttonText(state))}
        </Button>
      </div>
    </form>
  );
}

function buttonText({ step, offer }: OfferState): "unlock" | "reveal" | "revealFile" {
  if (step === "held") return "unlock";
  return offer.content === "file" ? "revealFile" : "reveal";
}

/** Why the last passphrase was refused, and what that cost. */
function refusal({ step, offer, refused }: OfferState): string | undefined {
  if (!refused) return undefined;
  if (refused.code === "need.passphrase") return viewerText("passphraseEmpty");
  const wrong = viewerText("wrongPassphrase");
  if (step === "held") return wrong;
  const { attemptsLeft } = offer;
  if (attemptsLeft === undefined) return `${wrong} ${viewerText("nothingUsed")}`;
  return `${wrong} ${viewerText("triesLeft", { left: attemptsLeft })}`;
}

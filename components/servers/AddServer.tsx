import { useRef, useState } from "preact/hooks";
import { errorWords } from "../../lib/text/errors.ts";
import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import { TextField } from "../controls/TextField.tsx";
import type { Trial } from "./contract.ts";

/**
 * One field and one button: the address is tested, the browser asks for the permission on that very
 * click, and the server is there. `onAdd` is called inside the click.
 */
export function AddServer({
  label,
  button,
  trial,
  onAdd,
}: {
  readonly label: string;
  readonly button: string;
  readonly trial: Trial;
  readonly onAdd: (address: string) => void;
}) {
  const [address, setAddress] = useState("");
  const [tried, setTried] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const failure = trial.step === "failed" && tried === address ? trial.failure : undefined;
  const isTyping = failure?.code.startsWith("input.") ?? false;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(address);
        if (trial.step !== "asking") onAdd(address);
        if (address.trim() === "") field.current?.focus();
      }}
    >
      <div class="add-server">
        <TextField
          label={label}
          hint={optionsText("addressHint")}
          error={failure && isTyping ? addressError(failure) : undefined}
          placeholder={optionsText("addressExample")}
          value={address}
          inputMode="url"
          inputRef={field}
          onInput={setAddress}
        />
        <Button kind="primary" submit busy={trial.step === "asking"}>
          {trial.step === "asking" ? optionsText("testing") : button}
        </Button>
      </div>
      {failure && !isTyping && <FailureNotice failure={failure} />}
    </form>
  );
}

function addressError(failure: Parameters<typeof errorWords>[0]): string {
  if (failure.code === "input.empty") return errorWords({ code: "input.address", facts: {} }).next;
  const { happened, next } = errorWords(failure);
  return `${happened} ${next}`;
}

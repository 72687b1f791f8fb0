import { popupText } from "../../lib/text/popup.ts";
import { Disclosure } from "../controls/Disclosure.tsx";
import { TextArea } from "../controls/TextField.tsx";
import type { Form } from "./form.ts";

/** Names of people who get a link each: of no concern to most shares, so it stands behind one line. */
export function People({
  form,
  onChange,
  readOnly,
  error,
}: {
  readonly form: Form;
  readonly onChange: (part: Partial<Form>) => void;
  readonly readOnly: boolean;
  readonly error: string | undefined;
}) {
  return (
    <Disclosure summary={popupText("forSeveral")} open={form.people !== ""}>
      <div class="people">
        <TextArea
          label={popupText("names")}
          hint={popupText("namesHint")}
          rows={3}
          value={form.people}
          readOnly={readOnly}
          error={error}
          onInput={(people) => onChange({ people })}
        />
      </div>
    </Disclosure>
  );
}

import { useId } from "preact/hooks";
import { popupText } from "../../lib/text/popup.ts";
import { TextField } from "../controls/TextField.tsx";
import type { SecretInputProps } from "./SecretInput.tsx";
import { archiveName, peopleOf } from "./several.ts";

const ways = [
  ["archive", "packArchive"],
  ["links", "packLinks"],
] as const;

/** What becomes of several files: one link to an archive, whose name can be changed, or a link for each. */
export function PackChoice({
  form,
  onChange,
  readOnly,
  nowMs,
}: Pick<SecretInputProps, "form" | "onChange" | "readOnly" | "nowMs">) {
  const group = useId();
  const isForPeople = peopleOf(form.people).length > 0;
  const pack = isForPeople ? "archive" : form.pack;
  return (
    <>
      {!isForPeople && (
        <fieldset class="segments" disabled={readOnly}>
          <legend class="unseen">{popupText("packHow")}</legend>
          {ways.map(([way, label]) => (
            <label key={way} class="segment">
              <input
                class="unseen"
                type="radio"
                name={group}
                checked={pack === way}
                onChange={() => onChange({ pack: way })}
              />
              {popupText(label)}
            </label>
          ))}
        </fieldset>
      )}
      {pack === "archive" && (
        <TextField
          label={popupText("archiveName")}
          value={form.archiveName}
          placeholder={archiveName("", nowMs)}
          readOnly={readOnly}
          onInput={(typed) => onChange({ archiveName: typed })}
        />
      )}
    </>
  );
}

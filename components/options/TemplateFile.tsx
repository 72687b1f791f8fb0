import { useRef, useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import type { CustomDraft, ImportedTemplate, OptionsActions } from "./contract.ts";

/** Takes a template out of a file, or puts it into one for a colleague. */
export function TemplateFile({
  draft,
  canExport,
  onImport,
  actions,
}: {
  readonly draft: CustomDraft;
  readonly canExport: boolean;
  readonly onImport: (part: Partial<CustomDraft>) => void;
  readonly actions: OptionsActions;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Failure | string>("");
  const read = async (file: File) => {
    const found = await actions.importTemplate(file);
    if ("code" in found) return setOutcome(found);
    onImport(withoutGaps(found));
    setOutcome(optionsText("imported", { file: file.name }));
  };
  return (
    <>
      <div class="row">
        <Button small icon="file" onClick={() => input.current?.click()}>
          {optionsText("importFile")}
        </Button>
        <Button
          small
          kind="quiet"
          disabled={!canExport}
          onClick={() => actions.exportTemplate(draft)}
        >
          {optionsText("exportFile")}
        </Button>
        <span class="small soft" role="status">
          {typeof outcome === "string" ? outcome : ""}
        </span>
      </div>
      <p class="small soft">{optionsText("exportHint")}</p>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={optionsText("importFile")}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) void read(file);
        }}
      />
      {typeof outcome !== "string" && <FailureNotice failure={outcome} />}
    </>
  );
}

/** A bare template says nothing of name and address: what was typed there stays. */
function withoutGaps({ name, address, template }: ImportedTemplate): Partial<CustomDraft> {
  return { template, ...(name === "" ? {} : { name }), ...(address === "" ? {} : { address }) };
}

import { useEffect, useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import type { ErrorWords } from "../../lib/text/errors.ts";
import { textsReady } from "../../lib/text/language.ts";
import { popupText } from "../../lib/text/popup.ts";
import type { Fault } from "./form.ts";

/** Waits for code that comes when it is first needed, and for its texts in the spoken language. */
export async function late<Module>(coming: Promise<Module>): Promise<Module> {
  const module = await coming;
  await textsReady();
  return module;
}

const tooMany = { files: "tooManyFiles", people: "tooManyPeople" } as const;

/** The words for a fault of the form, with the name of the file that it is about. */
export function useFaultWords(fault: Fault | undefined): string | undefined {
  const words = useErrorWords(fault?.kind === "failure" ? fault.failure : undefined);
  if (!fault) return undefined;
  if (fault.kind === "no-files") return popupText("noFiles");
  if (fault.kind === "too-many") return popupText(tooMany[fault.what], fault);
  if (fault.kind !== "failure" || !words) return undefined;
  const said = `${words.happened} ${words.next}`;
  return fault.fileName === undefined
    ? said
    : popupText("aboutFile", { name: fault.fileName, said });
}

/** The words for a failure; their table comes with the first failure, which most popups never see. */
export function useErrorWords(failure: Failure | undefined): ErrorWords | undefined {
  const [said, say] = useState<{ failure: Failure; words: ErrorWords }>();
  useEffect(() => {
    if (!failure) return;
    void late(import("../../lib/text/errors.ts")).then(({ errorWords }) =>
      say({ failure, words: errorWords(failure) }),
    );
  }, [failure]);
  return said?.failure === failure ? said?.words : undefined;
}

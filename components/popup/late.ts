import { useEffect, useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import type { ErrorWords } from "../../lib/text/errors.ts";
import { textsReady } from "../../lib/text/language.ts";

/** Waits for code that comes when it is first needed, and for its texts in the spoken language. */
export async function late<Module>(coming: Promise<Module>): Promise<Module> {
  const module = await coming;
  await textsReady();
  return module;
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

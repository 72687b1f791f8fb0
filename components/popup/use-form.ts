import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ShareDone, ShareMany, ShareState } from "../../lib/share-state.ts";
import type { PopupActions, PopupModel } from "./contract.ts";
import { blankContent, type Form, firstForm } from "./form.ts";

export interface FormState {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  /** What was typed before the selection took its place; "" if nothing. */
  readonly earlierText: string;
  /** The form as it was last sent: as long as it stands, sending it again is the same share. */
  readonly sent: Form | undefined;
  readonly markSent: () => void;
  /** Something else stands in it since it was sent, or since the popup opened: typed, or selected in the page. */
  readonly isEdited: boolean;
  /** The passphrase of the link that stands in the popup now, as long as it is open; else "". */
  readonly toldPassphrase: string;
  /** Back to the form, empty or with what was sent last, which is forgotten here otherwise. */
  readonly startAgain: (withSame: boolean) => void;
}

/** The form's state, saved as a draft with every change, and what was sent of it. */
export function useForm(model: PopupModel, actions: PopupActions): FormState {
  const { form, earlierText, setForm, emptyForm } = useContent(model);
  const [sent, setSent] = useState(() => (isUnderWay(model.share) ? form : undefined));
  const [isEdited, setEdited] = useState(false);
  useEffect(() => {
    if (earlierText !== "") setEdited(true);
  }, [earlierText]);

  const change = (part: Partial<Form>) => {
    const next = { ...form, ...part };
    setEdited(true);
    setForm(next);
    actions.saveDraft(draftOf(next));
  };

  const isDone = sent !== undefined && isMade(model.share);
  const isSpent = isDone && form.text === sent.text;
  useEffect(() => {
    if (isSpent) emptyForm();
  }, [isSpent, emptyForm]);

  useRestored(model, (kept) => {
    if (form.text !== "") return;
    setForm(kept);
    setSent(kept);
    setEdited(false);
  });
  const startAgain = (withSame: boolean) => {
    if (withSame && sent) change(sent);
    setSent(undefined);
    actions.dismiss();
  };
  const toldPassphrase = isDone ? sent.passphrase : "";
  const markSent = () => {
    setSent(form);
    setEdited(false);
  };
  return { form, change, earlierText, sent, markSent, isEdited, toldPassphrase, startAgain };
}

/** What stands in the form of a popup that opens now is what was sent. */
function isUnderWay({ step }: ShareState): boolean {
  return step === "working" || step === "failed";
}

/** Whether there are links: one, or several. */
export function isMade(share: ShareState): share is ShareDone | ShareMany {
  return share.step === "done" || share.step === "many";
}

/**
 * What stands in the form. The selection of the page, which arrives a moment later, takes the place
 * of an untouched draft: sharing an old draft while something else is selected would share the wrong
 * secret. The same goes for the server of the site, and for what is usual there.
 */
function useContent(model: PopupModel) {
  const isTouched = useRef(false);
  const [content, setContent] = useState(() => ({ form: firstForm(model), earlierText: "" }));
  const selection = model.context?.selection ?? "";
  const { serverId, expiresInSeconds, views } = firstForm(model);
  useEffect(() => {
    if (isTouched.current) return;
    setContent((before) => {
      const { form } = before;
      const text = selection === "" ? form.text : selection;
      const fresh = { text, serverId, expiresInSeconds, views };
      if (isIn(form, fresh)) return before;
      const earlierText = text === form.text ? before.earlierText : form.text;
      return { form: { ...form, ...fresh }, earlierText };
    });
  }, [selection, serverId, expiresInSeconds, views]);

  const setForm = (form: Form) => {
    isTouched.current = true;
    setContent(({ earlierText }) => ({ form, earlierText }));
  };
  // The same function at each drawing: what empties the form must not run again because it did.
  const emptyForm = useCallback(() => {
    isTouched.current = true;
    setContent(({ form }) => ({ form: { ...form, ...blankContent }, earlierText: "" }));
  }, []);
  return { ...content, setForm, emptyForm };
}

/** A new link for an old secret could not be made: once for each failure, the secret comes back. */
function useRestored(model: PopupModel, restore: (kept: Form) => void) {
  const seenJob = useRef("");
  useEffect(() => {
    const { share, draft } = model;
    if (share.step !== "failed" || seenJob.current === share.jobId) return;
    seenJob.current = share.jobId;
    if (draft) restore(firstForm(model));
  });
}

function isIn(form: Form, part: Partial<Form>): boolean {
  return Object.entries(part).every(([key, value]) => form[key as keyof Form] === value);
}

function draftOf({ text, serverId, expiresInSeconds, views, passphrase, people }: Form) {
  return {
    text,
    views,
    backendId: serverId,
    ...(expiresInSeconds === null ? {} : { expiresInSeconds }),
    ...(passphrase === "" ? {} : { passphrase }),
    ...(people === "" ? {} : { people }),
  };
}

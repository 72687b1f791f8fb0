import { useMemo, useRef, useState } from "preact/hooks";
import type { DeliveryWish } from "../../lib/share-state.ts";
import {
  brokenRule,
  capabilitiesOf,
  chosenServer,
  type Fault,
  type Form,
  faultOf,
  fileFaultOf,
  orderOf,
  sourceOf,
} from "./form.ts";
import type { ShareTabProps } from "./ShareTab.tsx";

/**
 * Sends the failed share again with the same plan; undefined if that can't be: nothing keeps a file but
 * the form that it was sent from, and whoever has changed the form means what stands there now.
 */
export function retryOf({ model, actions, state }: ShareTabProps): (() => void) | undefined {
  const { share, nowMs } = model;
  if (share.step !== "failed" || !share.canRetry) return undefined;
  const { sent, form, isEdited } = state;
  if (!share.needsFile) return isEdited ? undefined : () => actions.retry();
  if (sent?.files.length !== 1 || sent !== form) return undefined;
  return () => actions.retry(sourceOf(sent, nowMs));
}

/**
 * What pressing the button does, and what is wrong with the form if it does nothing. `onFault` is
 * called then, to bring the cursor back: to the passphrase if the organization's rule for it is broken.
 */
export function useSubmit(
  { model, actions, state }: ShareTabProps,
  onFault: (isRule: boolean) => void,
) {
  const [found, setFound] = useState<{ form: Form; fault: Fault | "rule" }>();
  const { form, sent, markSent } = state;
  const { share, problem, nowMs, passphraseRule } = model;
  const pressed = useRef<readonly unknown[]>([]);
  const server = chosenServer(form, model.servers);
  const can = capabilitiesOf(server);

  /** A second press before anything came of the first is the same press: it makes no second secret. */
  const isAnother = (now: readonly unknown[]): boolean => {
    const before = pressed.current;
    pressed.current = now;
    return now.some((part, index) => part !== before[index]);
  };
  // The very same share once more, so that no second secret comes into being.
  const again = sent === form ? retryOf({ model, actions, state }) : undefined;
  const submit = (wish: DeliveryWish): void => {
    if (share.step === "working") return;
    const fault = faultOf(form, can) ?? brokenRule(form, can, passphraseRule);
    setFound(fault && { form, fault });
    if (fault) onFault(fault === "rule");
    else if (!server) actions.chooseServer();
    else if (again) again();
    else if (isAnother([form, share, problem])) {
      markSent();
      actions.share(orderOf(form, server, { wish, nowMs }));
    }
  };
  // The same object at each drawing: its words are loaded once for each fault.
  const fileFault = useMemo(() => fileFaultOf(form, can), [form, can]);
  const fault = found?.form === form ? found.fault : fileFault;
  const isBroken = fault === "rule";
  return { submit, fault: isBroken ? undefined : fault, rule: { ...passphraseRule, isBroken } };
}

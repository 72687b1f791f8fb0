import { readInForce } from "../../lib/browser/settings.ts";
import { AppError, failureOf } from "../../lib/errors.ts";
import { kindOfText } from "../../lib/secret-kind.ts";
import { receiptLabel } from "../../lib/text/label.ts";
import { backToDraft, keptOf } from "./kept.ts";
import { revoke } from "./sent.ts";
import { report, shareEffects } from "./share-effects.ts";
import { startShare } from "./shares.ts";

/**
 * It went to the wrong place: destroys what a receipt stands for and makes a new link for the same
 * secret, with the same choices. Throws before anything is made if the old link could not be
 * revoked; `secret.forgotten` if the secret is not in memory any more, and then nothing is changed.
 */
export function renewShare(receiptId: string): Promise<{ jobId: string }> {
  const renewing = underWay.get(receiptId) ?? renew(receiptId);
  underWay.set(receiptId, renewing);
  return renewing.finally(() => underWay.delete(receiptId));
}

/** Renewals by receipt: pressed in the popup and in the list at once, there is still one new link. */
const underWay = new Map<string, Promise<{ jobId: string }>>();

async function renew(receiptId: string): Promise<{ jobId: string }> {
  const kept = await keptOf(receiptId);
  if (!kept) throw new AppError("secret.forgotten");
  const { text, options, serverId } = kept;
  const { everyServer } = await readInForce();
  const server = everyServer.find(({ id }) => id === serverId);
  if (!server) throw new AppError("need.backend");
  // Before the old link is given up: what is forbidden by now could not be shared anew.
  await shareEffects.refuseForbidden({ server, options });
  await revoke(receiptId);
  // From here on the secret must not get lost: if the new link fails, it stands in the form.
  await backToDraft(receiptId);
  return startShare({
    type: "share.start",
    source: { kind: "text", text },
    options,
    serverId,
    wish: "copy",
    label: receiptLabel(kindOfText(text)),
  }).catch(failed);
}

/** The old link is revoked by now: what goes wrong belongs to the new one, and is told as its end. */
async function failed(thrown: unknown): Promise<{ jobId: string }> {
  const jobId = crypto.randomUUID();
  await report({ step: "failed", jobId, failure: failureOf(thrown), canRetry: false });
  return { jobId };
}

import { adapterOf } from "../../lib/backends/registry.ts";
import { copy } from "../../lib/browser/clipboard.ts";
import {
  capabilitiesItem,
  draftItem,
  pendingsItem,
  receiptsItem,
  shareItem,
} from "../../lib/browser/items.ts";
import { effects } from "../../lib/browser/net.ts";
import { readInForce } from "../../lib/browser/settings.ts";
import { change } from "../../lib/browser/storage.ts";
import { openAt } from "../../lib/jobs/open-at.ts";
import { withReceipt } from "../../lib/jobs/receipts.ts";
import type { DeliveryJob, ShareEffects, ShareRequest } from "../../lib/jobs/share.ts";
import { refuseForbidden } from "../../lib/policy-rules.ts";
import type { Delivery, ShareState } from "../../lib/share-state.ts";
import { setBadge } from "./badge.ts";
import { keep } from "./kept.ts";

/** Where pages see how the popup's share goes. */
export const report = async (state: ShareState): Promise<void> => {
  await change("share", shareItem, () => state);
  if (state.step === "done" || state.step === "many") await draftItem.remove();
};

/** Of a share that was taken up again nobody may be looking any more: the badge says that something waits. */
export const reportLate = async (state: ShareState): Promise<void> => {
  await report(state);
  const waits = state.step === "many" || (state.step === "done" && state.delivery === "shown");
  if (waits) await setBadge("1");
};

const deliver = async (link: string, job: DeliveryJob): Promise<Delivery> => {
  if (job.wish !== "copy") return "shown";
  return (await copy(link, job.tabId)) ? "copied" : "shown";
};

const knownOf = async (serverId: string) => (await capabilitiesItem.get())[serverId];

/** Only where it matters how long a server keeps things is one asked that was never asked before. */
async function refuse({ server, options }: Pick<ShareRequest, "server" | "options">) {
  const { policy } = await readInForce();
  const known = await knownOf(server.id);
  const isNeeded = known === undefined && policy.maxExpirySeconds !== undefined;
  refuseForbidden({ server, options }, policy, known);
  if (!isNeeded) return;
  const can = await adapterOf(server.kind).capabilities(server, effects);
  refuseForbidden({ server, options }, policy, can);
}

/** What a share does to the world, unless it is delivered otherwise: the popup shows how it goes. */
export const shareEffects: ShareEffects = {
  ...effects,
  adapterOf,
  knownOf,
  openAt: async (server) => openAt((await readInForce()).everyServer, server),
  refuseForbidden: refuse,
  report,
  keepPending: async (pending) => {
    await change("pendings", pendingsItem, (all) => ({ ...all, [pending.jobId]: pending }));
  },
  dropPending: async (jobId) => {
    await change("pendings", pendingsItem, ({ [jobId]: _, ...others }) => others);
  },
  addReceipt: async (receipt, pending) => {
    const { keepReceiptsDays } = (await readInForce()).settings;
    const kept = await change("receipts", receiptsItem, (receipts) =>
      withReceipt(receipts, receipt, keepReceiptsDays),
    );
    // Without its receipt nothing could be revoked, so nothing could be made anew.
    const isListed = kept.some(({ id }) => id === receipt.id);
    // Where memory has no room for it nothing is kept: the link itself must not be lost for that.
    if (isListed) await keep(receipt.id, pending).catch(() => undefined);
  },
  deliver,
  newId: () => crypto.randomUUID(),
};

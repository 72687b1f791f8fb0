import type { PopupActions, PopupModel, ShareOrder } from "../../components/popup/contract.ts";
import { browser } from "../../lib/browser/api.ts";
import { draftItem, shareItem } from "../../lib/browser/items.ts";
import { ask } from "../../lib/browser/messenger.ts";
import { openInViewer } from "../../lib/browser/viewer.ts";
import { failureOf } from "../../lib/errors.ts";
import { isKeepable } from "../../lib/keepable.ts";
import type { Generator } from "../../lib/recipe.ts";
import { copyLink, copyLinkOf, copyWhenDone } from "./copying.ts";
import { handed, labelsOf } from "./handing-over.ts";
import { rememberChoice } from "./remembering.ts";
import { notableSite } from "./tab-below.ts";

export interface Surroundings {
  /** The tab below, or undefined if this page stands in a tab itself. */
  readonly tabId: number | undefined;
  readonly current: () => PopupModel;
  readonly draw: (part: Partial<PopupModel>) => void;
}

/** What the popup's buttons do: each tells the worker, and what becomes of it comes back through storage. */
export function popupActions(around: Surroundings): PopupActions {
  const attempt = (work: Promise<unknown>) =>
    void work.catch((thrown: unknown) => around.draw({ problem: failureOf(thrown) }));
  const tell = (type: "share.cancel" | "share.dismiss" | "share.revoke") => attempt(ask({ type }));
  return {
    share: (order) => attempt(share(order, around)),
    retry: (source) =>
      attempt(ask({ type: "share.retry", ...(source ? { source: handed(source) } : {}) })),
    cancel: () => tell("share.cancel"),
    dismiss: () => tell("share.dismiss"),
    revoke: () => tell("share.revoke"),
    renew: () => attempt(renew(around)),
    copyLink: async () => {
      const { share } = around.current();
      return share.step === "done" && copyLink(share.link);
    },
    copyText: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    loadGenerator,
    openLink: (link) => attempt(openInViewer(link, around.tabId, fillable(around))),
    saveDraft: (draft) => attempt(draftItem.set({ ...keepable(draft), savedAtMs: Date.now() })),
    pickFileInTab: () => attempt(browser.tabs.create({ url: "/popup.html" })),
    openOptions: () => attempt(browser.runtime.openOptionsPage()),
    chooseServer: () => attempt(browser.tabs.create({ url: "/welcome.html" })),
  };
}

/** Without a text that is too long; the one before it must not come back in its place. */
function keepable<T extends { readonly text: string }>(draft: T): T {
  return isKeepable(draft.text) ? draft : { ...draft, text: "" };
}

/** Whoever opens a link from the popup may want what it holds in the field below it. */
function fillable({ tabId }: Surroundings): { fillTabId?: number } {
  return tabId === undefined ? {} : { fillTabId: tabId };
}

/** Comes with its word list only when something is to be made. */
async function loadGenerator(): Promise<Generator> {
  const { bits, generate } = await import("../../lib/generate/generate.ts");
  const random = (byteCount: number) => crypto.getRandomValues(new Uint8Array(byteCount));
  return { bits, generate: (recipe) => generate(recipe, random) };
}

async function share(order: ShareOrder, { tabId, current }: Surroundings): Promise<void> {
  const { expiresInSeconds, views, passphrase, serverId, wish } = order;
  const site = await notableSite(tabId, current().context);
  const { jobId } = await ask({
    type: "share.start",
    source: handed(order.source),
    options: { expiresInSeconds, views, ...(passphrase === undefined ? {} : { passphrase }) },
    serverId,
    wish,
    ...labelsOf(order, site),
    ...(tabId === undefined ? {} : { tabId }),
  });
  const remembered = rememberChoice(order, current(), site);
  // The page has to have the focus again when the link comes.
  if (wish === "insert") return void remembered.finally(() => window.close());
  copyLinkOf(jobId);
  await remembered;
  await copyWhenDone(await shareItem.get());
}

async function renew({ current }: Surroundings): Promise<void> {
  const old = current().share;
  if (old.step !== "done") return;
  const { jobId } = await ask({ type: "receipt.renew", receiptId: old.receiptId });
  copyLinkOf(jobId);
  await copyWhenDone(await shareItem.get());
}

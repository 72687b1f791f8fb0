import { hostIn } from "../../lib/address.ts";
import { browser } from "../../lib/browser/api.ts";
import { stayAwake } from "../../lib/browser/awake.ts";
import { copy } from "../../lib/browser/clipboard.ts";
import {
  newsItem,
  rememberedItem,
  shareItem,
  targetItem,
  waitingItem,
} from "../../lib/browser/items.ts";
import { pagePort } from "../../lib/browser/page.ts";
import { readInForce } from "../../lib/browser/settings.ts";
import { change } from "../../lib/browser/storage.ts";
import { AppError, type Failure, failureOf } from "../../lib/errors.ts";
import type { InForce } from "../../lib/in-force.ts";
import type { Where } from "../../lib/jobs/aim.ts";
import { fitOptions } from "../../lib/jobs/fit-options.ts";
import {
  type Ends,
  type InPlaceEffects,
  type Sharing,
  shareAt,
  shareInPlace,
} from "../../lib/jobs/in-place.ts";
import { isLink } from "../../lib/jobs/recognise.ts";
import { type DeliveryJob, type ShareRequest, share } from "../../lib/jobs/share.ts";
import type { Notice } from "../../lib/notice.ts";
import { permitted, refusePassphrase } from "../../lib/policy-rules.ts";
import { usualAt } from "../../lib/remembered.ts";
import { kindOfText } from "../../lib/secret-kind.ts";
import { serverFor } from "../../lib/settings.ts";
import type { Delivery, ShareState } from "../../lib/share-state.ts";
import { siteName } from "../../lib/site-name.ts";
import { receiptLabel } from "../../lib/text/label.ts";
import { aroundLink } from "../../lib/text/words.ts";
import { setBadge } from "./badge.ts";
import { backToDraft } from "./kept.ts";
import { drawNotice } from "./notices.ts";
import { revoke } from "./sent.ts";
import { shareEffects } from "./share-effects.ts";

/** Tabs in which a selection is being shared: keys that are pressed twice share once. */
const busy = new Set<number>();

/** Shares what is selected where the person points, and puts the link there. */
export async function shareSelection(where: Where): Promise<void> {
  const { tabId } = where;
  if (busy.has(tabId)) return;
  busy.add(tabId);
  const free = () => busy.delete(tabId);
  try {
    const { site, place } = await siteOf(tabId);
    const around = { held: await readInForce(), site, place: where.copyOnly ? "" : place, tabId };
    const fx = inPlaceEffects(around);
    const share: typeof fx.share = (...all) => fx.share(...all).finally(free);
    await stayAwake(shareInPlace(where, { ...fx, share, tellOutside: tellAtOnce }));
  } finally {
    free();
  }
}

/**
 * Puts the link of a share that was begun in the popup where the caret was when it opened. Resolves once
 * the share has ended, so that it can be tried again while the page still says how it ended.
 */
export async function insertFromPopup(
  request: ShareRequest,
  signal: AbortSignal,
): Promise<ShareState> {
  const target = await targetItem.get();
  if (!target || target.spot.tabId !== request.tabId) {
    return share(request, { ...shareEffects, report: reportShown }, signal);
  }
  const around = await effectsIn(target.spot.tabId);
  return new Promise((resolve, reject) => {
    const sharing: Sharing = async (deliver, cancelled) => {
      const bring = (link: string, job: DeliveryJob) => deliver(link, endsOf(job));
      const fx = { ...shareEffects, report: reportShown, deliver: bring };
      const end = await share(request, fx, AbortSignal.any([signal, cancelled]));
      resolve(end);
      return end;
    };
    void stayAwake(shareAt(target, sharing, around)).catch(reject);
  });
}

/** The popup closes when it inserts: what it would have shown waits behind a badge. */
async function reportShown(state: ShareState): Promise<void> {
  await shareEffects.report(state);
  if (state.step === "failed" && state.failure.code !== "job.cancelled") await setBadge("!");
  if (state.step === "done" && state.delivery === "shown") await letWait(state);
}

/** Behind a badge, and before anything else when the popup opens. */
async function letWait({ jobId }: ShareState & { readonly jobId: string }): Promise<void> {
  await waitingItem.set(jobId);
  await setBadge("1");
}

/** What sharing at a place in this tab needs. */
export async function effectsIn(tabId: number): Promise<InPlaceEffects> {
  const [held, site] = await Promise.all([readInForce(), siteOf(tabId)]);
  return inPlaceEffects({ held, ...site, tabId });
}

function inPlaceEffects(around: Around): InPlaceEffects {
  const { held, site } = around;
  const { settings, everyServer } = held;
  return {
    page: pagePort,
    share: (text, deliver, signal) => shareText(text, deliver, signal, around),
    isLink: (text) => isLink(text, everyServer),
    words: (link, ends) => {
      const template = settings.templateBySite[site] ?? settings.template;
      return aroundLink(template, link, { views: ends.views, seconds: secondsUntil(ends) });
    },
    copy: (text, spot) => copy(text, spot.tabId, spot.frameId),
    revoke: (receiptId) =>
      revoke(receiptId).then(
        () => true,
        () => false,
      ),
    keepAsDraft: (receiptId) => backToDraft(receiptId).catch(() => false),
    draw: (notice) => drawNotice(notice, settings.notices),
    tellOutside,
    allow: openAllow,
    newId: () => crypto.randomUUID(),
  };
}

interface Around {
  readonly held: InForce;
  readonly site: string;
  /** Where the link goes, for its label; "" if that is not known, or not to be noted. */
  readonly place: string;
  readonly tabId: number;
}

async function shareText(
  text: string,
  deliver: (link: string, ends: Ends) => Promise<Delivery>,
  signal: AbortSignal,
  { held, site, place, tabId }: Around,
): Promise<ShareState> {
  const jobId = crypto.randomUUID();
  try {
    const { settings, policy } = held;
    // A page is no place to ask for a passphrase: where one is required, nothing is begun.
    refusePassphrase(undefined, policy);
    const server = serverFor(settings, site);
    if (!server) throw new AppError("need.backend");
    const known = await shareEffects.knownOf(server.id);
    const can =
      known ?? (await shareEffects.adapterOf(server.kind).capabilities(server, shareEffects));
    const usual = usualAt(await rememberedItem.get(), { serverId: server.id, site }, held);
    const request: ShareRequest = {
      jobId,
      secret: { kind: "text", text },
      options: fitOptions(usual, permitted(can, policy)),
      server,
      wish: "insert",
      tabId,
      label: receiptLabel(kindOfText(text), place),
    };
    const end = await share(request, { ...shareEffects, ...inPage(deliver) }, signal);
    // The text stands in the page still: nobody can try the plan again, so it is not kept.
    if (end.step === "failed") await shareEffects.dropPending(jobId);
    return end;
  } catch (thrown) {
    return { step: "failed", jobId, failure: failureOf(thrown), canRetry: false };
  }
}

/** In the page itself there is nothing to report to, but a link that found no other place waits in the popup. */
function inPage(deliver: (link: string, ends: Ends) => Promise<Delivery>) {
  return {
    report: async (state: ShareState) => {
      if (state.step !== "done" || state.delivery !== "shown") return;
      await change("share", shareItem, () => state);
      await letWait(state);
    },
    deliver: (link: string, job: DeliveryJob) => deliver(link, endsOf(job)),
  };
}

/** Where no page can show it: behind a badge, in the popup. */
async function tellOutside(notice: Notice): Promise<void> {
  if (notice.kind !== "failed") return;
  await newsItem.set(notice.failure);
  await setBadge("!");
}

/** The person has just asked for it, on a page that can show nothing: the popup opens and says why not. */
async function tellAtOnce(notice: Notice): Promise<void> {
  await tellOutside(notice);
  const isHere = notice.kind === "failed" && notice.failure.code === "page.forbidden";
  // Firefox wants a click for it, and no browser does it without a window in front: the badge stays.
  if (isHere) await browser.action.openPopup().catch(() => undefined);
}

/** A permission can only be asked for in a click of its own: on a page that does nothing else. */
async function openAllow({ code, facts }: Failure): Promise<void> {
  if (code === "need.backend") return void (await browser.tabs.create({ url: "/welcome.html" }));
  const host = code === "allow.frame" && facts.host ? `#allow=${facts.host}` : "";
  await browser.tabs.create({ url: `/options.html${host}` });
}

function endsOf({ options, expiresAtMs }: DeliveryJob): Ends {
  return { views: options.views, expiresAtMs };
}

function secondsUntil({ expiresAtMs }: Ends): number {
  return expiresAtMs === 0 ? 0 : Math.round((expiresAtMs - Date.now()) / 1000);
}

/**
 * Host name of the page in a tab, "" where extensions may not look; and what a label calls it, "" also
 * in a private window, whose sites are nobody's business.
 */
async function siteOf(tabId: number): Promise<Pick<Around, "site" | "place">> {
  const { url, incognito } = await browser.tabs.get(tabId);
  const site = hostIn(url);
  return { site, place: incognito ? "" : siteName(site) };
}

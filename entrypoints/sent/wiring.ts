import type { SentActions, SentItem, SentModel } from "../../components/sent/contract.ts";
import { hostOf } from "../../lib/address.ts";
import { browser } from "../../lib/browser/api.ts";
import { capabilitiesItem, keptItem, receiptsItem, statusesItem } from "../../lib/browser/items.ts";
import { ask } from "../../lib/browser/messenger.ts";
import { change } from "../../lib/browser/storage.ts";
import { failureOf } from "../../lib/errors.ts";
import { fresh } from "../../lib/jobs/kept.ts";
import { oddOpening } from "../../lib/jobs/odd-opening.ts";
import type { Capabilities, Receipt, SecretStatus } from "../../lib/model.ts";
import { copyLink } from "../popup/copying.ts";
import { renew } from "./renewing.ts";

/** What was sent, as storage knows it now. */
export async function readSent(): Promise<SentItem[]> {
  const [receipts, statuses, capabilities, keptIds] = await Promise.all([
    receiptsItem.get(),
    statusesItem.get(),
    capabilitiesItem.get(),
    readKeptIds(),
  ]);
  return receipts.map((receipt) => ({
    ...itemOf(receipt, statuses[receipt.id]?.status, capabilities[receipt.backendId]),
    canRenew: keptIds.includes(receipt.id),
  }));
}

/** The receipts whose secrets are still in memory. */
export async function readKeptIds(): Promise<string[]> {
  return fresh(await keptItem.get(), Date.now()).map(({ receiptId }) => receiptId);
}

function itemOf(
  receipt: Receipt,
  status: SecretStatus | undefined,
  can: Capabilities | undefined,
): Omit<SentItem, "canRenew"> {
  const { id, label, base, createdAtMs, views, hasPassphrase, handle } = receipt;
  const expiresAtMs = status?.expiresAtMs ?? receipt.expiresAtMs;
  const canTell = handle !== "" && can?.status !== false;
  const isPast = expiresAtMs > 0 && expiresAtMs < Date.now();
  const told = status?.state ?? (canTell ? "waiting" : "cantTell");
  return {
    ...{ id, label, createdAtMs, views, hasPassphrase, expiresAtMs },
    host: hostOf(base),
    state: isPast && (told === "waiting" || told === "cantTell") ? "expired" : told,
    ...openingOf(receipt, status),
    canRevoke: handle !== "" && can?.revoke !== false,
    ...(status?.viewsLeft === undefined ? {} : { viewsLeft: status.viewsLeft }),
  };
}

type OpeningFacts = Pick<SentItem, "openedAtMs" | "openings" | "isQuestion" | "odd" | "secretKind">;

function openingOf(receipt: Receipt, status: SecretStatus | undefined): OpeningFacts {
  const { createdAtMs, settledOpenings = 0, secretKind } = receipt;
  const openedAtMs = status?.openedAtMs ?? [];
  const openings = Math.max(openedAtMs.length, status?.state === "opened" ? 1 : 0);
  const last = openedAtMs.at(-1);
  const hourOf = (atMs: number) => new Date(atMs).getHours();
  const odd = last === undefined ? undefined : oddOpening(createdAtMs, last, hourOf);
  return {
    ...{ openedAtMs, openings, isQuestion: openings > settledOpenings },
    ...(odd ? { odd } : {}),
    ...(secretKind ? { secretKind } : {}),
  };
}

/** Calls back after each change of what is stored about sent links. */
export function watchSent(onChange: () => void): void {
  for (const item of [receiptsItem, statusesItem, capabilitiesItem, keptItem]) item.watch(onChange);
}

/** What the buttons of the list do. `draw` is told what is under way and what went wrong. */
export function sentActions(draw: (part: Partial<SentModel>) => void): SentActions {
  const attempt = async (work: () => Promise<unknown>) => {
    draw({ problem: undefined });
    await work().catch((thrown: unknown) => draw({ problem: failureOf(thrown) }));
  };
  const edit = (step: (receipts: Receipt[]) => Receipt[]) =>
    void attempt(() => change("receipts", receiptsItem, step));
  return {
    refresh: () => {
      draw({ isRefreshing: true });
      void attempt(() => ask({ type: "receipts.refresh" })).then(() =>
        draw({ isRefreshing: false }),
      );
    },
    revoke: (ids) =>
      void attempt(async () => {
        for (const receiptId of ids) await ask({ type: "receipt.revoke", receiptId });
      }),
    renew: (id) => {
      draw({ problem: undefined });
      void renew(id, (renewal) => draw({ renewal }));
    },
    copyLink,
    settle: (id, openings) =>
      edit((all) =>
        all.map((each) => (each.id === id ? { ...each, settledOpenings: openings } : each)),
      ),
    newLink: () => void browser.tabs.create({ url: "/popup.html" }),
    rename: (id, label) =>
      edit((all) => all.map((each) => (each.id === id ? { ...each, label } : each))),
    forget: (id) => edit((all) => all.filter((each) => each.id !== id)),
    eraseAll: () => edit(() => []),
    openPage: () => void browser.tabs.create({ url: "/sent.html" }),
  };
}

import * as v from "valibot";
import { browser, ownBase } from "./api.ts";
import { type Item, item } from "./storage.ts";

const Handed = v.object({
  link: v.string(),
  /** The tab whose field may be filled with what the link holds. */
  fillTabId: v.exactOptional(v.number()),
});

/** A link on its way into the viewer. */
export type Handed = v.InferOutput<typeof Handed>;

/** In memory only, until the viewer took it. */
function handedItem(ticket: string): Item<Handed> {
  return item("session", `handed.${ticket}`, Handed, { link: "" });
}

/**
 * Opens the viewer on a pasted or clicked link, in a tab beside `besideTab`. Uses nothing up. The
 * link goes through memory, so that its key does not enter the browser's history.
 */
export async function openInViewer(
  pasted: string,
  besideTab?: number,
  more: Omit<Handed, "link"> = {},
): Promise<void> {
  await browser.tabs.create({
    url: await viewerOn({ link: pasted, ...more }),
    ...(besideTab === undefined ? {} : { openerTabId: besideTab }),
  });
}

/** The viewer's address, with a link waiting in memory that can be taken there once. */
export async function viewerOn(handed: Handed): Promise<string> {
  const ticket = crypto.randomUUID();
  await handedItem(ticket).set(handed);
  return `${ownBase}viewer.html?handed=${ticket}`;
}

/**
 * The link that the viewer was opened on: handed over by one of our pages, or redirected here behind
 * the `#` of its own address; "" if there is none. Each can be taken once.
 */
export async function takeLink({ search, hash }: URL): Promise<Handed> {
  const ticket = new URLSearchParams(search).get("handed");
  if (ticket === null) return { link: hash.slice(1) };
  const place = handedItem(ticket);
  const handed = await place.get();
  await place.remove();
  return handed;
}

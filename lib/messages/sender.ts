/** The parts of a message sender that say whose it is. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
}

/**
 * True for our own pages and worker only. A script of ours inside a web page carries the page's
 * origin and address (measured in Chromium 156 and Firefox 153), so it is refused like any other.
 */
export function isOurs(sender: Sender, ownId: string, base: string): boolean {
  const origin = base.replace(/\/$/, "");
  return (
    sender.id === ownId &&
    sender.url?.startsWith(base) === true &&
    (sender.origin === undefined || sender.origin === origin)
  );
}

import * as v from "valibot";
import { AppError } from "../errors.ts";

/**
 * Hands a file from a page of ours to the worker. Runtime messages would copy it as JSON; a
 * BroadcastChannel passes the `File` by reference, and only to our own origin. The reference
 * outlives the page, so a popup that closes does not take the file with it.
 */
const channelName = "hushlink.files";
const waitMs = 5_000;

const Wanted = v.object({ want: v.string() });
const Handed = v.object({ ticket: v.string(), file: v.blob() });

/** Offers a file under the returned ticket until it was taken once or `signal` ends the offer. */
export function offerFile(file: Blob, signal?: AbortSignal): string {
  const ticket = crypto.randomUUID();
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data: received }: MessageEvent<unknown>) => {
    const wanted = v.safeParse(Wanted, received);
    if (!wanted.success || wanted.output.want !== ticket) return;
    channel.postMessage({ ticket, file });
    channel.onmessage = null;
    // Closed a moment later: closing in the same task could drop what was just posted.
    setTimeout(() => channel.close(), 1_000);
  };
  signal?.addEventListener("abort", () => channel.close());
  return ticket;
}

/** Takes an offered file. Throws `job.file-lost` if the page that offered it is gone. */
export function takeFile(ticket: string): Promise<Blob> {
  const channel = new BroadcastChannel(channelName);
  return new Promise<Blob>((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError("job.file-lost")), waitMs);
    channel.onmessage = ({ data: received }: MessageEvent<unknown>) => {
      const handed = v.safeParse(Handed, received);
      if (!handed.success || handed.output.ticket !== ticket) return;
      clearTimeout(timer);
      resolve(handed.output.file);
    };
    channel.postMessage({ want: ticket });
  }).finally(() => channel.close());
}

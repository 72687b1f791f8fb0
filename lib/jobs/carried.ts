import type { Ref } from "../backends/backend.ts";
import { carrierIn } from "../crypto/carrier.ts";
import { AppError } from "../errors.ts";
import { linksIn } from "./clean-link.ts";

/** Characters of a link's token. */
const tokenLength = 44;

/**
 * A message that a server of another maker kept, with the link it came with, out of one pasted text, in
 * either order. undefined if no such message is in it. Throws `need.both` if its link is not. `refOf`
 * throws for what is no token.
 */
export function findCarried(
  pasted: string,
  refOf: (carrier: string, link: URL, token: string) => Ref,
): Ref | undefined {
  const carrier = carrierIn(pasted);
  if (carrier === undefined) return undefined;
  // The message may be longer than what is searched for links.
  for (const candidate of linksIn(pasted.replace(carrier, " "))) {
    const link = new URL(candidate);
    try {
      // Pasted without a space between them, the link seems to go on with the first word of the message.
      return refOf(carrier, link, link.hash.slice(1, 1 + tokenLength));
    } catch {
      // Another address in the text: the message itself names one.
    }
  }
  throw new AppError("need.both");
}

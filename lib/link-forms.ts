import type { BackendKind, BackendSettings } from "./model.ts";

/** Some mail and chat programs escape the sign; followed as it stands, such a link would send its key. */
const mark = "(#|%23)";
/** What mailings and social networks append to follow people. */
const query = "(\\?[^#]*)?";

/**
 * What stands after the server's address in the links of each kind of server, as a regular
 * expression of the RE2 syntax that browsers use for network rules; Chromium refuses one that takes
 * more than 2 KB compiled, as counted repetitions soon do. Only links that can reveal
 * something: where the key is in the fragment, a link without one is left to the server's own page.
 */
const forms: Readonly<Record<BackendKind, string | undefined>> = {
  hushlink: `s/?${query}${mark}.+`,
  // The older form has 42 characters in the path; as many as the limit allows are asked for.
  onetime: `[vf](/?${query}${mark}.+|/[^/?].{20}[^/?#.]+/?$)`,
  privatebin: `\\?([^#]*&)?(pasteid=)?[0-9a-f]{16}=?(&[^#]*)?${mark}.+`,
  yopass: `${query}${mark}/[scfd]/.+`,
  ots: `${query}${mark}[0-9a-f-]+(\\||%7[Cc]).+`,
  cryptgeon: `note/[^/?#]+/?(${query}#.*)?$`,
  onetimesecret: `secret/[^/?#]+/?${query}(#.*)?$`,
  safenote: "[^#]+#.+",
  privnote: "[A-Za-z0-9]{6,12}#.+",
  custom: undefined,
};

/**
 * The links of one configured server as an RE2 expression over the whole address, fragment included;
 * undefined for servers whose links have no form of their own.
 */
export function linkFilter(server: BackendSettings): string | undefined {
  const form = forms[server.kind];
  return form === undefined ? undefined : `^${literal(server.base)}${form}`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === "/" ? sign : `\\${sign}`));
}

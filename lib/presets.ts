import type { BackendKind } from "./model.ts";

/** A well-known public server, run by others: named so that nobody has to look its address up. */
export interface PublicServer {
  readonly kind: BackendKind;
  readonly name: string;
  /** Address with a trailing slash. */
  readonly base: string;
}

/** Public servers by kind. Being listed is no recommendation: who uses one has to trust whoever runs it. */
export const publicServers: readonly PublicServer[] = [
  { kind: "onetime", name: "1time.io", base: "https://1time.io/" },
  { kind: "privatebin", name: "PrivateBin", base: "https://privatebin.net/" },
  { kind: "yopass", name: "Yopass", base: "https://api.yopass.se/" },
  { kind: "ots", name: "ots.fyi", base: "https://ots.fyi/" },
  { kind: "cryptgeon", name: "Cryptgeon", base: "https://cryptgeon.org/" },
  { kind: "onetimesecret", name: "Onetime Secret (EU)", base: "https://eu.onetimesecret.com/" },
  { kind: "onetimesecret", name: "Onetime Secret (US)", base: "https://us.onetimesecret.com/" },
  { kind: "safenote", name: "SafeNote", base: "https://safenote.co/" },
  { kind: "privnote", name: "PrivNote", base: "https://privnote.com/" },
];

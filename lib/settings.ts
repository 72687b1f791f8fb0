import * as v from "valibot";
import { type BackendSettings, backendKinds } from "./model.ts";

/** A configured server as it stands in storage. */
export const BackendSettingsSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(backendKinds),
  name: v.string(),
  base: v.pipe(v.string(), v.url()),
  user: v.exactOptional(v.string()),
  apiKey: v.exactOptional(v.string()),
  template: v.exactOptional(v.string()),
});

/** How somebody likes to share, and how the extension behaves. Lives in `storage.local`, never synced. */
export const SettingsSchema = v.object({
  servers: v.array(BackendSettingsSchema),
  /** "" until a server was chosen. */
  defaultServerId: v.string(),
  /** The last choice, offered again; null until one was made: the server's own default. */
  expiresInSeconds: v.nullable(v.number()),
  views: v.number(),
  /** Words around the link; must hold `{link}` once. May hold `{expiry}` and `{views}`. */
  template: v.string(),
  /** Words around the link where a site has its own, by host name. */
  templateBySite: v.record(v.string(), v.string()),
  /** Server to use on a site, by host name. */
  serverBySite: v.record(v.string(), v.string()),
  /** Host names of sites where pasted secrets are held back, without ports. */
  guardedSites: v.array(v.string()),
  /** Links of configured servers open in the viewer instead of the server's page. */
  openLinksHere: v.boolean(),
  /** Say in the page what happened. */
  notices: v.boolean(),
  hideWhenTabHidden: v.boolean(),
  clearClipboard: v.boolean(),
  /** Say so when a shared secret was opened; needs the permission `notifications`. */
  notifyOpened: v.boolean(),
  /** How long receipts are kept, in days; 0 keeps none. */
  keepReceiptsDays: v.number(),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const defaultSettings: Settings = {
  servers: [],
  defaultServerId: "",
  expiresInSeconds: null,
  views: 1,
  template: "{link}",
  templateBySite: {},
  serverBySite: {},
  guardedSites: [],
  openLinksHere: true,
  notices: true,
  hideWhenTabHidden: false,
  clearClipboard: false,
  notifyOpened: false,
  keepReceiptsDays: 30,
};

/** The server to use on a site, or the default one; undefined if none is configured. */
export function serverFor(settings: Settings, site?: string): BackendSettings | undefined {
  const chosen = site === undefined ? undefined : settings.serverBySite[site];
  const byId = (id: string) => settings.servers.find((server) => server.id === id);
  return (
    (chosen ? byId(chosen) : undefined) ?? byId(settings.defaultServerId) ?? settings.servers[0]
  );
}

import type { BackendSettings } from "../../model.ts";
import type { Adapter, Ref } from "../backend.ts";
import { carrierPlan, hasCarrierKey, openTaken, unsupported } from "../carrier.ts";
import {
  createByTemplate,
  refOfLink,
  revokeByTemplate,
  takeByTemplate,
  templateCapabilities,
} from "../http-carrier.ts";
import type { HttpTemplate } from "../http-template.ts";

const hour = 3_600;

/** Its API as its own how-to describes it. Reading burns, so reading is also how to revoke. */
const template: HttpTemplate = {
  version: 1,
  create: {
    method: "POST",
    url: "{base}api/notes",
    headers: { Authorization: "Bearer {apiKey}" },
    json: { content: "{content}", burn_after_reading: true, expiration: "{expiry}" },
    answer: { link: "url", expiresInSeconds: "expiration" },
  },
  read: {
    method: "GET",
    url: "{link}",
    headers: { Accept: "application/json" },
    answer: "content",
    gone: [404, 410],
  },
  revoke: {
    method: "GET",
    url: "{link}",
    headers: { Accept: "application/json" },
    answer: "content",
  },
  expiry: {
    values: [hour, 24 * hour, 7 * 24 * hour, 30 * 24 * hour],
    default: 24 * hour,
  },
  maxCharacters: 50_000,
  strictlyOnce: false,
};

/** SafeNote. It carries our envelope. */
export const safenote: Adapter = {
  kind: "safenote",
  title: "SafeNote",
  format: "carrier",
  idempotentCreate: false,
  idempotentTake: false,
  // Nothing that it answers to a question is known.
  detect: async () => false,
  capabilities: async () => templateCapabilities(template),
  plan: (_server, options, fx) => carrierPlan(options, fx),
  create: (server, request, fx) => createByTemplate(template, server, request, fx),
  parse,
  // A GET on the link burns.
  peek: async ({ passphrase }) => ({ state: "unknown", passphrase, viewsLeft: 1 }),
  take: (ref, request, fx) =>
    takeByTemplate(template, ref.server ?? serverOf(ref), ref, request, fx),
  open: openTaken,
  confirm: async () => false,
  status: async (_receipt, { base }) => {
    throw unsupported("status", base);
  },
  revoke: (receipt, server, fx) => revokeByTemplate(template, server, receipt, fx),
};

/** The server gives the link; only its host and our key tell it from any other address. */
function parse(link: URL, server?: BackendSettings): Ref | undefined {
  const isHere = server !== undefined || /^(www\.)?safenote\.co$/.test(link.hostname);
  return isHere && hasCarrierKey(link) ? refOfLink("safenote", link, server) : undefined;
}

function serverOf({ base }: Ref): BackendSettings {
  return { id: "", kind: "safenote", name: "", base };
}

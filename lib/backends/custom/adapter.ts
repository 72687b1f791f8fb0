import { AppError } from "../../errors.ts";
import type { BackendSettings } from "../../model.ts";
import { hostOf } from "../answers.ts";
import type { Adapter, Ref } from "../backend.ts";
import { carrierPlan, hasCarrierKey, openTaken, passphraseOf, unsupported } from "../carrier.ts";
import {
  createByTemplate,
  refOfLink,
  revokeByTemplate,
  takeByTemplate,
  templateCapabilities,
} from "../http-carrier.ts";
import { readTemplate } from "../http-template.ts";

/** Any other HTTP API, by a template that its user wrote. It carries our envelope. */
export const custom: Adapter = {
  kind: "custom",
  title: "HTTP API",
  format: "carrier",
  idempotentCreate: false,
  idempotentTake: false,
  // A template is written, not found.
  detect: async () => false,
  capabilities: async (server) => templateCapabilities(readTemplate(server.template)),
  plan: (_server, options, fx) => carrierPlan(options, fx),
  create: (server, request, fx) =>
    createByTemplate(readTemplate(server.template), server, request, fx),
  parse,
  peek: async ({ passphrase }) => ({ state: "unknown", passphrase, viewsLeft: 1 }),
  take: (ref, request, fx) => {
    const server = serverOf(ref);
    return takeByTemplate(readTemplate(server.template), server, ref, request, fx);
  },
  open: openTaken,
  confirm: async () => false,
  status: async (_receipt, { base }) => {
    throw unsupported("status", base);
  },
  revoke: async (receipt, server, fx) => {
    await revokeByTemplate(readTemplate(server.template), server, receipt, fx);
  },
};

/**
 * A link below the address of a server that has a template. Our key on any other address throws
 * `need.backend`: without the template nobody can tell how to fetch what it opens.
 */
function parse(link: URL, server?: BackendSettings): Ref | undefined {
  if (!hasCarrierKey(link)) return undefined;
  if (server === undefined) throw needBackend(link.href);
  const template = readTemplate(server.template);
  if (template.link === undefined) return refOfLink("custom", link, server);
  const id = idIn(link, template.link, server.base);
  if (id === undefined) return undefined;
  const key = link.hash.slice(1);
  return { kind: "custom", base: server.base, id, key, passphrase: passphraseOf(key), server };
}

function needBackend(url: string): AppError {
  return new AppError("need.backend", { host: hostOf(url) });
}

function serverOf(ref: Ref): BackendSettings {
  if (!ref.server) throw needBackend(ref.base);
  return ref.server;
}

/** The id in a link, by the template that the link was made with. */
function idIn(link: URL, template: string, base: string): string | undefined {
  const [before = "", after = ""] = template.replace("{base}", base).split("{id}");
  const address = link.href.slice(0, link.href.length - link.hash.length);
  const fits = address.startsWith(before) && address.endsWith(after);
  const written = address.slice(before.length, address.length - after.length);
  if (!fits || !/^[^/?&]+$/.test(written)) return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

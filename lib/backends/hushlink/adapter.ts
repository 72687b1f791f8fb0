import { base64url } from "../../bytes.ts";
import { largestContent } from "../../crypto/envelope.ts";
import { secretId } from "../../crypto/keys.ts";
import { encodeToken, newToken, parseToken } from "../../crypto/token.ts";
import type { Effects } from "../../effects.ts";
import { AppError } from "../../errors.ts";
import type { BackendSettings, Capabilities } from "../../model.ts";
import { ServerInfo } from "../../wire/native.ts";
import { jsonAnswer, speaks } from "../answers.ts";
import type { Adapter, Ref } from "../backend.ts";
import { hasPassphrase } from "../limits.ts";
import { create } from "./create.ts";
import { callUrl, splitLink } from "./format.ts";
import { problemOf } from "./problems.ts";
import { recover, revoke, status } from "./receipts.ts";
import { confirm, open, peek, take } from "./reveal.ts";

/** Hushlink's own server: the native format of docs/protocol.md. */
export const hushlink: Adapter = {
  kind: "hushlink",
  title: "Hushlink",
  format: "native",
  idempotentCreate: true,
  idempotentTake: true,
  detect,
  capabilities,
  plan: (_server, options, fx) =>
    JSON.stringify({
      token: encodeToken(newToken(fx.random, hasPassphrase(options))),
      owner: base64url(fx.random(32)),
    }),
  create: (server, request, fx) => create(server, request, fx, capabilities),
  recover,
  parse,
  peek,
  take,
  open,
  confirm,
  status,
  revoke,
};

function detect(base: string, fx: Effects): Promise<boolean> {
  return speaks(ServerInfo, callUrl(base, "server"), fx);
}

async function capabilities(server: BackendSettings, fx: Effects): Promise<Capabilities> {
  const url = callUrl(server.base, "server");
  const answer = await fx.fetch({ url, method: "GET" });
  if (answer.status !== 200) throw problemOf(answer, url);
  const known = jsonAnswer(ServerInfo, answer, url);
  return {
    passphrase: true,
    files: true,
    status: true,
    revoke: true,
    anonymous: !known.api_key_required,
    strictlyOnce: true,
    maxViews: known.max_views,
    unlimitedViews: false,
    maxBytes: largestContent(known.max_bytes),
    expiry: { kind: "range", ...known.expiry },
  };
}

function parse(link: URL, server?: BackendSettings): Ref | undefined {
  const parts = splitLink(link, server !== undefined);
  if (!parts) return undefined;
  if (parts.tokenText === "") throw new AppError("input.link-incomplete", { missing: "key" });
  const token = parseToken(parts.tokenText);
  return {
    kind: "hushlink",
    base: parts.base,
    id: base64url(secretId(token)),
    key: parts.tokenText,
    passphrase: token.needsPassphrase ? "needed" : "none",
  };
}

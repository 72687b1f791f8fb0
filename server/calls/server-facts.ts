import type { ServerInfo } from "../../lib/wire/native.ts";
import type { Config } from "../config.ts";
import { version } from "../version.ts";

/** `GET /server`: what this server allows. */
export function serverFacts(config: Config): ServerInfo {
  return {
    name: "hushlink",
    version,
    protocol: 1,
    max_bytes: config.maxBytes,
    expiry: config.expirySeconds,
    max_views: config.maxViews,
    attempts: config.attempts,
    api_key_required: config.apiKeys.length > 0,
  };
}

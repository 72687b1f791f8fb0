import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { RedisStore } from "./redis.ts";
import { SqliteStore } from "./sqlite.ts";
import type { Store } from "./store.ts";

/** Opens the store that the configuration names. Rejects if it can't be used. */
export async function openStore(
  config: Config,
  { log, nowMs }: { log: Log; nowMs: () => number },
): Promise<Store> {
  const rules = { attempts: config.attempts, leaseMs: config.leaseSeconds * 1000 };
  if (config.store === "sqlite") return new SqliteStore(config.dataFolder, { ...rules, nowMs });
  return RedisStore.open(config.store, {
    ...rules,
    onChange: (isUp) => log(isUp ? "info" : "error", isUp ? "redis_connected" : "redis_lost"),
  });
}

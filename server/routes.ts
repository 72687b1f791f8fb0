import { apiPath } from "../lib/wire/native.ts";
import { create } from "./calls/create.ts";
import { receipts, revoke, status } from "./calls/owner.ts";
import { confirm, peek, reveal } from "./calls/reveal.ts";
import { serverFacts } from "./calls/server-facts.ts";
import type { Context, Exchange, SecretCall } from "./exchange.ts";
import { Refusal } from "./refusal.ts";
import { readId } from "./request-fields.ts";

/** A request that was understood: the name for log and metrics, and what to do. */
export interface Route {
  readonly name: string;
  run(context: Context, exchange: Exchange): Promise<void> | void;
}

type Methods<T> = Readonly<Record<string, T>>;

const secretCalls: Readonly<Record<string, Methods<{ name: string; call: SecretCall }>>> = {
  "": {
    PUT: { name: "create", call: create },
    GET: { name: "status", call: status },
    DELETE: { name: "revoke", call: revoke },
  },
  "/peek": { GET: { name: "peek", call: peek } },
  "/reveal": { POST: { name: "reveal", call: reveal } },
  "/confirm": { POST: { name: "confirm", call: confirm } },
};

const plainCalls: Readonly<Record<string, Methods<Route>>> = {
  [`/${apiPath}/server`]: {
    GET: {
      name: "server",
      run: ({ answers, config }, { response }) => answers.json(response, 200, serverFacts(config)),
    },
  },
  [`/${apiPath}/receipts`]: { POST: { name: "receipts", run: receipts } },
};

const secretPath = new RegExp(`^/${apiPath}/secrets/([^/]*)(/[a-z]+)?$`);

/**
 * What a method and a path ask for, `more` being the paths that are not the API's. Throws
 * `not_found`, `method`, and `unknown` for an id that no secret can have.
 */
export function routeOf(
  method: string,
  path: string,
  more: Readonly<Record<string, Methods<Route>>>,
): Route {
  const plain = own(plainCalls, path) ?? own(more, path);
  if (plain) return chosen(plain, method);
  const [, idText = "", call = ""] = secretPath.exec(path) ?? [undefined, "", "/"];
  const methods = own(secretCalls, call);
  if (!methods) throw new Refusal("not_found");
  const found = chosen(methods, method);
  const id = readId(idText);
  if (!id) throw new Refusal("unknown");
  return { name: found.name, run: (context, exchange) => found.call(context, exchange, id) };
}

function chosen<T>(methods: Methods<T>, method: string): T {
  const found = own(methods, method) ?? (method === "HEAD" ? own(methods, "GET") : undefined);
  if (!found) throw new Refusal("method", {}, Object.keys(methods).join(", "));
  return found;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

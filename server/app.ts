import type { IncomingMessage, ServerResponse } from "node:http";
import { Answers } from "./answers.ts";
import { Budget } from "./budget.ts";
import { clientAddress } from "./client-address.ts";
import type { Config } from "./config.ts";
import { answerPreflight, corsHeaders } from "./cors.ts";
import type { Context, Exchange } from "./exchange.ts";
import { failureFields, type Log } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { type Pages, readPages } from "./page.ts";
import { RateLimit } from "./rate-limit.ts";
import { ClientGone, Refusal } from "./refusal.ts";
import { sha256 } from "./request-fields.ts";
import { type Route, routeOf } from "./routes.ts";
import { type Store, StoreError } from "./store/store.ts";

const greeting =
  "This is a Hushlink server. It keeps ciphertext for one-time links and can't read any of it.\n";
/** A body that no call wants is put up with up to this length. */
const unwantedBytes = 64 * 1024;
const wantsBody: ReadonlySet<string> = new Set(["create", "receipts"]);

/** Turns requests into answers. Knows nothing of sockets, processes and signals. */
export class App {
  readonly metrics = new Metrics();
  /** Set when the server is about to end: `/readyz` then sends new visitors elsewhere. */
  isDraining = false;
  #inFlight = 0;
  readonly #context: Context;
  readonly #log: Log;
  readonly #prefix: string;
  readonly #cors: ((request: IncomingMessage) => readonly string[]) | undefined;
  readonly #more: Readonly<Record<string, Readonly<Record<string, Route>>>>;

  constructor(config: Config, store: Store, log: Log) {
    this.#cors = corsHeaders(config.corsOrigins);
    this.#log = log;
    this.#prefix = config.publicUrl?.pathname.replace(/\/$/, "") ?? "";
    this.#context = {
      config,
      store,
      answers: new Answers(config.publicUrl?.protocol === "https:", this.#cors),
      rateLimit: new RateLimit(config.rateLimit, () => performance.now()),
      addressOf: clientAddress(config.trustedProxies),
      budget: new Budget(config.memoryBytes),
      apiKeyDigests: config.apiKeys.map((key) => sha256(key)),
    };
    this.metrics.gauge("hushlink_ciphertext_memory_bytes", () => this.#context.budget.usedBytes);
    this.metrics.gauge("hushlink_requests_in_flight", () => this.#inFlight);
    this.metrics.gauge("process_resident_memory_bytes", () => process.memoryUsage.rss());
    this.metrics.gauge("nodejs_heap_size_used_bytes", () => process.memoryUsage().heapUsed);
    this.metrics.gauge("nodejs_external_memory_bytes", () => process.memoryUsage().external);
    this.#more = this.#ownPaths(readPages(), config.metrics);
  }

  /** Requests whose answers have not left yet. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Answers one request; never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAtMs = performance.now();
    this.#inFlight += 1;
    response.once("close", () => {
      this.#inFlight -= 1;
    });
    // What goes wrong with a connection shows where it is read or written.
    request.on("error", ignore);
    response.on("error", ignore);
    let call = "none";
    try {
      if (this.#cors && answerPreflight(request, response, this.#cors)) return;
      const route = this.#route(request);
      call = route.name;
      await route.run(this.#context, { request, response });
    } catch (thrown) {
      this.#fail({ request, response }, thrown, call);
    } finally {
      this.#note(call, response.statusCode, performance.now() - startedAtMs);
    }
  }

  #route(request: IncomingMessage): Route {
    const route = routeOf(request.method ?? "", this.#pathOf(request.url ?? ""), this.#more);
    if (!wantsBody.has(route.name)) refuseBody(request);
    return route;
  }

  #pathOf(url: string): string {
    const query = url.indexOf("?");
    const path = query < 0 ? url : url.slice(0, query);
    const isBelow = this.#prefix !== "" && path.startsWith(`${this.#prefix}/`);
    const own = isBelow ? path.slice(this.#prefix.length) : path;
    // Programs that escape the "#" of a link make a path of its key: the page knows what to do with it.
    return /^\/s\/?%23/i.test(own) ? "/s/" : own;
  }

  #fail({ request, response }: Exchange, thrown: unknown, call: string): void {
    if (thrown instanceof ClientGone) return void response.destroy();
    const refusal = this.#refusalOf(thrown, call);
    if (response.headersSent) response.destroy();
    else this.#context.answers.problem(request, response, refusal);
  }

  #refusalOf(thrown: unknown, call: string): Refusal {
    if (thrown instanceof Refusal) return thrown;
    if (thrown instanceof StoreError) {
      this.#log("error", thrown.code, { call, ...failureFields(thrown) });
      return new Refusal(thrown.code, { retry_after: 5 });
    }
    this.#log("error", "bug", { call, ...failureFields(thrown) });
    return new Refusal("internal");
  }

  #note(call: string, status: number, tookMs: number): void {
    this.metrics.observe(call, status, tookMs / 1000);
    if (this.#context.config.log !== "requests") return;
    this.#log("info", "request", { call, status, ms: Math.round(tookMs * 10) / 10 });
  }

  #ownPaths(pages: Pages, hasMetrics: boolean): Record<string, Record<string, Route>> {
    const show: Route = {
      name: "page",
      run: ({ answers }, exchange) =>
        answers.page(exchange, pages.for(exchange.request.headers["accept-language"])),
    };
    return {
      "/": { GET: textRoute("root", () => greeting) },
      "/s": { GET: show },
      "/s/": { GET: show },
      "/robots.txt": { GET: textRoute("robots", () => "User-agent: *\nDisallow: /\n") },
      "/healthz": { GET: textRoute("healthz", () => "ok\n") },
      "/readyz": {
        GET: { name: "readyz", run: (context, exchange) => this.#ready(context, exchange) },
      },
      ...(hasMetrics
        ? { "/metrics": { GET: textRoute("metrics", () => this.metrics.text()) } }
        : {}),
    };
  }

  async #ready({ store, answers }: Context, { response }: Exchange): Promise<void> {
    if (this.isDraining) throw new Refusal("unavailable", { retry_after: 5 });
    await store.ready();
    answers.text(response, 200, "ready\n");
  }
}

function textRoute(name: string, text: () => string): Route {
  return { name, run: ({ answers }, { response }) => answers.text(response, 200, text()) };
}

function refuseBody({ headers }: IncomingMessage): void {
  if (headers["transfer-encoding"] !== undefined) throw new Refusal("length_required");
  if (Number(headers["content-length"] ?? 0) > unwantedBytes) {
    throw new Refusal("too_large", { max_bytes: unwantedBytes });
  }
}

function ignore(): void {}

import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** Something that happens once, to the next request whose `METHOD path` matches. */
interface Plan {
  readonly match: RegExp;
  readonly cutAt?: number;
  readonly answer?: string;
  /** Waits there, after so many bytes, until told to go on. */
  readonly hold?: { readonly at: number; readonly until: Promise<void> };
  readonly before?: () => Promise<void>;
}

/**
 * Stands between a client and a real server and breaks the connection on purpose. Requests go
 * through whole; an answer is passed on byte by byte as it would be on the wire, up to where it is
 * to be cut. What it saw is its log: `METHOD path`, in order.
 */
export class CuttingProxy {
  /** `http://127.0.0.1:PORT/` */
  readonly base: string;
  readonly requests: string[] = [];
  /** Length of the last whole answer, head included. */
  answerBytes = 0;
  readonly #server: Server;
  readonly #plans: Plan[] = [];
  #target: string;

  private constructor(server: Server, base: string, target: string) {
    this.#server = server;
    this.base = base;
    this.#target = target;
  }

  /** Stands in front of the server at `target`. */
  static async start(target: string): Promise<CuttingProxy> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as AddressInfo;
    const proxy = new CuttingProxy(server, `http://127.0.0.1:${port}/`, target);
    server.on("request", (incoming: IncomingMessage) => void proxy.#pass(incoming));
    return proxy;
  }

  /** From now on another server stands behind it. */
  redirect(target: string): void {
    this.#target = target;
  }

  /** Cuts the next matching answer after so many bytes, its head included. */
  cut(match: RegExp, cutAt: number): void {
    this.#plans.push({ match, cutAt });
  }

  /** Passes on so many bytes of the next matching answer, and the rest when what this gives is called. */
  holdAt(match: RegExp, at: number): () => void {
    let goOn = () => {};
    const until = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    this.#plans.push({ match, hold: { at, until } });
    return goOn;
  }

  /** Gives the next matching request this raw answer, without asking the server. */
  answer(match: RegExp, answer: string): void {
    this.#plans.push({ match, answer });
  }

  /** Does something before the next matching request is passed on. */
  before(match: RegExp, before: () => Promise<void>): void {
    this.#plans.push({ match, before });
  }

  /** Requests that are not calls of the API: pages, icons, previews. */
  pageRequests(): string[] {
    return this.requests.filter((line) => !line.includes(" /api/"));
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((done) => this.#server.close(() => done()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #pass(incoming: IncomingMessage): Promise<void> {
    const line = `${incoming.method} ${incoming.url}`;
    this.requests.push(line);
    const at = this.#plans.findIndex(({ match }) => match.test(line));
    const [plan] = at < 0 ? [] : this.#plans.splice(at, 1);
    await plan?.before?.();
    try {
      const whole =
        plan?.answer === undefined
          ? await forwarded(incoming, this.#target)
          : Buffer.from(plan.answer);
      if (plan?.answer === undefined) this.answerBytes = whole.length;
      const { at: held = 0, until } = plan?.hold ?? {};
      if (until) incoming.socket.write(whole.subarray(0, held));
      await until;
      send(incoming.socket, whole.subarray(held), plan?.cutAt);
    } catch {
      incoming.socket.destroy();
    }
  }
}

/** The server's answer as bytes on the wire, complete. */
function forwarded(incoming: IncomingMessage, target: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const url = new URL(incoming.url ?? "/", target);
    const headers = { ...incoming.headers, host: url.host };
    const outgoing = request(url, { method: incoming.method ?? "GET", headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => resolve(Buffer.concat([headOf(answer), ...parts])));
    });
    outgoing.on("error", reject);
    incoming.pipe(outgoing);
  });
}

function headOf(answer: IncomingMessage): Buffer {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`];
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    const name = answer.rawHeaders[index] ?? "";
    if (/^(connection|keep-alive|transfer-encoding)$/i.test(name)) continue;
    lines.push(`${name}: ${answer.rawHeaders[index + 1]}`);
  }
  return Buffer.from(`${lines.join("\r\n")}\r\nConnection: close\r\n\r\n`);
}

function send(socket: Socket, whole: Buffer, cutAt = whole.length): void {
  // A reset, so that the client can't take the end of the connection for the end of the answer.
  if (cutAt < whole.length) socket.write(whole.subarray(0, cutAt), () => socket.resetAndDestroy());
  else socket.end(whole);
}

import { within } from "./poll.ts";

interface Answer {
  readonly id?: number | null;
  readonly type?: string;
  readonly error?: string;
  readonly message?: string;
  readonly result?: unknown;
}

/** A value as WebDriver BiDi sends it. */
interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
}

/** A WebDriver BiDi connection (W3C): the way to drive Firefox that needs no package. */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, (answer: Answer) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", (event) => {
      const answer = JSON.parse(String(event.data)) as Answer;
      if (typeof answer.id === "number") this.#pending.get(answer.id)?.(answer);
    });
  }

  static async connect(url: string): Promise<Bidi> {
    const socket = new WebSocket(url);
    await new Promise<void>((open, fail) => {
      socket.addEventListener("open", () => open());
      socket.addEventListener("error", () => fail(new Error("no WebDriver BiDi there")));
    });
    return new Bidi(socket);
  }

  async send<T>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    const answered = new Promise<Answer>((resolve) => this.#pending.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params }));
    const answer = await within(20_000, method, answered).finally(() => this.#pending.delete(id));
    if (answer.type === "error") throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result as T;
  }

  /** Evaluates in a tab (or, with its context, in the browser's own window) and brings plain values back. */
  async evaluate(context: string, expression: string): Promise<unknown> {
    const answer = await this.send<{
      type: string;
      result?: RemoteValue;
      exceptionDetails?: { text: string };
    }>("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
      resultOwnership: "none",
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return plain(answer.result);
  }

  close(): void {
    this.#socket.close();
  }
}

function plain(remote: RemoteValue | undefined): unknown {
  switch (remote?.type) {
    case "array":
      return (remote.value as RemoteValue[]).map(plain);
    case "object":
      return Object.fromEntries(
        (remote.value as [string, RemoteValue][]).map(([key, value]) => [key, plain(value)]),
      );
    case "null":
      return null;
    default:
      return remote?.value;
  }
}

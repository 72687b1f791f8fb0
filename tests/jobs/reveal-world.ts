import type { Adapter, Ref, Taken, TakeRequest } from "../../lib/backends/backend.ts";
import { utf8 } from "../../lib/bytes.ts";
import type { Effects } from "../../lib/effects.ts";
import { AppError, type ErrorCode } from "../../lib/errors.ts";
import { Reveal } from "../../lib/jobs/reveal.ts";
import type { RevealState } from "../../lib/reveal-state.ts";

const ref: Ref = {
  kind: "hushlink",
  base: "https://secrets.example/",
  id: "id",
  key: "key",
  passphrase: "unknown",
};
export const taken: Taken = { ciphertext: utf8("sealed"), viewsLeft: 0, note: "" };

/** Answers of a server, one after the other; the last one stays. */
interface Script {
  idempotent?: boolean;
  peek?: (ErrorCode | "ok")[];
  take?: (ErrorCode | AppError | Taken)[];
  open?: (ErrorCode | "ok")[];
  confirm?: (ErrorCode | boolean)[];
}

function nextOf<T>(queue: T[]): T {
  const [first] = queue;
  if (queue.length > 1) queue.shift();
  return first as T;
}

function failing(answer: unknown): void {
  if (answer instanceof AppError) throw answer;
  if (typeof answer === "string" && answer !== "ok") throw new AppError(answer as ErrorCode);
}

/** One reader of one link, whose server answers by the script; what happened is in what it gives. */
export function begin(script: Script) {
  const states: RevealState[] = [];
  const claims: string[] = [];
  const passphrases: (string | undefined)[] = [];
  const pausesMs: number[] = [];
  const calls: string[] = [];
  const ending = new AbortController();
  const { peek = ["ok"], take = [taken], open = ["ok"], confirm = [true] } = script;
  const adapter = {
    title: "Test",
    idempotentTake: script.idempotent ?? true,
    peek: async () => {
      calls.push("peek");
      failing(nextOf(peek));
      return { state: "waiting", passphrase: "none", viewsLeft: 1 };
    },
    take: async (_: Ref, request: TakeRequest) => {
      calls.push("take");
      claims.push(request.claim);
      passphrases.push(request.passphrase);
      const answer = nextOf(take);
      failing(answer);
      return answer;
    },
    open: async (_: Taken, __: Ref, passphrase?: string) => {
      calls.push("open");
      failing(nextOf(open));
      return { kind: "text", text: `opened ${passphrase ?? ""}` };
    },
    confirm: async () => {
      calls.push("confirm");
      const answer = nextOf(confirm);
      failing(answer);
      return answer;
    },
  } as unknown as Adapter;
  const reveal = new Reveal({
    adapter,
    ref,
    fx: { random: (count: number) => crypto.getRandomValues(new Uint8Array(count)) } as Effects,
    wait: async (ms) => {
      pausesMs.push(ms);
    },
    onState: (state) => states.push(state),
    signal: ending.signal,
  });
  const last = () => states.at(-1) as RevealState;
  return { reveal, states, last, claims, passphrases, pausesMs, calls, ending };
}

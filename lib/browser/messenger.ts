import * as v from "valibot";
import { AppError, type Facts, failureOf, isErrorCode } from "../errors.ts";
import { type AnswerTo, Message, Reply } from "../messages/messages.ts";
import { isOurs, type Sender } from "../messages/sender.ts";
import { browser, ownBase } from "./api.ts";

/** Answers one checked message. */
export type Answerer = (message: Message) => Promise<unknown>;

/** Listens in the worker. What is not ours, or not a message we know, gets no answer at all. */
export function answerMessages(answer: Answerer): void {
  browser.runtime.onMessage.addListener((received: unknown, sender: Sender) => {
    if (!isOurs(sender, browser.runtime.id, ownBase)) return undefined;
    const message = v.safeParse(Message, received);
    if (!message.success) return undefined;
    return reply(answer(message.output));
  });
}

async function reply(answer: Promise<unknown>): Promise<Reply> {
  try {
    return { ok: true, value: (await answer) ?? null };
  } catch (thrown) {
    const { code, facts } = failureOf(thrown);
    return { ok: false, code, facts: { ...facts } };
  }
}

/**
 * Sends a message from one of our pages to the worker. Throws the AppError that the worker answered
 * with, or `job.interrupted` if the worker ended before it could answer.
 */
export async function ask<M extends Message>(message: M): Promise<AnswerTo<M["type"]>> {
  const received: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  const parsed = v.safeParse(Reply, received);
  if (!parsed.success) throw new AppError("job.interrupted");
  if (parsed.output.ok) return parsed.output.value as AnswerTo<M["type"]>;
  const { code, facts } = parsed.output;
  throw new AppError(isErrorCode(code) ? code : "bug", facts as Facts);
}

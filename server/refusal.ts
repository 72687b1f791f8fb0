import type { Problem, ProblemCode } from "../lib/wire/native.ts";

type Facts = Omit<Problem, "code" | "title" | "status">;

/** A request that is answered with a problem document. Its message is the code, never content. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ProblemCode;
  readonly facts: Facts;
  /** Methods that would do, for 405. */
  readonly allow: string | undefined;

  constructor(code: ProblemCode, facts: Facts = {}, allow?: string) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.allow = allow;
  }
}

/** The client went away in the middle: there is nobody to answer. */
export class ClientGone extends Error {
  override readonly name = "ClientGone";
}

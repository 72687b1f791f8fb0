import type { Failure } from "../../lib/errors.ts";

/** A public server that is offered by name. */
export interface Preset {
  readonly name: string;
  readonly base: string;
  /** Host name with its port. */
  readonly host: string;
}

/** How long each part of a test took, in milliseconds. `revokedMs` is absent where it was not tried. */
export interface TestTimes {
  readonly createdMs: number;
  readonly readMs: number;
  readonly revokedMs?: number;
}

/** Where the adding or testing of a server stands. */
export type Trial =
  | { readonly step: "idle" }
  | { readonly step: "asking" }
  | {
      readonly step: "worked";
      readonly name: string;
      readonly tookMs: number;
      /** What came of a test secret; absent if none was made. */
      readonly probe?: TestTimes;
    }
  | {
      readonly step: "failed";
      readonly failure: Failure;
      /** What was tried last: what comes before it in this list works. */
      readonly at?: "asking" | "creating" | "reading" | "revoking";
    };

import type { Failure } from "./errors.ts";
import type { BackendSettings, ShareOptions } from "./model.ts";
import type { ManyOf, NamedLink } from "./share-state.ts";

/** One link of several. */
export interface Part {
  /** Of this part alone: its plan is kept under it. */
  readonly jobId: string;
  /** Whom it is for, or the name of the file. */
  readonly name: string;
  /** For the receipt. Never the secret. */
  readonly label: string;
  /** Once it is made; a part with a link is never made again. */
  readonly link?: NamedLink;
  /** Why it was not made when that was last tried. */
  readonly failure?: Failure;
}

/**
 * Several links that are made one after the other, as it stands in memory that outlives the worker:
 * what is made, and enough to make the rest. Holds links and text, so it is never written to disk.
 */
export interface Batch {
  readonly jobId: string;
  readonly of: ManyOf;
  readonly parts: readonly Part[];
  readonly server: BackendSettings;
  readonly options: ShareOptions;
  /** The text; absent for files and for a text too long to be kept. */
  readonly text?: string;
  readonly startedAtMs: number;
  /** It waits for the person to try again; without, it is under way or was cut off. */
  readonly hasEnded?: boolean;
}

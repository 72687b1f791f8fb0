import type { SecretKind } from "../secret-kind.ts";

/**
 * What the worker and the code inside a web page say to each other. Types only, no DOM: everything
 * here crosses `scripting.executeScript`, so it must survive a structured clone.
 */

/** Why a place takes no link. Each is an error code of the same name. */
export const refusals = [
  "page.no-field",
  "page.read-only",
  "page.password-field",
  "page.no-room",
  "page.in-link",
  "page.moved",
  "page.changed",
  "page.refused",
] as const;
export type Refusal = (typeof refusals)[number];

/** Where one frame stands in its tab, and where the focus goes from it. */
export interface FrameReport {
  /**
   * The way down from the top: the index of each frame among the frames of its parent, -1 for one
   * inside a shadow tree (which has no index). [] is the top frame.
   */
  readonly path: readonly number[];
  /** Index of the child frame that has the focus; absent if the focus is in this frame itself. */
  readonly focusedChild?: number;
  /** Origin of that child as its element names it, "" if it does not. */
  readonly focusedChildOrigin?: string;
  /** The browser's own viewer fills this frame: nobody may look into it. */
  readonly isViewer?: boolean;
}

/** What stands where the caret is. */
export interface PlaceReport {
  /** The selected text, exactly; "" for a bare caret. */
  readonly text: string;
  /** Absent if a link can be inserted here. */
  readonly refusal?: Refusal;
}

/** What became of an insertion. */
export type InsertOutcome =
  | { readonly outcome: "inserted" }
  /** Nothing was changed. */
  | { readonly outcome: "refused"; readonly refusal: Refusal }
  /** The text is neither what it was nor what it should be: the user has to look. */
  | { readonly outcome: "unclear" };

/** What became of an Undo: "kept" means that the text could not be put back. */
export type UndoOutcome = "restored" | "kept";

/** A notice as it is drawn. All texts come ready from outside; never a link or a secret. */
export interface NoticeSpec {
  readonly tone: "done" | "busy" | "trouble";
  readonly text: string;
  readonly actions: readonly NoticeAction[];
  readonly closeLabel: string;
  /** When it goes by itself; 0 for never. */
  readonly seconds: number;
}

export interface NoticeAction {
  readonly id: string;
  readonly label: string;
}

/** The id of the action that was chosen; "closed" by the user, "gone" by time or another notice. */
export type NoticeAnswer = string;

/** Everything that the injected script offers, called by name from the worker. */
export interface PageApi {
  /** Where this frame stands, and whether the focus is in it. */
  survey(): FrameReport;
  /** Reads the selection and keeps the place under a name until it is forgotten. */
  remember(name: string): PlaceReport;
  /** Puts text in the place of what was selected there, as if it had been typed. */
  insert(name: string, text: string): Promise<InsertOutcome>;
  /** Puts back what an insertion replaced. */
  undo(name: string): Promise<UndoOutcome>;
  forget(name: string): void;
  /** Shows a notice in the place of the one before; answers when it has gone. */
  notice(spec: NoticeSpec): Promise<NoticeAnswer>;
  /** Takes the notice away. */
  dismiss(): void;
  /** Waits for Escape in a frame that the notice is not in: "closed", or "gone" when it is given up. */
  escaped(name: string): Promise<NoticeAnswer>;
  /** Gives up the waiting of that name, if it is still the last one. */
  stopWaiting(name: string): void;
}

/** What the guard holds back: what it looks like, without the text itself. */
export interface HeldPaste {
  readonly kind: SecretKind;
}

/** What the guard of a site offers to the worker. */
export interface GuardApi {
  held(): HeldPaste | undefined;
  /** The text that is held back, once. */
  take(): string | undefined;
  /** Guards no longer, and forgets what is held back. */
  stop(): void;
}

/** The property of the isolated world's global object that holds the GuardApi. */
export const guardApiKey = "hushlink.guard.1";

/** The property of the isolated world's global object that holds the PageApi. */
export const pageApiKey = "hushlink.page.1";

/** One frame of a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** A place that the page remembers under a name. */
export interface Spot extends Frame {
  readonly name: string;
}

/** A frame that our script was put into. */
export interface FrameHere {
  readonly frameId: number;
  readonly report: FrameReport;
}

/** The worker's way into the pages of a tab. */
export interface PagePort {
  /**
   * Puts our script into every frame that may be reached now and asks where each one stands. Throws
   * `page.forbidden` if that is not even the top frame.
   */
  survey(tabId: number): Promise<readonly FrameHere[]>;
  /** Puts our script into one frame. Throws `page.forbidden` if it may not be reached. */
  enter(frame: Frame): Promise<void>;
  /** Calls one function of the guard. Throws `page.moved` if there is none in the frame any more. */
  guard<Name extends keyof GuardApi>(frame: Frame, name: Name): Promise<ReturnType<GuardApi[Name]>>;
  /** Calls one function of the page. Throws `page.moved` if the frame, or our script in it, has gone. */
  call<Name extends keyof PageApi>(
    frame: Frame,
    name: Name,
    ...args: Parameters<PageApi[Name]>
  ): Promise<Awaited<ReturnType<PageApi[Name]>>>;
}

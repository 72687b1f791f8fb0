/** One way to bring text into a composer. */
export type Step = "exec" | "setter" | "paste" | "beforeinput";

/**
 * What is known of one kind of editor: how to see that a field is one, and what it takes. Known by
 * what it puts into the page, never by the site: the same editor stands in thousands of them.
 */
export interface Composer {
  /** Fits the editor's own element, or one around the caret. */
  readonly selector: string;
  /** What to try at a bare caret, and in place of a selection, in this order. */
  readonly caret: readonly Step[];
  readonly selection: readonly Step[];
  /** Undo goes back to snapshots, which the editor takes when it hears of a replacement. */
  readonly snapshots?: boolean;
  /** The page holds only a part of the text; the editor tells its selection when asked to copy. */
  readonly code?: {
    /** Fits the lines that stand in the page. */
    readonly lines: string;
    /** Fits what is drawn behind selected text; absent where the browser's own selection is used. */
    readonly selected?: string;
  };
}

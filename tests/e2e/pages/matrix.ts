import type { EditorName } from "../../sites/editors.ts";

/** What is selected in which editor, and what must come of it. */
export interface Case {
  readonly name: string;
  /** As ComposerPage.write takes it. */
  readonly state: string;
  /** The model after the insertion; LINK stands for the link. */
  readonly expected: string;
}

const cases: readonly Case[] = [
  { name: "a word", state: "alpha {secret} omega", expected: "alpha LINK omega" },
  {
    name: "several lines",
    state: "alpha\nbeta {one\ntwo\n\nthree} gamma\nomega",
    expected: "alpha\nbeta LINK gamma\nomega",
  },
  {
    name: "a selection across bold",
    state: "alpha {one **two} three** omega",
    expected: "alpha LINK** three** omega",
  },
  { name: "a bold word", state: "alpha **{two}** omega", expected: "alpha **LINK** omega" },
  { name: "everything", state: "{alpha beta\ndelta}", expected: "LINK" },
];

const caret: readonly Case[] = [
  {
    name: "a bare caret",
    state: "alpha beta| omega\nlast",
    expected: "alpha betaLINK omega\nlast",
  },
  { name: "an empty editor", state: "|", expected: "LINK" },
];

/** The popup takes the focus and gives it back, whatever is selected: fewer cases tell as much. */
const throughPopup: readonly Case[] = [
  ...caret,
  ...cases.filter(({ name }) => name === "a word" || name === "everything"),
  {
    name: "several lines, across bold",
    state: "alpha\nbeta {one **two**\nthree **four} five** omega",
    expected: "alpha\nbeta LINK** five** omega",
  },
];

const oneLine: readonly EditorName[] = ["input", "react-input"];
const plain: readonly EditorName[] = [
  ...oneLine,
  ...(["textarea", "react-textarea", "shadow", "shadow-closed", "codemirror"] as const),
];

/** Every kind of composer that is held to the matrix. */
export const composers: readonly EditorName[] = [
  ...plain,
  ...(["shadow-rich", "gmail", "outlook", "quill", "prosemirror", "tiptap", "lexical"] as const),
  ...(["slate", "draft", "ckeditor", "tinymce", "trix"] as const),
];

/** Selections that make sense in an editor: fields know no bold, and inputs one line only. */
export function selectionsIn(editor: EditorName): readonly Case[] {
  return fitting(editor, cases);
}

/** What the popup finds when it opens: carets, and selections that stand in its own field already. */
export function foundByPopup(editor: EditorName): readonly Case[] {
  return fitting(editor, plain.includes(editor) ? throughPopup.map(withoutBold) : throughPopup);
}

function withoutBold({ state, expected, ...named }: Case): Case {
  return { ...named, state: state.replaceAll("**", ""), expected: expected.replaceAll("**", "") };
}

function fitting(editor: EditorName, all: readonly Case[]): readonly Case[] {
  return all.flatMap((one) => {
    const isPlain = plain.includes(editor);
    if (isPlain && one.state.includes("**")) return [];
    if (!oneLine.includes(editor) || !one.state.includes("\n")) return [one];
    const [state = "", expected = ""] = [one.state, one.expected].map((text) =>
      text.replaceAll("\n", " "),
    );
    return [{ ...one, state, expected }];
  });
}

/** What every composer page tells a test: the editor's own model, never what merely stands in the page. */

/** A piece of text with one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

/** The runs of one line. */
export type Line = readonly Run[];

/** One kind of editor, put into a page. */
export interface Editor {
  /** The text as the editor itself holds it: lines, with bold stretches between `**`. */
  model(): string;
  /** Replaces everything, and forgets what could be undone. */
  load(lines: readonly Line[]): void;
  focus(): void;
  /** The shadow root that it stands in, if any: tests have to get into closed ones. */
  readonly root?: ShadowRoot;
}

/** Builds an editor into an element; calls back whenever the editor itself says that it changed. */
export type Mount = (holder: HTMLElement, onChange: () => void) => Editor | Promise<Editor>;

/** `window.site` of a composer page. */
export interface Site {
  model(): string;
  load(marked: string): void;
  focus(): void;
  /** How often the editor has said that it changed, since the last load. */
  readonly changes: number;
  /** What "Send" has sent. */
  readonly sent: readonly string[];
  readonly root: Document | ShadowRoot;
}

/** Lines out of a text with bold stretches between `**`. */
export function linesOf(marked: string): Line[] {
  return marked.split("\n").map((line) =>
    line
      .split("**")
      .map((text, index) => ({ text, ...(index % 2 === 1 ? { bold: true } : {}) }))
      .filter(({ text }) => text !== ""),
  );
}

/** The other way round. Neighbouring runs of one look are one stretch. */
export function markedOf(lines: readonly Line[]): string {
  return lines
    .map((line) => line.map(({ text, bold }) => (bold ? `**${text}**` : text)).join(""))
    .join("\n")
    .replaceAll("****", "");
}

/** Lines as HTML paragraphs, for editors that load HTML. */
export function htmlOf(lines: readonly Line[], block = "p"): string {
  const inline = ({ text, bold }: Run) =>
    bold ? `<strong>${escaped(text)}</strong>` : escaped(text);
  return lines
    .map((line) => `<${block}>${line.map(inline).join("") || "<br>"}</${block}>`)
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/**
 * Lines out of the elements of an editor whose model is the page itself: one for each block, and one
 * for what stands between blocks and breaks.
 */
export function linesIn(root: Node): Line[] {
  const lines: Run[][] = [];
  let open: Run[] | undefined;
  for (const child of root.childNodes) {
    // Only the page's source code.
    if (child.nodeValue === "\n") continue;
    const isBlock = /^(DIV|P|PRE|LI|UL|OL)$/u.test(child.nodeName);
    if (isBlock || !open) {
      open = [];
      lines.push(open);
    }
    open.push(...runsIn(child, false));
    if (isBlock || child.nodeName === "BR") open = undefined;
  }
  return lines;
}

function runsIn(node: Node, bold: boolean): Run[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.nodeValue ?? "")
      .replaceAll("\u00a0", " ")
      .replaceAll(/[\u200b\ufeff]/gu, "");
    return text === "" ? [] : [{ text, ...(bold ? { bold } : {}) }];
  }
  const isBold = bold || /^(B|STRONG)$/u.test(node.nodeName);
  return [...node.childNodes].flatMap((child) => runsIn(child, isBold));
}

/**
 * The text of a part of the page as it stands on the screen, with the way back from every character
 * to its node. One line for each block, one for each `<br>` that is not a mere filler; white space as
 * the style says; no-break spaces as blanks; zero-width fillers, placeholders and hidden parts left
 * out. `Selection.toString()` won't do: it doubles the line breaks of paragraphs.
 */
export interface Rendering {
  readonly text: string;
  /** Where a DOM position stands in the text. */
  offsetOf(node: Node, offset: number): number;
  /**
   * A DOM position for an offset. `side` says which neighbour it belongs to where two runs of text
   * meet: "start" the character after it, "end" the one before it.
   */
  pointAt(offset: number, side: "start" | "end"): Point | undefined;
  /** Whether the character at an offset is a break between two blocks, which no text node holds. */
  isBlockBreak(offset: number): boolean;
}

export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** A run of characters that stands in one node without a gap; a `<br>` and an empty text have length 0. */
interface Run {
  readonly node: Text | Element;
  /** Offset of its first character inside the node. */
  readonly from: number;
  readonly length: number;
  /** Offset of its first character in the text. */
  at: number;
}

/** Fillers that editors need and nobody typed. U+200C and U+200D stay: they are parts of words and emoji. */
const visible = /[^\u200b\ufeff]+/gu;

/** Renders a node and what is in it. With a range, blocks outside it are skipped. */
export function render(root: Node, within?: Range): Rendering {
  const writer = new Writer();
  new Walker(writer, within).visit(root);
  writer.endLine();
  return new Written(writer.text, writer.runs);
}

/** Collects lines. A break is only written when something follows on the next line. */
class Writer {
  text = "";
  readonly runs: Run[] = [];
  /** Runs of length 0 whose offset is known only when the next thing is written. */
  #waiting: Run[] = [];
  #isOpen = false;
  #breakPending = false;
  #space: { node: Text; from: number } | undefined;

  /** Ends the current line, if it holds anything. */
  endLine(): void {
    this.#space = undefined;
    this.#settle();
    if (this.#isOpen) this.#breakPending = true;
    this.#isOpen = false;
  }

  lineBreak(element: Element): void {
    this.#space = undefined;
    this.#open();
    this.runs.push({ node: element, from: 0, length: 0, at: this.text.length });
    this.#breakPending = true;
    this.#isOpen = false;
  }

  /** A text node that shows nothing can still hold the caret. */
  nothing(node: Text): void {
    const run: Run = { node, from: 0, length: 0, at: this.text.length };
    this.runs.push(run);
    this.#waiting.push(run);
  }

  preserved(node: Text, from: number, chars: string): void {
    let start = 0;
    for (const piece of chars.split(/(?<=\n)/u)) {
      // Blanks that collapse vanish at the end of a line.
      if (piece === "\n") this.#space = undefined;
      this.#write(node, from + start, piece);
      start += piece.length;
      // No line is open after a preserved newline: at the end of a block it shows nothing.
      if (piece.endsWith("\n")) this.#isOpen = false;
    }
  }

  collapsed(node: Text, from: number, chars: string): void {
    for (const { 0: piece, index } of chars.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/gu)) {
      if (!/^[ \t\n\r\f]/u.test(piece)) this.#write(node, from + index, piece);
      else if (this.#isOpen) this.#space ??= { node, from: from + index };
    }
  }

  tab(): void {
    if (!this.#isOpen) return;
    this.#space = undefined;
    this.text += "\t";
  }

  #write(node: Text, from: number, chars: string): void {
    this.#open();
    if (this.#space) {
      this.runs.push({ ...this.#space, length: 1, at: this.text.length });
      this.text += " ";
      this.#space = undefined;
    }
    this.runs.push({ node, from, length: chars.length, at: this.text.length });
    this.text += chars.replaceAll("\u00a0", " ");
  }

  #open(): void {
    if (this.#breakPending) this.text += "\n";
    this.#breakPending = false;
    this.#isOpen = true;
    this.#settle();
  }

  #settle(): void {
    for (const run of this.#waiting) run.at = this.text.length;
    this.#waiting = [];
  }
}

class Walker {
  readonly #writer: Writer;
  readonly #within: Range | undefined;

  constructor(writer: Writer, within: Range | undefined) {
    this.#writer = writer;
    this.#within = within;
  }

  visit(node: Node): void {
    if (node instanceof Text) this.#text(node);
    else if (node instanceof Element) this.#element(node);
    else this.#children(node);
  }

  #children(node: Node): void {
    for (const child of node.childNodes) this.visit(child);
  }

  #element(element: Element): void {
    const style = getComputedStyle(element);
    if (style.display === "none" || isPlaceholder(element, style)) return;
    if (element.localName === "br") this.#writer.lineBreak(element);
    else if (isInline(style.display)) this.#children(element);
    else if (style.display === "table-cell") this.#cell(element);
    else if (!this.#within || this.#within.intersectsNode(element)) this.#block(element);
  }

  #cell(element: Element): void {
    this.#writer.tab();
    this.#children(element);
  }

  #block(element: Element): void {
    this.#writer.endLine();
    this.#children(element);
    this.#writer.endLine();
  }

  #text(node: Text): void {
    const { parentElement } = node;
    const style = parentElement && getComputedStyle(parentElement);
    if (style?.visibility === "hidden") return;
    const pieces = [...node.data.matchAll(visible)];
    for (const { 0: piece, index } of pieces) this.#piece(node, index, piece, style?.whiteSpace);
    if (pieces.length === 0) this.#writer.nothing(node);
  }

  #piece(node: Text, from: number, piece: string, whiteSpace = "normal"): void {
    if (whiteSpace !== "pre-line") {
      const isPreserved = /^(pre|break-spaces)/u.test(whiteSpace);
      if (isPreserved) this.#writer.preserved(node, from, piece);
      else this.#writer.collapsed(node, from, piece);
      return;
    }
    for (const { 0: part, index } of piece.matchAll(/\n|[^\n]+/gu)) {
      if (part === "\n") this.#writer.preserved(node, from + index, part);
      else this.#writer.collapsed(node, from + index, part);
    }
  }
}

function isInline(display: string): boolean {
  return display.startsWith("inline") || display === "contents" || display.startsWith("ruby");
}

/** What nobody can select is not part of a selection: placeholders, line numbers. */
function isPlaceholder(element: Element, style: CSSStyleDeclaration): boolean {
  const userSelect = style.userSelect || style.getPropertyValue("-webkit-user-select");
  return userSelect === "none" && !(element as HTMLElement).isContentEditable;
}

class Written implements Rendering {
  readonly text: string;
  readonly #runs: readonly Run[];
  readonly #byNode = new Map<Node, Run[]>();

  constructor(text: string, runs: readonly Run[]) {
    this.text = text;
    this.#runs = runs;
    for (const run of runs) {
      const own = this.#byNode.get(run.node);
      if (own) own.push(run);
      else this.#byNode.set(run.node, [run]);
    }
  }

  offsetOf(node: Node, offset: number): number {
    const own = node instanceof Text ? this.#byNode.get(node) : undefined;
    if (own) return insideOf(own, offset);
    const behind = this.#firstIn(node.childNodes[offset]);
    if (behind) return behind.at;
    const before = this.#lastIn(node.childNodes[offset - 1]);
    if (before) return before.at + before.length;
    return this.#endBefore(node, offset);
  }

  pointAt(offset: number, side: "start" | "end"): Point | undefined {
    const touching = this.#runs.filter(
      ({ at, length }) =>
        at <= offset && offset <= at + length && this.#isOnLine(at, length, offset),
    );
    const run =
      side === "start" ? (touching.find(startsBefore(offset)) ?? touching.at(-1)) : touching[0];
    if (!run) return undefined;
    if (run.node instanceof Text) return { node: run.node, offset: run.from + offset - run.at };
    const parent = run.node.parentNode;
    return parent ? { node: parent, offset: [...parent.childNodes].indexOf(run.node) } : undefined;
  }

  isBlockBreak(offset: number): boolean {
    return (
      this.text[offset] === "\n" &&
      !this.#runs.some(({ at, length }) => at <= offset && offset < at + length)
    );
  }

  /** A preserved newline ends its line: the offset behind it belongs to the next run, if there is one. */
  #isOnLine(at: number, length: number, offset: number): boolean {
    const isBehindNewline = length > 0 && offset === at + length && this.text[offset - 1] === "\n";
    return !isBehindNewline || !this.#runs.some((next) => next.at === offset);
  }

  #firstIn(node: Node | undefined): Run | undefined {
    if (!node) return undefined;
    const own = this.#byNode.get(node)?.[0];
    if (own) return own;
    for (const child of node.childNodes) {
      const found = this.#firstIn(child);
      if (found) return found;
    }
    return undefined;
  }

  #lastIn(node: Node | undefined): Run | undefined {
    if (!node) return undefined;
    const own = this.#byNode.get(node)?.at(-1);
    if (own) return own;
    for (const child of [...node.childNodes].reverse()) {
      const found = this.#lastIn(child);
      if (found) return found;
    }
    return undefined;
  }

  #endBefore(node: Node, offset: number): number {
    const place = new Range();
    place.setStart(node, offset);
    const before = this.#runs.findLast((run) => place.comparePoint(run.node, 0) < 0);
    return before ? before.at + before.length : 0;
  }
}

function insideOf(runs: readonly Run[], offset: number): number {
  const run = runs.findLast(({ from }) => from <= offset) ?? runs[0];
  if (!run) return 0;
  return run.at + Math.min(Math.max(offset - run.from, 0), run.length);
}

function startsBefore(offset: number): (run: Run) => boolean {
  return ({ at, length }) => at <= offset && offset < at + length;
}

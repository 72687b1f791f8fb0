import type { Page } from "playwright";

/**
 * Texts that don't fit the place they stand in: cut off by their own box, wider than it, or longer than
 * a select or an empty field can show. Each as `tag.class: text`; empty if every text has room.
 *
 * Names that others chose (hosts, files, labels, links) end in dots where `text-overflow` says so, and are
 * whole in their title or beside it.
 */
export function cutOffTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1.5;
    const found = new Set<string>();
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    const isSeen = (element: Element) => {
      const box = element.getBoundingClientRect();
      // What is only read aloud is a pixel large on purpose.
      return box.width > 2 && box.height > 2 && element.checkVisibility();
    };
    const pen = document.createElement("canvas").getContext("2d");
    const widthOf = (text: string, style: CSSStyleDeclaration) => {
      if (!pen) return 0;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      return pen.measureText(text).width;
    };
    const checkField = (field: HTMLSelectElement | HTMLInputElement) => {
      const style = getComputedStyle(field);
      const text =
        field instanceof HTMLSelectElement
          ? (field.selectedOptions[0]?.text ?? "")
          : field.placeholder;
      const room =
        field.clientWidth -
        Number.parseFloat(style.paddingLeft) -
        Number.parseFloat(style.paddingRight);
      if (widthOf(text, style) > room + slack) found.add(`${name(field)}: ${text}`);
    };
    /** True where a text may leave this box: it scrolls, ends in dots, or is no box of its own. */
    const mayEnd = ({ textOverflow, overflow }: CSSStyleDeclaration) =>
      textOverflow === "ellipsis" || /auto|scroll/.test(overflow);
    const isNoBox = ({ display, position }: CSSStyleDeclaration) =>
      display === "inline" || position === "absolute";
    const isOut = (drawn: DOMRect, box: DOMRect, hides: boolean) =>
      drawn.right > box.right + slack ||
      drawn.left < box.left - slack ||
      (hides && drawn.bottom > box.bottom + slack);
    const boxesOf = (element: Element): Element[] =>
      element === document.body
        ? []
        : [element, ...boxesOf(element.parentElement ?? document.body)];
    const checkText = (text: Text, parent: Element) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const drawn = range.getBoundingClientRect();
      for (const box of boxesOf(parent)) {
        const style = getComputedStyle(box);
        if (mayEnd(style)) return;
        const hides = /hidden|clip/.test(style.overflowY);
        if (!isNoBox(style) && isOut(drawn, box.getBoundingClientRect(), hides)) {
          found.add(`${name(box)}: ${text.data}`);
          return;
        }
      }
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const parent = text.parentElement;
      if (parent && text.data.trim() !== "" && isSeen(parent)) checkText(text, parent);
    }
    for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
      "select, input:placeholder-shown",
    )) {
      if (isSeen(field)) checkField(field);
    }
    return [...found];
  });
}

import { closestAcross } from "../shadow.ts";
import { ckeditor5 } from "./ckeditor5.ts";
import { ace, codeMirror5, codeMirror6, monaco } from "./code.ts";
import type { Composer } from "./composer.ts";
import { draft } from "./draft.ts";
import { unknownEditor } from "./plain.ts";
import { proseMirror } from "./prosemirror.ts";
import { quill } from "./quill.ts";
import { slate } from "./slate.ts";
import { tinymce } from "./tinymce.ts";

const known: readonly Composer[] = [
  codeMirror6,
  codeMirror5,
  monaco,
  ace,
  draft,
  slate,
  quill,
  proseMirror,
  tinymce,
  ckeditor5,
];

/** The editor that an element belongs to: a known one with its own element, or an unknown one. */
export function composerAround(element: Element): { composer: Composer; root?: HTMLElement } {
  for (const composer of known) {
    const root = closestAcross(element, composer.selector);
    if (root) return { composer, root };
  }
  return { composer: unknownEditor };
}

import type { Mount } from "./site.ts";

interface Kind {
  /** What a person sees above it. */
  readonly title: string;
  readonly load: () => Promise<{ mount: Mount }>;
}

/** Every kind of composer there is a page for, loaded when it is shown. */
export const editors = {
  textarea: { title: "Textarea", load: () => import("./editors/textarea.ts") },
  input: { title: "Input", load: () => import("./editors/input.ts") },
  "react-textarea": { title: "React textarea", load: () => import("./editors/react-textarea.ts") },
  "react-input": { title: "React input", load: () => import("./editors/react-input.ts") },
  shadow: { title: "Shadow root", load: () => import("./editors/shadow.ts") },
  "shadow-closed": {
    title: "Closed shadow root",
    load: () => import("./editors/shadow-closed.ts"),
  },
  "shadow-rich": {
    title: "Editable in a shadow root",
    load: () => import("./editors/shadow-rich.ts"),
  },
  gmail: { title: "Mail, in the manner of Gmail", load: () => import("./editors/gmail.ts") },
  outlook: { title: "Mail, in the manner of Outlook", load: () => import("./editors/outlook.ts") },
  quill: { title: "Quill", load: () => import("./editors/quill.ts") },
  prosemirror: { title: "ProseMirror", load: () => import("./editors/prosemirror.ts") },
  tiptap: { title: "Tiptap", load: () => import("./editors/tiptap.ts") },
  lexical: { title: "Lexical", load: () => import("./editors/lexical.ts") },
  slate: { title: "Slate", load: () => import("./editors/slate.ts") },
  draft: { title: "Draft.js", load: () => import("./editors/draft.ts") },
  ckeditor: { title: "CKEditor 5", load: () => import("./editors/ckeditor.ts") },
  tinymce: { title: "TinyMCE", load: () => import("./editors/tinymce.ts") },
  trix: { title: "Trix", load: () => import("./editors/trix.ts") },
  codemirror: { title: "CodeMirror 6", load: () => import("./editors/codemirror.ts") },
} satisfies Record<string, Kind>;

export type EditorName = keyof typeof editors;

import { createElement, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Editor } from "../site.ts";
import { plain } from "./textarea.ts";

/** A textarea whose value is React's: what React did not hear of is put back at the next drawing. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  return controlled(holder, "textarea", onChange);
}

/** A field controlled by React; the state is the model. */
export function controlled(
  holder: HTMLElement,
  kind: "textarea" | "input",
  onChange: () => void,
): Editor {
  const model = { value: "", set: (_: string) => {} };
  const field = createElement(Field, { kind, model, onChange });
  flushSync(() => createRoot(holder).render(field));
  return {
    model: () => model.value,
    load: (lines) => flushSync(() => model.set(plain(lines))),
    focus: () => holder.querySelector<HTMLElement>(kind)?.focus(),
  };
}

interface Props {
  readonly kind: "textarea" | "input";
  readonly model: { value: string; set: (value: string) => void };
  readonly onChange: () => void;
}

function Field({ kind, model, onChange }: Props) {
  const [value, setValue] = useState("");
  Object.assign(model, { value, set: setValue });
  return createElement(kind, {
    value,
    "aria-label": "Message",
    onChange: (event: { target: { value: string } }) => {
      setValue(event.target.value);
      onChange();
    },
  });
}

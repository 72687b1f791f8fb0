import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach } from "vitest";

const root = document.createElement("div");
document.body.append(root);
afterEach(() => render(null, root));

/** Draws into the document, effects included. Called again, it updates what stands there. */
export function draw(view: ComponentChild): HTMLElement {
  void act(() => render(view, root));
  return root;
}

/** The one element with this role and name, as a screen reader would find it. */
export function find<E extends HTMLElement>(selector: string, name?: string | RegExp): E {
  const found = [...root.querySelectorAll<E>(selector)].filter(
    (element) => name === undefined || matches(nameOf(element), name),
  );
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} of ${selector} ${name ?? ""}`);
  return only;
}

export function has(selector: string, name?: string | RegExp): boolean {
  return [...root.querySelectorAll<HTMLElement>(selector)].some(
    (element) => name === undefined || matches(nameOf(element), name),
  );
}

export function text(): string {
  return root.textContent ?? "";
}

export function click(selector: string, name?: string | RegExp): void {
  void act(() => find(selector, name).click());
}

export function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  void act(() => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export function choose(field: HTMLSelectElement, index: number): void {
  void act(() => {
    field.selectedIndex = index;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export function press(target: HTMLElement, key: string, with_: KeyboardEventInit = {}): void {
  void act(() => {
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...with_ }),
    );
  });
}

/** Picks files in the dialog of the one file input. */
export function pick(...files: File[]): void {
  const input = find<HTMLInputElement>("input[type=file]");
  Object.defineProperty(input, "files", { value: files, configurable: true });
  void act(() => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export function submit(): void {
  void act(() => {
    find("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? name === wanted : wanted.test(name);
}

function nameOf(element: HTMLElement): string {
  const label = element.id && root.querySelector(`label[for="${element.id}"]`);
  return (
    element.getAttribute("aria-label") ??
    (label ? label.textContent : element.textContent) ??
    ""
  ).trim();
}

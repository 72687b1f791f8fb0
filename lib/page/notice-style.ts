/** What the notice looks like. The page's own style can't reach into its shadow tree; inherited properties are reset on the host. */
export const noticeStyle = `
:host {
  --ground: #ffffff; --line: #d8dfdc; --edge: #77857f; --ink: #14201c; --ink-soft: #52605a;
  --hover: #eaefed; --good: #0a6656; --trouble: #7a4b00;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ground: #1d2523; --line: #43504b; --edge: #7c8b85; --ink: #e9efec; --ink-soft: #a9b6b0;
    --hover: #2a3532; --good: #74d4bd; --trouble: #f0c274;
  }
}
* { box-sizing: border-box; }
.card {
  display: flex; flex-wrap: wrap; align-items: flex-start; gap: 4px 10px;
  width: max-content; max-width: min(480px, calc(100vw - 32px));
  padding: 10px 10px 10px 14px;
  border: 1px solid var(--line); border-radius: 10px;
  background: var(--ground); color: var(--ink);
  box-shadow: 0 6px 24px rgb(0 0 0 / 18%), 0 1px 3px rgb(0 0 0 / 12%);
  font: 14px/20px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: start; cursor: default;
  animation: come 160ms ease-out;
}
@keyframes come { from { opacity: 0; transform: translateY(-8px); } }
.mark { flex: none; width: 20px; height: 20px; margin-top: 4px; color: var(--good); }
.trouble .mark { color: var(--trouble); }
.busy .mark { animation: turn 900ms linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } }
.text { flex: 1 1 200px; min-width: 0; padding: 4px 0; overflow-wrap: anywhere; }
/* On a line of their own where the words would be squeezed. */
.actions { display: flex; flex-wrap: wrap; justify-content: end; align-items: center; gap: 2px; margin-inline-start: auto; }
button {
  min-width: 28px; min-height: 28px; padding: 4px 8px;
  border: 0; border-radius: 6px; background: none; color: var(--good);
  font: inherit; font-weight: 600; cursor: pointer;
}
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--good); outline-offset: 1px; }
.close { display: grid; place-items: center; padding: 0; color: var(--ink-soft); }
.close svg { width: 16px; height: 16px; }
@media (prefers-reduced-motion: reduce) {
  .card { animation: none; }
  .busy .mark { animation-duration: 4s; }
}
@media (forced-colors: active) {
  button { border: 1px solid ButtonBorder; }
}
`;

/** How the host stands in the page. Important, because the page's own style applies to the host. */
export const hostStyle: Readonly<Record<string, string>> = {
  all: "initial",
  display: "block",
  position: "fixed",
  inset: "16px 16px auto auto",
  width: "auto",
  height: "auto",
  margin: "0",
  padding: "0",
  border: "0",
  background: "none",
  overflow: "visible",
  "z-index": "2147483647",
};

/** Paths of the drawings, on a grid of 20. */
export const marks: Readonly<Record<"done" | "busy" | "trouble" | "close", string>> = {
  done: "M3.5 10.5l4 4 9-9",
  busy: "M10 2.5a7.5 7.5 0 1 1-7.5 7.5",
  trouble: "M10 3v8.5M10 15.5v.5",
  close: "M5 5l10 10M15 5L5 15",
};

import { useMemo } from "preact/hooks";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import { CopyButton } from "../controls/Copyable.tsx";
import { Disclosure } from "../controls/Disclosure.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { ViewerActions, ViewerWishes } from "./actions.ts";
import { FillButton } from "./FillButton.tsx";
import { type Part, type Recognised, recognise } from "./recognise.ts";
import { useHiding } from "./use-hiding.ts";

/** Always as many, so that they don't tell the length. */
const dots = "•".repeat(12);
/** A longer text would make the page slow; it is copied and saved whole all the same. */
const maxShown = 100_000;

interface SecretTextProps {
  readonly text: string;
  readonly actions: ViewerActions;
  readonly wishes: ViewerWishes;
}

/** A text, hidden until asked; to copy whole, part by part, or to save. */
export function SecretText({ text, actions, wishes }: SecretTextProps) {
  const { isShown, wasHidden, show } = useHiding(wishes);
  const found = useMemo(() => recognise(text), [text]);
  const { kind, keyType } = found;
  return (
    <>
      {kind === "private-key" && (
        <p class="key-type">{viewerText("privateKey", { type: keyType ?? "" })}</p>
      )}
      <TextBox text={text} isShown={isShown} />
      <div class="row">
        <CopyButton
          kind="primary"
          label={viewerText("copyAll")}
          onCopy={() => actions.copy(text)}
        />
        <Button
          icon={isShown ? "eye-closed" : "eye"}
          pressed={isShown}
          onClick={() => show(!isShown)}
        >
          {viewerText(isShown ? "hideText" : "showText")}
        </Button>
        {(kind === "lines" || found.parts.length === 0) && (
          <FillButton text={text} actions={actions} wishes={wishes} />
        )}
        <Button kind="quiet" icon="file" onClick={() => actions.save(nameFor(found), blobOf(text))}>
          {viewerText("saveText")}
        </Button>
      </div>
      {wasHidden && <Notice>{viewerText("hiddenAgain")}</Notice>}
      {wishes.clearsClipboard && <p class="soft small">{viewerText("clipboardSoon")}</p>}
      <Parts found={found} isShown={isShown} actions={actions} wishes={wishes} />
    </>
  );
}

/** Hidden, the text is not in the document at all. */
function TextBox({ text, isShown }: { readonly text: string; readonly isShown: boolean }) {
  if (!isShown) {
    return (
      <div class="secret-text secret-hidden">
        <span class="unseen">{viewerText("hidden")}</span>
        <span aria-hidden="true">{dots}</span>
      </div>
    );
  }
  const label = viewerText("textLabel");
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section class="secret-text" tabIndex={0} aria-label={label}>
        {text === "" ? viewerText("emptyText") : text.slice(0, maxShown)}
      </section>
      {text.length > maxShown && <p class="soft small">{viewerText("truncated")}</p>}
    </>
  );
}

interface PartsProps {
  readonly found: Recognised;
  readonly isShown: boolean;
  readonly actions: ViewerActions;
  readonly wishes: ViewerWishes;
}

function Parts({ found, ...rest }: PartsProps) {
  const { kind, parts } = found;
  if (parts.length === 0) return null;
  const isLines = kind === "lines";
  return (
    <Disclosure summary={viewerText(isLines ? "linesTitle" : "partsTitle")} open={!isLines}>
      <ul class="parts">
        {parts.map((part, index) => (
          <PartRow
            // biome-ignore lint/suspicious/noArrayIndexKey: labels can come twice, and nothing changes places
            key={index}
            part={part}
            isLine={isLines}
            {...rest}
          />
        ))}
      </ul>
    </Disclosure>
  );
}

interface PartRowProps extends Omit<PartsProps, "found"> {
  readonly part: Part;
  readonly isLine: boolean;
}

function PartRow({ part, isLine, isShown, actions, wishes }: PartRowProps) {
  const { label, value } = part;
  return (
    <li class="part">
      <span class="part-label">{label}</span>
      <span class="part-value">
        {isShown ? value.slice(0, 200) : <span aria-hidden="true">{dots}</span>}
      </span>
      <CopyButton
        small
        kind="quiet"
        label={viewerText(isLine ? "copyLine" : "copyPart", { label })}
        onCopy={() => actions.copy(value)}
      />
      {!isLine && <FillButton text={value} label={label} actions={actions} wishes={wishes} />}
    </li>
  );
}

function blobOf(text: string): Blob {
  return new Blob([text], { type: "text/plain;charset=utf-8" });
}

function nameFor({ kind }: Recognised): string {
  if (kind === "env") return "secret.env";
  if (kind === "json") return "secret.json";
  return kind === "private-key" ? "secret.key" : "secret.txt";
}

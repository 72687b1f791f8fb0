import type { SecretSource, ShareOrder } from "../../components/popup/contract.ts";
import { offerFile } from "../../lib/browser/file-passage.ts";
import { isKeepable } from "../../lib/keepable.ts";
import type { FileSource, Source } from "../../lib/messages/messages.ts";
import { kindOfFile, kindOfText } from "../../lib/secret-kind.ts";
import { siteName } from "../../lib/site-name.ts";
import { labelFor, labelOfPart, receiptLabel } from "../../lib/text/label.ts";

/** What is shared, as it travels to the worker: short texts as they are, all else by the tickets it is offered under. */
export function handed(source: SecretSource): Source {
  switch (source.kind) {
    case "text":
      return handedText(source.text);
    case "file":
      return handedFile(source.file);
    case "files":
      return { kind: "files", files: source.files.map(handedFile) };
    case "archive":
      return { kind: "archive", name: source.name, files: source.files.map(handedFile) };
  }
}

function handedText(text: string): Source {
  if (isKeepable(text)) return { kind: "text", text };
  return { kind: "long-text", ticket: offerFile(new Blob([text])) };
}

function handedFile(file: File): FileSource {
  const { name, type, size, lastModified } = file;
  const ticket = offerFile(file);
  return { kind: "file", ticket, name, type, bytes: size, lastModifiedMs: lastModified };
}

interface Labels {
  readonly label: string;
  /** One for each link, if there are several. */
  readonly parts?: { name: string; label: string }[];
}

/**
 * What the receipts are called, and of several links each one in the list. Never a piece of the secret.
 * `site` is "" where it may not be noted.
 */
export function labelsOf({ source, people, wish }: ShareOrder, site: string): Labels {
  const place = wish === "insert" ? siteName(site) : "";
  const label = labelOf(source, place);
  const [first, ...others] = people ?? [];
  if (first !== undefined) {
    if (others.length === 0) return { label: labelFor(label, first) };
    return {
      label,
      parts: [first, ...others].map((name) => ({ name, label: labelFor(label, name) })),
    };
  }
  if (source.kind !== "files") return { label };
  const { files } = source;
  const partOf = (file: File, index: number) => {
    const what = receiptLabel(kindOfFile(file.name, file.type));
    return { name: file.name, label: labelOfPart(what, index + 1, files.length) };
  };
  return { label, parts: files.map(partOf) };
}

function labelOf(source: SecretSource, place: string): string {
  if (source.kind === "text") return receiptLabel(kindOfText(source.text), place);
  if (source.kind === "file") {
    return receiptLabel(kindOfFile(source.file.name, source.file.type), place);
  }
  return receiptLabel(source.kind === "archive" ? "archive" : "file", place);
}

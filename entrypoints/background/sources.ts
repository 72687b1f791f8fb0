import { takeFile } from "../../lib/browser/file-passage.ts";
import type { FileSource, Source } from "../../lib/messages/messages.ts";
import type { Secret } from "../../lib/model.ts";
import type { ShareState } from "../../lib/share-state.ts";
import { type PackedFile, pack } from "../../lib/zip/pack.ts";

/** What a page handed over, with its files taken: they outlive the page from here on. */
export type Taken =
  | { readonly kind: "secrets"; readonly secrets: readonly [Secret, ...Secret[]] }
  | { readonly kind: "archive"; readonly name: string; readonly files: readonly PackedFile[] };

const progressEveryMs = 100;

/** Takes what a message speaks of. Throws `job.file-lost` if the page with the files is gone. */
export async function takeSource(source: Source): Promise<Taken> {
  switch (source.kind) {
    case "text":
      return { kind: "secrets", secrets: [source] };
    case "long-text": {
      const text = await (await takeFile(source.ticket)).text();
      return { kind: "secrets", secrets: [{ kind: "text", text }] };
    }
    case "file":
      return { kind: "secrets", secrets: [await takeSecret(source)] };
    case "files": {
      const [first, ...others] = await Promise.all(source.files.map(takeSecret));
      return { kind: "secrets", secrets: [first as Secret, ...others] };
    }
    case "archive": {
      const files = await Promise.all(source.files.map(takePacked));
      return { kind: "archive", name: source.name, files };
    }
  }
}

/** A file as a secret. Throws `job.file-lost` as above. */
export async function takeSecret({ ticket, name, type }: FileSource): Promise<Secret> {
  return { kind: "file", name, type, content: await takeFile(ticket) };
}

async function takePacked({ ticket, name, lastModifiedMs }: FileSource): Promise<PackedFile> {
  return { name, lastModifiedMs, content: await takeFile(ticket) };
}

/** The secrets of what was taken, an archive packed. Throws `job.cancelled` or `job.file-lost`. */
export async function secretsOf(
  taken: Taken,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<readonly [Secret, ...Secret[]]> {
  if (taken.kind === "secrets") return taken.secrets;
  const whole = taken.files.reduce((sum, { content }) => sum + content.size, 1);
  const content = await pack(taken.files, signal, (bytes) =>
    onProgress(Math.min(1, bytes / whole)),
  );
  return [{ kind: "file", name: taken.name, type: content.type, content }];
}

/** Reports that files are being packed, at once and then at most ten times a second. */
export function packingReport(
  jobId: string,
  report: (state: ShareState) => Promise<void>,
): (fraction: number) => void {
  const startedAtMs = Date.now();
  let reportedAtMs = 0;
  return (fraction) => {
    const now = Date.now();
    if (now - reportedAtMs < progressEveryMs) return;
    reportedAtMs = now;
    void report({ step: "working", jobId, phase: "packing", fraction, startedAtMs });
  };
}

/** What may stand in a line of the log. Never an id, a token, an address or a header. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

export type Level = "info" | "warn" | "error";

export type Log = (level: Level, event: string, fields?: LogFields) => void;

/** One JSON object a line: `{"time":"…","level":"info","event":"listening","url":"…"}`. */
export function jsonLog(write: (line: string) => void): Log {
  return (level, event, fields = {}) => {
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  };
}

/** Says what kind of failure it was without repeating its message, which could hold anything. */
export function failureFields(thrown: unknown): LogFields {
  if (!(thrown instanceof Error)) return { failure: typeof thrown };
  const place =
    thrown.stack
      ?.split("\n")
      .find((line) => line.includes("    at "))
      ?.trim() ?? "";
  const cause = thrown.cause instanceof Error ? { cause: codeOf(thrown.cause) } : {};
  return { failure: codeOf(thrown), ...cause, at: place.replace(/\(?file:\/\/.*\/server\//, "(") };
}

function codeOf(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return "errcode" in error ? `${code} ${String(error.errcode)}` : code;
}

/** What has to be undone when this process ends before the test could do it. */
const undos = new Set<() => void>();

process.once("exit", () => {
  for (const undo of undos) undo();
});

/** Remembers how to undo something, at once and without waiting; the returned function forgets it again. */
export function undoAtExit(undo: () => void): () => void {
  undos.add(undo);
  return () => undos.delete(undo);
}

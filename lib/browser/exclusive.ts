/**
 * Runs work while nobody else runs work of the same name, in whichever of our pages or the worker:
 * two that read, change and write the same thing at once would lose one of the changes.
 */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`hushlink.${name}`, work) as Promise<T>;
}

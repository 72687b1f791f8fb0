/** A link as it may be seen: where it leads, without what opens it. */
export function shownLink(link: string): string {
  const { host, pathname } = new URL(link);
  return `${host}${pathname.length > 12 ? `${pathname.slice(0, 11)}…` : pathname}#••••`;
}

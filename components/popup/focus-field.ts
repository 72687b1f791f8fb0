/**
 * Gives a field the focus as its tab opens, unless somebody is going through the tabs with the arrow
 * keys: then the next arrow must still mean the tabs.
 */
export function focusField(field: HTMLElement | null): void {
  const isChoosing = document.activeElement?.matches('[role="tab"]:focus-visible') ?? false;
  if (!isChoosing) field?.focus();
}

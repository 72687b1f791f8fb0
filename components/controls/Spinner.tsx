/** A turning ring beside words that say what is going on. */
export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}

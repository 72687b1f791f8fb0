/** The mark: two halves of a link, joined to an H. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="30" fill="#0a6656" />
      <g fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round">
        <path d="M54 46v-5a15 15 0 0 0-30 0v46a15 15 0 0 0 30 0v-5M74 46v-5a15 15 0 0 1 30 0v46a15 15 0 0 1-30 0v-5" />
        <path d="M45 64h38" stroke="#8fe0cc" />
      </g>
    </svg>
  );
}

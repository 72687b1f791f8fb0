const paths = {
  alert: "M8 1.8 15 14H1L8 1.8ZM8 6.2v3.6M8 11.9v.1",
  check: "m2.8 8.6 3.4 3.4 7-7.6",
  chevron: "m6 3.5 4.5 4.5L6 12.5",
  copy: "M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z",
  cross: "m3.5 3.5 9 9m0-9-9 9",
  dice: "M2.5 2.5h11v11h-11zM5.5 5.5v.01M10.5 5.5v.01M8 8v.01M5.5 10.5v.01M10.5 10.5v.01",
  external: "M9 2.5h4.5V7M13.2 2.8 7.5 8.5M11.5 9.5v4h-9v-9h4",
  eye: "M1.2 8S3.6 3.4 8 3.4 14.8 8 14.8 8 12.4 12.6 8 12.6 1.2 8 1.2 8ZM8 5.9a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2",
  "eye-closed": "M1.2 6.4S3.6 11 8 11s6.8-4.6 6.8-4.6M8 11v2.6M3.9 9.7l-1.5 2M12.1 9.7l1.5 2",
  file: "M3.5 1.8h5.6l3.4 3.4v9h-9zM9 2v3.4h3.3",
  sliders:
    "M1.8 5h6.4M12 5h2.2M1.8 11H4M7.8 11h6.4M10.1 3.1a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8M5.9 9.1a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8",
  info: "M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7M8 7.3v4M8 4.9v.1",
  link: "M6.6 4H4.8a4 4 0 0 0 0 8h1.8M9.4 4h1.8a4 4 0 0 1 0 8H9.4M5.5 8h5",
  plus: "M8 2.8v10.4M2.8 8h10.4",
  qr: "M2 2h4.5v4.5H2zM9.5 2H14v4.5H9.5zM2 9.5h4.5V14H2zM9.5 9.5h1.5V11M14 9.5V11h-1.5v3H14M9.5 14v-1",
  refresh: "M13.2 6.2A5.6 5.6 0 1 0 13.6 9M13.6 2.4v3.9H9.7",
  trash: "M2.5 4h11M6 4V2.2h4V4M4 4l.7 9.8h6.6L12 4M6.7 6.6v4.6M9.3 6.6v4.6",
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside words; never the only carrier of a meaning, so it is hidden from readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

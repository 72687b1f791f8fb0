/** One frame for each `of` in the address, in the order given; `shadow=1` puts them into a shadow root. */
const wanted = new URLSearchParams(location.search);
const place = document.querySelector("#frames");
const root = wanted.has("shadow") ? place?.attachShadow({ mode: "open" }) : place;
for (const address of wanted.getAll("of")) {
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.style.cssText = "width: 100%; height: 420px; border: 1px solid #8888";
  root?.append(frame);
}

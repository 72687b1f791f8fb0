import { generate } from "lean-qr";
import { popupText } from "../../lib/text/popup.ts";

/** Free modules around the code, as ISO/IEC 18004 asks for. */
const quiet = 4;

/** A link as a QR code, made here: dark on light in both themes, because not every phone reads the other. */
export function QrCode({ link }: { readonly link: string }) {
  const code = generate(link);
  const side = code.size + 2 * quiet;
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
    }
  }
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" shape-rendering="crispEdges">
      <title>{popupText("qrTitle")}</title>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

import type { noscript as english } from "../en/noscript.ts";
import type { TableLike } from "../language.ts";

/** Spanish texts of the recipient’s web page where no script runs. */
export const noscript: TableLike<typeof english> = {
  title: "Abrir un secreto – Hushlink",
  heading: "Esta página necesita JavaScript",
  why: "El secreto se descifra aquí, en su navegador, para que el servidor no lo vea nunca. No se ha gastado nada.",
};

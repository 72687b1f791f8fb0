import type { noscript as english } from "../en/noscript.ts";
import type { TableLike } from "../language.ts";

/** German texts of the recipient’s web page where no script runs. */
export const noscript: TableLike<typeof english> = {
  title: "Geheimnis öffnen – Hushlink",
  heading: "Diese Seite braucht JavaScript",
  why: "Das Geheimnis wird hier in Ihrem Browser entschlüsselt, damit der Server es nie sieht. Es wurde nichts verbraucht.",
};

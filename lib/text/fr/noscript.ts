import type { noscript as english } from "../en/noscript.ts";
import type { TableLike } from "../language.ts";

/** French texts of the recipient’s web page where no script runs. */
export const noscript: TableLike<typeof english> = {
  title: "Ouvrir un secret – Hushlink",
  heading: "Cette page a besoin de JavaScript",
  why: "Le secret est déchiffré ici, dans votre navigateur, afin que le serveur ne le voie jamais. Rien n’a été consommé.",
};

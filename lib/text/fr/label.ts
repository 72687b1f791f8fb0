import type { label as english } from "../en/label.ts";
import type { TableLike } from "../language.ts";

/** French names for what was shared, by what it looks like. */
export const label: TableLike<typeof english> = {
  "private-key": "Clé privée",
  certificate: "Certificat",
  env: "Fichier .env",
  json: "JSON",
  "api-key": "Clé d’API",
  connection: "Chaîne de connexion",
  login: "Identifiants",
  password: "Mot de passe",
  pin: "Code",
  text: "Texte",
  image: "Image",
  archive: "Archive",
  file: "Fichier",
  for: ({ what, name }) => `${what} pour ${name}`,
  part: ({ what, at, of }) => `${what} (${at} sur ${of})`,
  to: ({ what, place }) => `${what} → ${place}`,
};

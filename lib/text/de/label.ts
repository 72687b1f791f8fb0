import type { label as english } from "../en/label.ts";
import type { TableLike } from "../language.ts";

/** German names for what was shared, by what it looks like. */
export const label: TableLike<typeof english> = {
  "private-key": "Privater Schlüssel",
  certificate: "Zertifikat",
  env: ".env-Datei",
  json: "JSON",
  "api-key": "API-Schlüssel",
  connection: "Verbindungsangabe",
  login: "Zugangsdaten",
  password: "Passwort",
  pin: "Code",
  text: "Text",
  image: "Bild",
  archive: "Archiv",
  file: "Datei",
  for: ({ what, name }) => `${what} für ${name}`,
  part: ({ what, at, of }) => `${what} (${at} von ${of})`,
  to: ({ what, place }) => `${what} → ${place}`,
};

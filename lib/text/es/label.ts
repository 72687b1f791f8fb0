import type { label as english } from "../en/label.ts";
import type { TableLike } from "../language.ts";

/** Spanish names for what was shared, by what it looks like. */
export const label: TableLike<typeof english> = {
  "private-key": "Clave privada",
  certificate: "Certificado",
  env: "Archivo .env",
  json: "JSON",
  "api-key": "Clave de API",
  connection: "Cadena de conexión",
  login: "Credenciales",
  password: "Contraseña",
  pin: "Código",
  text: "Texto",
  image: "Imagen",
  archive: "Comprimido",
  file: "Archivo",
  for: ({ what, name }) => `${what} para ${name}`,
  part: ({ what, at, of }) => `${what} (${at} de ${of})`,
  to: ({ what, place }) => `${what} → ${place}`,
};

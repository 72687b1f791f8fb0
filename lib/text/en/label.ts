/** English names for what was shared, by what it looks like. */
export const label = {
  "private-key": "Private key",
  certificate: "Certificate",
  env: ".env file",
  json: "JSON",
  "api-key": "API key",
  connection: "Connection string",
  login: "Login",
  password: "Password",
  pin: "Code",
  text: "Text",
  image: "Image",
  archive: "Archive",
  file: "File",
  for: ({ what, name }: { what: string; name: string }) => `${what} for ${name}`,
  part: ({ what, at, of }: { what: string; at: number; of: number }) => `${what} (${at} of ${of})`,
  to: ({ what, place }: { what: string; place: string }) => `${what} → ${place}`,
};

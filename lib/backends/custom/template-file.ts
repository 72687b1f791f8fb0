import * as v from "valibot";
import { AppError } from "../../errors.ts";
import { readTemplate } from "../http-template.ts";

/** How to speak to a server, as it can be handed to somebody else: no key, no user name. */
export interface SharedTemplate {
  readonly name: string;
  /** Address as it was typed; "" if the file has none. */
  readonly base: string;
  /** The template as JSON text, indented for reading. */
  readonly template: string;
}

/** What a new template begins with: response wrapping of Vault and OpenBao. */
export const exampleTemplate = `{
  "version": 1,
  "create": {
    "method": "POST",
    "url": "{base}v1/sys/wrapping/wrap",
    "headers": { "X-Vault-Token": "{apiKey}", "X-Vault-Wrap-TTL": "{expiresInSeconds}s" },
    "json": { "content": "{content}" },
    "answer": { "id": "wrap_info.token", "expiresInSeconds": "wrap_info.ttl" }
  },
  "link": "{base}ui/vault/tools/unwrap?token={id}",
  "read": {
    "method": "POST",
    "url": "{base}v1/sys/wrapping/unwrap",
    "headers": { "X-Vault-Token": "{id}" },
    "answer": "data.content",
    "gone": [400, 404]
  },
  "revoke": {
    "method": "POST",
    "url": "{base}v1/sys/wrapping/unwrap",
    "headers": { "X-Vault-Token": "{id}" },
    "answer": "data.content"
  },
  "expiry": { "min": 60, "max": 604800, "default": 3600 },
  "maxCharacters": 100000,
  "strictlyOnce": true
}
`;

const Named = v.object({
  name: v.optional(v.string(), ""),
  base: v.optional(v.string(), ""),
  template: v.record(v.string(), v.unknown()),
});

/** A file that holds a template with its server's name and address. Throws `input.template`. */
export function writeTemplateFile({ name, base, template }: SharedTemplate): string {
  readTemplate(template);
  const parsed: unknown = JSON.parse(template);
  return `${JSON.stringify({ name, base, template: parsed }, undefined, 2)}\n`;
}

/**
 * Reads such a file, or one that is a bare template. Whatever else stands in it is dropped. Throws
 * `input.template` with the place of what does not fit, "" if it is no JSON.
 */
export function readTemplateFile(text: string): SharedTemplate {
  const content = parsed(text);
  const named = v.safeParse(Named, content);
  const template = named.success ? named.output.template : content;
  const written = JSON.stringify(template, undefined, 2);
  readTemplate(written);
  const { name, base } = named.success ? named.output : { name: "", base: "" };
  return { name, base, template: written };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("input.template", { field: "" });
  }
}

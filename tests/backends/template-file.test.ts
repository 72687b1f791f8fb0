import { expect, test } from "vitest";
import {
  exampleTemplate,
  readTemplateFile,
  writeTemplateFile,
} from "../../lib/backends/custom/template-file.ts";
import vault from "../vectors/custom/vault.json" with { type: "json" };

const server = { name: "Vault", base: "https://vault.example/", template: exampleTemplate };

test("the example is the template that is tested against a server", () => {
  expect(JSON.parse(exampleTemplate)).toEqual(vault);
});

test("what was exported is imported as it was", () => {
  const { name, base, template } = readTemplateFile(writeTemplateFile(server));
  expect({ name, base }).toEqual({ name: "Vault", base: "https://vault.example/" });
  expect(JSON.parse(template)).toEqual(vault);
});

test("a key or user name beside the template is neither written nor read", () => {
  const withKey = { ...server, user: "alice", apiKey: "hvs.key" };
  expect(writeTemplateFile(withKey)).not.toMatch(/alice|hvs/);
  const file = JSON.stringify({ ...withKey, template: vault });
  expect(Object.keys(readTemplateFile(file)).sort()).toEqual(["base", "name", "template"]);
});

test("a bare template is read, too", () => {
  expect(readTemplateFile(JSON.stringify(vault))).toMatchObject({ name: "", base: "" });
});

test.for([
  ["no json", ""],
  ["null", ""],
  ['{"template":{}}', "version"],
  [JSON.stringify({ ...vault, maxCharacters: 1 }), "maxCharacters"],
  [JSON.stringify({ template: { ...vault, expires: 1 } }), "expires"],
] as const)("%s is refused at %s", ([file, field]) => {
  expect(() => readTemplateFile(file)).toThrow(
    expect.objectContaining({ code: "input.template", facts: { field } }),
  );
});

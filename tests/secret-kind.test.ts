import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOfFile, kindOfText, type SecretKind, secretKinds } from "../lib/secret-kind.ts";
import { receiptLabel } from "../lib/text/label.ts";

const pem = (name: string) => `-----BEGIN ${name}-----\nMIIEvQIBADANBg\n-----END ${name}-----\n`;

test.for<[SecretKind, string]>([
  ["private-key", pem("RSA PRIVATE KEY")],
  ["private-key", pem("OPENSSH PRIVATE KEY")],
  ["private-key", pem("CERTIFICATE") + pem("PRIVATE KEY")],
  ["certificate", pem("CERTIFICATE")],
  ["certificate", pem("CERTIFICATE") + pem("CERTIFICATE")],
  ["env", "DB_HOST=db\n# comment\n\nDB_PASSWORD='a b'\n"],
  ["env", 'A=1\nKEY="-----BEGIN\nabc\n-----END"\nB=2'],
  ["env", "DB_USER=app\nDB_PASSWORD=x"],
  ["env", "A_KEY=1\n".repeat(3_000)],
  ["json", '{"type":"service_account"}'],
  ["json", " [1, 2]"],
  ["api-key", "sk_live_51H8xJ2KbcDq9s0"],
  ["api-key", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"],
  ["api-key", "github_pat_11ABCDEFG0abcdefghijkl"],
  ["api-key", "xoxb-2345-6789-abcdefGHI"],
  ["api-key", "AKIAIOSFODNN7EXAMPLE"],
  ["api-key", "AIzaSyD-1234567890abcdefghijklmnopqrstu"],
  ["api-key", "glpat-abcdefghij1234567890"],
  ["api-key", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"],
  ["api-key", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"],
  ["api-key", "STRIPE_API_KEY=abc"],
  ["api-key", "export GITHUB_TOKEN=abc"],
  ["connection", "postgres://app:hunter2@db.example:5432/main"],
  ["connection", "Server=db;Database=main;User Id=sa;Password=hunter2;"],
  ["connection", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b=="],
  ["login", "user: ada\npassword: hunter2"],
  ["login", "https://jira.example\nUser: ada\nPassword: hunter2"],
  ["login", "ada@example.com / Hunter2!x"],
  ["login", "Benutzer: ada\nPasswort: geheim"],
  ["login", "ユーザー名：ada\nパスワード：himitsu"],
  ["password", "kG7!mWx4.tQ9"],
  ["password", "Password: hunter2"],
  ["password", "DB_PASSWORD=hunter2"],
  ["pin", "4711"],
  ["pin", "123 456"],
  ["pin", "PIN: 4711"],
])("%s is recognised in %j", ([kind, text]) => {
  expect(kindOfText(text)).toBe(kind);
  expect(kindOfText(`\n${text}\n`)).toBe(kind);
});

test.for([
  "",
  "  \n",
  "hunter2",
  "see you at 4",
  "and / or",
  "ada@Example1.com",
  "https://chat.example/Channel/42",
  "./Some/Path_1",
  "www.Example.com/A1?b=c",
  "f47ac10b-58cc-4372-a567-0e02b2c3d479",
  "correct-horse-battery-staple-again",
  "a = b",
  "x = 1\nsome prose here",
  "{ not json",
  "-----BEGIN SOMETHING-----",
  "+49 170 1234567",
  "docs/2024/november/report-about-the-weather-1.txt",
])("nothing is claimed of %j", (text) => {
  expect(kindOfText(text)).toBe("text");
});

test.for<[SecretKind, string, string]>([
  ["env", ".env", ""],
  ["env", ".env.production", ""],
  ["env", "prod.env", "text/plain"],
  ["private-key", "id_ed25519", ""],
  ["private-key", "server.key", ""],
  ["private-key", "privkey.pem", ""],
  ["certificate", "server.crt", ""],
  ["json", "account.JSON", "application/json"],
  ["image", "scan.png", "image/png"],
  ["archive", "all.tar.gz", "application/gzip"],
  ["file", "chain.pem", ""],
  ["file", "id_ed25519.pub", ""],
  ["file", "report.pdf", "application/pdf"],
  ["file", "", ""],
])("a file is %s by its name %j and type %j", ([kind, name, type]) => {
  expect(kindOfFile(name, type)).toBe(kind);
});

test("a label is made of fixed words and the place, whatever the secret is", () => {
  const fixed = new Set(secretKinds.map((kind) => receiptLabel(kind, "Slack")));
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "sk_live_",
      "-----BEGIN PRIVATE KEY-----",
      "A=",
      "\n",
      "://",
      "user: ",
      "{",
      "1",
    ),
  );
  const secret = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(secret, (text) => {
      expect(fixed).toContain(receiptLabel(kindOfText(text), "Slack"));
      expect(fixed).toContain(receiptLabel(kindOfFile(text, text), "Slack"));
    }),
    { numRuns: 500 },
  );
});

test("a long text of any make takes no time to speak of", () => {
  const long = ["a", " ", "A=", "user: ", "-----BEGIN ", "://", "1 ", "A= \t", '="', "_", "{["];
  for (const unit of long) {
    const text = unit.repeat(5_000_000 / unit.length);
    const startedAtMs = performance.now();
    kindOfText(text);
    kindOfText(text.slice(0, 4_000));
    expect(performance.now() - startedAtMs, unit).toBeLessThan(1_000);
  }
});

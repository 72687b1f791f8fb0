import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recognise } from "../../components/viewer/recognise.ts";

const pem = (type: string) =>
  `-----BEGIN ${type}-----\nMIIEowIBAAKCAQEAww8Q4\nnAahkIerdToDgZU6vJ1\n-----END ${type}-----\n`;

const values = (text: string) =>
  Object.fromEntries(recognise(text).parts.map(({ label, value }) => [label, value]));

describe("private keys", () => {
  test.for<[string, string]>([
    [pem("RSA PRIVATE KEY"), "RSA"],
    [pem("EC PRIVATE KEY"), "EC"],
    [pem("PRIVATE KEY"), ""],
    [pem("OPENSSH PRIVATE KEY"), "OPENSSH"],
    [pem("ENCRYPTED PRIVATE KEY"), "ENCRYPTED"],
    [pem("PGP PRIVATE KEY BLOCK"), "PGP"],
    [`\n${pem("RSA PRIVATE KEY")}\n`, "RSA"],
    ["PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n", "PuTTY"],
    [`AGE-SECRET-KEY-1${"Q".repeat(58)}`, "age"],
  ])("%j is a key of type %j", ([text, keyType]) => {
    expect(recognise(text)).toEqual({ kind: "private-key", parts: [], keyType });
  });

  test("a key without its last line is not called one", () => {
    expect(recognise(pem("RSA PRIVATE KEY").split("\n").slice(0, 3).join("\n")).kind).toBe("lines");
  });
});

describe(".env", () => {
  test("each value is copied as a program would read it", () => {
    const text = [
      "# production",
      "DB_HOST=db.internal",
      "export DB_PASSWORD='p#ss w\\nord'",
      'QUOTED="a \\"b\\" \\$HOME\\nnext"  # comment',
      "SPACED = padded value  # comment",
      "HASH=abc#def",
      "EMPTY=",
      "URL=postgres://u:p@h/db?a=b",
      "",
    ].join("\r\n");
    expect(recognise(text).kind).toBe("env");
    expect(values(text)).toEqual({
      DB_HOST: "db.internal",
      DB_PASSWORD: "p#ss w\\nord",
      QUOTED: 'a "b" $HOME\nnext',
      SPACED: "padded value",
      HASH: "abc#def",
      EMPTY: "",
      URL: "postgres://u:p@h/db?a=b",
    });
  });

  test("a key over several lines is one value", () => {
    expect(values(`A=1\nKEY="${pem("PRIVATE KEY").trim()}"\nB=2`)).toEqual({
      A: "1",
      KEY: pem("PRIVATE KEY").trim(),
      B: "2",
    });
  });

  test("one sentence among the assignments makes it a text of lines", () => {
    expect(recognise("A=1\nplease keep this safe\nB=2").kind).toBe("lines");
  });
});

describe("other forms", () => {
  test("JSON gives its leaves by path", () => {
    expect(values('{"a":"x","b":{"c":1,"d":[true,"y\\n"]},"e":null}')).toEqual({
      a: "x",
      "b.c": "1",
      "b.d[0]": "true",
      "b.d[1]": "y\n",
      e: "null",
    });
  });

  test.for(['{"a":', "[1,2", "{not json}", "{}", '"a string"', "42"])(
    "%j is not JSON to pick from",
    (text) => {
      expect(recognise(text).kind).toBe("plain");
    },
  );

  test("user / password is a pair", () => {
    expect(values("ann@corp.example / hunter2")).toEqual({
      user: "ann@corp.example",
      password: "hunter2",
    });
  });

  test("labelled lines are pairs", () => {
    expect(values("User: ann\nPassword:  hunter2 \nHost: db.internal:5432\n")).toEqual({
      User: "ann",
      Password: "hunter2",
      Host: "db.internal:5432",
    });
  });

  test("labels that name no credential are just lines", () => {
    expect(recognise("Monday: rain\nTuesday: sun").kind).toBe("lines");
  });

  test("an address with a password gives it decoded", () => {
    expect(values("postgres://ann:p%40ss@db.internal:5432/main")).toEqual({
      user: "ann",
      password: "p@ss",
      host: "db.internal:5432",
    });
  });

  test.for(["https://example.org/a/b", "/etc/passwd", "hunter2", "", "a/b", "1 / 2 / 3"])(
    "%j is plain",
    (text) => {
      expect(recognise(text)).toEqual({ kind: "plain", parts: [] });
    },
  );
});

describe("whatever the text", () => {
  test("every part of lines stands in the text", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (all) => {
        const text = all.join("\n");
        const { kind, parts } = recognise(text);
        if (kind === "lines") for (const { value } of parts) expect(text).toContain(value);
      }),
    );
  });

  test("recognising never throws and ends soon", () => {
    const start = performance.now();
    for (const text of [
      "A=".repeat(90_000),
      `A="${"\\".repeat(150_000)}`,
      "a ".repeat(90_000),
      "x: ".repeat(60_000),
      "\n".repeat(150_000),
      '{"a":'.repeat(30_000),
      `A=${" ".repeat(150_000)}b`,
      `A=${" #".repeat(70_000)}\u0000`,
    ]) {
      expect(recognise(text).kind).toBeTypeOf("string");
    }
    expect(performance.now() - start).toBeLessThan(2_000);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void recognise(text)));
  });
});

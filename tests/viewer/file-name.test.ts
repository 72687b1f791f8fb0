import fc from "fast-check";
import { expect, test } from "vitest";
import { isPicture, safeFileName } from "../../components/viewer/file-name.ts";

test.for<[string, string]>([
  ["report.pdf", "report.pdf"],
  [".env", ".env"],
  ["..env", ".env"],
  ["....a", ".a"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\ann\\key.pem", "key.pem"],
  ["photo\u202egpj.exe", "photogpj.exe"],
  ["a\u0000b\n.txt", "ab.txt"],
  ["what?.txt", "what_.txt"],
  ["ключ €.txt", "ключ €.txt"],
  ["", "secret"],
  ["...", "secret"],
  [`${"x".repeat(300)}.tar`, `${"x".repeat(116)}.tar`],
])("%j is saved as %j", ([name, saved]) => {
  expect(safeFileName(name)).toBe(saved);
});

test("any name gives one that no file system takes for a path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const saved = safeFileName(name);
      expect(saved).toMatch(/^[^/\\:\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u);
      expect(saved).not.toMatch(/^\.\.|\.$/);
    }),
  );
});

test.for(["image/png", "image/jpeg", "IMAGE/PNG", "image/gif; q=1", "image/webp", "image/avif"])(
  "%s may be looked at",
  (type) => expect(isPicture(type)).toBe(true),
);

test.for(["image/svg+xml", "text/html", "application/pdf", "", "image/png+xml", "image/x-icon"])(
  "%j may not be looked at",
  (type) => expect(isPicture(type)).toBe(false),
);

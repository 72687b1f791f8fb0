import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64, fromBase64url, toBase64, toBase64url } from "../../lib/backends/base64.ts";
import { randomText } from "../../lib/backends/random-text.ts";
import { adapters } from "../../lib/backends/registry.ts";
import { AppError } from "../../lib/errors.ts";
import { recogniseLink } from "../../lib/jobs/recognise.ts";
import type { BackendKind } from "../../lib/model.ts";
import { codeOf, effectsAt } from "./bench.ts";

const token = "EGdh0C0CwLtknXZ2NghzQdEtNZZIpt2d0NsMwzhx381v";

/** A link of every kind, as its server's own clients or we make them. */
const links: [BackendKind, string][] = [
  ["hushlink", `https://secrets.example/s/#${token}`],
  ["onetime", "https://1time.io/v/#2Ox_iS2fAp42UPYiYL29ML2qCGyKcLRsWAJuyXr7IQ"],
  ["onetime", "https://1time.io/f/#d4JwzefjY48U4MaKJR6QL3Bgh9_s4atUSXM53-wFAA"],
  [
    "privatebin",
    "https://host.example/?b183473f46681d81#-HwNe7fa1SaEzeqtCvQ2CNGmYpcgzAYtASZxc5rMEotFg",
  ],
  ["yopass", "https://host.example/#/s/3igvzRvdh8Yzhtpjtl2Fjp/cQCA71ojRUgQMUCiKBjh67"],
  ["yopass", "https://host.example/#/d/6844d9a8-c0fc-4124-b891-74464eeb3718"],
  ["ots", "https://ots.fyi/#f09ae830-4bfb-4adf-a39d-cc6079500a5a%7C44Gs2ZxGX1PgpxmkUnhN"],
  ["cryptgeon", `https://host.example/note/0G3M2H3z0U3T1d2P#${"c4".repeat(32)}`],
  ["cryptgeon", "https://host.example/note/0G3M2H3z0U3T1d2P"],
  ["onetimesecret", `https://eu.onetimesecret.com/secret/0phrq5ji8plkeqwn8zpibk3syhlphf9#${token}`],
  ["onetimesecret", "https://host.example/secret/0phrq5ji8plkeqwn8zpibk3syhlphf9"],
  ["safenote", `https://safenote.co/n/abc#${token}`],
  ["privnote", "https://privnote.com/aB3dE6gH#aB3dE6gH9"],
  ["privnote", `https://privnote.com/aB3dE6gH#${token}`],
];

describe("links", () => {
  test.for(links)("%s knows %s, and no other adapter does", ([kind, link]) => {
    const takers = adapters.filter((adapter) => {
      try {
        return adapter.parse(new URL(link)) !== undefined;
      } catch {
        return false;
      }
    });
    expect(takers.map((adapter) => adapter.kind)).toEqual([kind]);
    expect(recogniseLink(new URL(link), [])?.ref.kind).toBe(kind);
  });

  test.for(links)("%s: %s, cut anywhere, is refused or another whole link", ([, link]) => {
    for (let length = link.length - 1; length > "https://".length + 4; length--) {
      const cut = link.slice(0, length);
      if (!URL.canParse(cut)) continue;
      for (const adapter of adapters) {
        try {
          adapter.parse(new URL(cut));
        } catch (thrown) {
          expect(thrown, `${adapter.kind}: ${cut}`).toBeInstanceOf(AppError);
        }
      }
    }
  });

  test("our key on an address that nobody set up asks for the server", async () => {
    const link = new URL(`https://box.example/open/1.html#${token}`);
    const recognised = Promise.resolve().then(() => recogniseLink(link, []));
    expect(await codeOf(recognised)).toBe("need.backend");
  });

  test("an ordinary address is nobody's", () => {
    for (const link of [
      "https://example.com/",
      "https://example.com/v/",
      "https://example.com/secret/sauce#recipe",
      "https://example.com/note/taking-tips#part-2",
      "https://github.com/o/r/issues/1#issuecomment-2012345678",
      "https://app.example/#/settings/profile",
    ]) {
      expect(recogniseLink(new URL(link), []), link).toBeUndefined();
    }
  });

  test("parsing never throws anything but an AppError", () => {
    const path = fc.constantFrom("/", "/v/", "/f/", "/s/", "/note/", "/secret/", "/a/b/");
    const part = fc.string({
      unit: fc.constantFrom(..."abcdefABCDEF0123456789-_/#?&=%|.~:".split("")),
    });
    fc.assert(
      fc.property(path, part, part, (before, middle, after) => {
        const written = `https://host.example${before}${middle}#${after}`;
        if (!URL.canParse(written)) return;
        for (const adapter of adapters) {
          try {
            adapter.parse(new URL(written));
          } catch (thrown) {
            expect(thrown, `${adapter.kind}: ${written}`).toBeInstanceOf(AppError);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("opening what a hostile server hands out", () => {
  const refs = links.map(([, link]) => recogniseLink(new URL(link), []));

  test("never throws anything but an AppError", async () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((octets) => new Uint8Array(octets));
    const note = fc.constantFrom(
      "",
      "{}",
      '{"kind":"text"}',
      '{"kind":"file"}',
      '{"meta":"{\\"type\\":\\"file\\"}"}',
      '{"adata":[["AAAA","AAAA",1,256,128,"aes","gcm","none"],"plaintext",0,0]}',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...refs),
        bytes,
        note,
        async (found, ciphertext, written) => {
          if (!found) throw new Error("a link of the table is not recognised");
          const { adapter, ref } = found;
          // The server's own secrets are text as they come.
          if (ref.kind === "onetimesecret" && ref.key === "") return;
          const opened = adapter.open({ ciphertext, note: written }, ref, "x");
          expect(await codeOf(opened), ref.kind).toMatch(/^(open|need|input|backend)\./);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("base64", () => {
  test("is the platform's, at every boundary", () => {
    for (const length of [0, 1, 2, 3, 0x5fff, 0x6000, 0x6001, 0x12000, 0x12002]) {
      const bytes = new Uint8Array(length).map((_, i) => i * 7);
      const written = toBase64(bytes);
      expect(written).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(written)).toEqual(bytes);
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }
  });

  test("of another spelling is refused", () => {
    for (const written of ["A", "AA", "AA=", "AB==", "AAB=", "A===", "AAAA\n", "AA-_", " AAAA"]) {
      expect(fromBase64(written), written).toBeUndefined();
    }
    for (const written of ["A", "AB", "AAB", "AA==", "AA+/", "AAAA "]) {
      expect(fromBase64url(written), written).toBeUndefined();
    }
  });
});

describe("random text", () => {
  test("has its length and its alphabet, and every character equally often", () => {
    const text = randomText("abc", 30_000, effectsAt());
    expect(text).toMatch(/^[abc]{30000}$/);
    for (const letter of "abc") {
      expect(Math.abs(text.split(letter).length - 1 - 10_000)).toBeLessThan(600);
    }
  });

  test("drops the bytes that would favour some characters", () => {
    // 250 to 255 would make the first six digits likelier.
    const given = [250, 251, 255, 9, 254, 253, 252, 249];
    const random = (count: number) => Uint8Array.from(given.splice(0, count));
    expect(randomText("0123456789", 2, { random })).toBe("99");
    expect(given).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { AppError } from "../lib/errors.ts";
import { fitOptions } from "../lib/jobs/fit-options.ts";
import type { BackendSettings, Capabilities, ShareOptions } from "../lib/model.ts";
import type { Policy } from "../lib/policy.ts";
import { permitted, refuseForbidden } from "../lib/policy-rules.ts";

const day = 86_400;
const server: BackendSettings = {
  id: "s",
  kind: "hushlink",
  name: "Box",
  base: "https://box.example/",
};
const can: Capabilities = {
  passphrase: true,
  files: true,
  status: true,
  revoke: true,
  anonymous: true,
  strictlyOnce: true,
  maxViews: 10,
  unlimitedViews: true,
  maxBytes: 1,
  expiry: { kind: "range", min: 3_600, max: 30 * day, default: 7 * day },
};

/** The rule that refuses a share; "" if none does. */
function rule(policy: Policy, options: Partial<ShareOptions> = {}, known?: Capabilities): string {
  try {
    refuseForbidden(
      { server, options: { expiresInSeconds: day, views: 1, ...options } },
      policy,
      known,
    );
    return "";
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    expect(thrown.code).toBe("allow.policy");
    return thrown.facts.field ?? "?";
  }
}

test.for<[Policy, Partial<ShareOptions>, string]>([
  [{}, { expiresInSeconds: 1e9, views: 0 }, ""],
  [{ maxExpirySeconds: day }, {}, ""],
  [{ maxExpirySeconds: day }, { expiresInSeconds: day + 1 }, "maxExpirySeconds"],
  [{ maxViews: 3 }, { views: 3 }, ""],
  [{ maxViews: 3 }, { views: 4 }, "maxViews"],
  [{ maxViews: 3 }, { views: 0 }, "maxViews"],
  [{ minViews: 2 }, { views: 1 }, "minViews"],
  [{ minViews: 2 }, { views: 2 }, ""],
  [{ minViews: 2 }, { views: 0 }, ""],
  [{ passphrase: "required" }, {}, "passphrase"],
  [{ passphrase: "required" }, { passphrase: "" }, "passphrase"],
  [{ passphrase: "required" }, { passphrase: "x" }, ""],
  [{ passphrase: "optional" }, {}, ""],
  [{ minPassphraseLength: 4 }, {}, ""],
  [{ minPassphraseLength: 4 }, { passphrase: "abc" }, "minPassphraseLength"],
  // Four units of UTF-16, but two characters.
  [{ minPassphraseLength: 4 }, { passphrase: "😀😀" }, "minPassphraseLength"],
  [{ minPassphraseLength: 4 }, { passphrase: "abcd" }, ""],
  [{ passphrase: "required", minPassphraseLength: 4 }, {}, "passphrase"],
  [{ allowedServers: ["other.example"] }, {}, "allowedServers"],
  [{ allowedServers: ["box.example"] }, {}, ""],
])("%j refuses %j by %j", ([policy, options, field]) => {
  expect(rule(policy, options)).toBe(field);
});

test("a refused server is named by its host, never by its path or key", () => {
  const judged = {
    server: { ...server, base: "https://box.example/hidden/", apiKey: "k" },
    options: { expiresInSeconds: 1, views: 1 },
  };
  expect(() => refuseForbidden(judged, { allowedServers: [] })).toThrowError(
    expect.objectContaining({ facts: { field: "allowedServers", host: "box.example" } }),
  );
});

test("where a view limit leaves no expiry, a limit on expiries forbids view limits", () => {
  const openEnded = { ...can, viewsReplaceExpiry: true };
  const policy = { maxExpirySeconds: day };
  expect(rule(policy, { views: 1 }, openEnded)).toBe("maxExpirySeconds");
  expect(rule(policy, { views: 0 }, openEnded)).toBe("");
  const offered = permitted(openEnded, policy);
  expect([offered.maxViews, offered.unlimitedViews]).toEqual([0, true]);
  // In place nobody would see that the view limit was dropped: refused rather than loosened.
  const fitted = fitOptions({ expiresInSeconds: null, views: 1 }, offered);
  expect(rule(policy, fitted, openEnded)).toBe("maxExpirySeconds");
});

test.for<[Policy, Partial<Capabilities>]>([
  [{}, {}],
  [{ maxExpirySeconds: day }, { expiry: { kind: "range", min: 3_600, max: day, default: day } }],
  [{ maxExpirySeconds: 60 }, { expiry: { kind: "range", min: 3_600, max: 3_600, default: 3_600 } }],
  [{ maxViews: 3 }, { maxViews: 3, unlimitedViews: false }],
  [{ maxViews: 50 }, { maxViews: 10, unlimitedViews: false }],
  [{ minViews: 2 }, { minViews: 2 }],
])("%j leaves %j of what a server can", ([policy, part]) => {
  expect(permitted(can, policy)).toEqual({ ...can, ...part });
});

test.for([
  [7 * day, [300, 3_600, 7 * day], 7 * day],
  [3_600, [300, 3_600], 3_600],
  [500, [300], 300],
  [60, [300], 300],
] as const)("a list of expiries up to %j keeps %j", ([maxExpirySeconds, values, usual]) => {
  const listed = {
    ...can,
    expiry: { kind: "list", values: [300, 3_600, 7 * day, 14 * day], default: 7 * day },
  } as const;
  expect(permitted(listed, { maxExpirySeconds }).expiry).toEqual({
    kind: "list",
    values,
    default: usual,
  });
});

test("what is fitted to what is permitted is never refused, unless the server can't do it at all", () => {
  const policies: Policy[] = [
    { maxExpirySeconds: 3_600 },
    { maxViews: 2 },
    { minViews: 3, maxViews: 5 },
    { maxExpirySeconds: 2 * day, minViews: 10, maxViews: 10 },
  ];
  for (const policy of policies) {
    for (const views of [0, 1, 4, 99]) {
      for (const expiresInSeconds of [null, 60, day, 90 * day]) {
        const fitted = fitOptions({ expiresInSeconds, views }, permitted(can, policy));
        expect(rule(policy, fitted, can), JSON.stringify([policy, views])).toBe("");
      }
    }
  }
});

import { policy } from "./en/policy.ts";
import { area } from "./language.ts";

/** Texts about what an organization has set. */
export const policyText = area(policy, {
  de: () => import("./de/policy.ts").then((table) => table.policy),
  fr: () => import("./fr/policy.ts").then((table) => table.policy),
  es: () => import("./es/policy.ts").then((table) => table.policy),
  ja: () => import("./ja/policy.ts").then((table) => table.policy),
});

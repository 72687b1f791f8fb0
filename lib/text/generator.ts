import { generator } from "./en/generator.ts";
import { area } from "./language.ts";

/** Texts of what makes secrets. */
export const generatorText = area(generator, {
  de: () => import("./de/generator.ts").then((table) => table.generator),
  fr: () => import("./fr/generator.ts").then((table) => table.generator),
  es: () => import("./es/generator.ts").then((table) => table.generator),
  ja: () => import("./ja/generator.ts").then((table) => table.generator),
});

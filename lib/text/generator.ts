import { generator } from "./en/generator.ts";
import { area } from "./language.ts";

/** Texts of what makes secrets. */
export const generatorText = area(generator, {});

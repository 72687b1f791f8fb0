import type { generator as english } from "../en/generator.ts";
import type { TableLike } from "../language.ts";

/** Spanish texts of what makes secrets. */
export const generator: TableLike<typeof english> = {
  title: "Crear un secreto",
  kind: "Tipo",
  password: "Contraseña",
  words: "Palabras",
  token: "Token",
  pin: "PIN",
  length: "Caracteres",
  digitsLength: "Dígitos",
  wordCount: "Palabras",
  separator: "Entre palabras",
  hyphen: "Guion -",
  dot: "Punto .",
  underscore: "Guion bajo _",
  space: "Espacio",
  capitals: "Iniciales en mayúscula",
  upper: "Mayúsculas",
  digits: "Dígitos",
  signs: "Símbolos",
  noLookAlikes: "Sin caracteres parecidos (I l 1, O 0)",
  made: "Creado para usted",
  another: "Crear otro",
  use: "Usar",
  close: "Cerrar",
  guessable: "Solo es seguro donde los intentos son limitados.",
  weak: "Suficiente si los intentos son limitados; débil si no.",
  good: "Bueno: adivinarlo lleva años.",
  strong: "Fuerte: nadie lo adivina.",
};

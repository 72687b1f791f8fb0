import type { policy as english } from "../en/policy.ts";
import { count, duration } from "../format.ts";
import type { TableLike } from "../language.ts";

const characters = (least: number) => count(least, { one: "# carácter", other: "# caracteres" });
const times = (views: number) => count(views, { one: "# vez", other: "# veces" });

/** Spanish texts about what an organization has set. */
export const policy: TableLike<typeof english> = {
  mark: "Establecido por su organización.",
  asked: "Su organización lo desea. Actívelo y el navegador le preguntará.",
  title: "Su organización administra parte de esto",
  unread: ({ parts }) =>
    `No se pudo leer una parte de lo que ha establecido: ${parts}. Avise a quien administra este navegador.`,
  servers: "Su organización no permite otros servidores.",
  barred: ({ host }) => `Su organización no permite compartir con ${host}.`,
  barredNext:
    "Los enlaces de ese servidor siguen abriéndose aquí, y lo enviado aún puede revocarse.",
  yourKey: "Su clave",
  expiry: ({ seconds }) =>
    `Su organización permite que los enlaces duren ${duration(seconds)} como máximo.`,
  maxViews: ({ views }) => `Su organización permite abrir los enlaces ${times(views)} como máximo.`,
  minViews: ({ views }) =>
    `Su organización quiere enlaces que se abran ${times(views)} como mínimo.`,
  passphrase: ({ least }) =>
    least > 1
      ? `Su organización exige una frase de contraseña de al menos ${characters(least)}.`
      : "Su organización exige una frase de contraseña para cada enlace.",
  passphraseLength: ({ least }) =>
    `Su organización exige frases de contraseña de al menos ${characters(least)}.`,
  passphraseImpossible: "Este servidor no puede guardar ninguna: elija otro.",
  off: "Su organización ha desactivado esto.",
  nothingSent: "No se ha enviado nada.",
  nextServer: "Use un servidor permitido o pregunte a quien administra este navegador.",
  nextExpiry: "Elija una caducidad más corta, o un servidor que la ofrezca, y comparta de nuevo.",
  nextViews: "Elija otro número de aperturas y comparta de nuevo.",
  nextPassphrase: "Compártalo desde el botón de Hushlink, con una frase de contraseña.",
  nextLength: "Use una más larga o deje que Hushlink la cree.",
  nextOff: "Elija otra cosa o pregunte a quien administra este navegador.",
};

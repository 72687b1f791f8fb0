import type { notice as english } from "../en/notice.ts";
import { brief, count } from "../format.ts";
import type { TableLike } from "../language.ts";

type Ends = Parameters<(typeof english)["copied"]>[0];

function ends({ views, seconds }: Ends): string {
  const opens =
    views === 0 ? "" : ` · se abre ${views === 1 ? "una vez" : count(views, { other: "# veces" })}`;
  return seconds > 0 ? `${opens} · ${brief(seconds)}` : opens;
}

const link = ({ views }: Ends) => (views === 1 ? "enlace de un solo uso" : "enlace secreto");

/** Spanish texts of the notice in the page. */
export const notice: TableLike<typeof english> = {
  working: "Creando un enlace de un solo uso…",
  cancel: "Cancelar",
  close: "Cerrar",
  undo: "Deshacer",
  elsewhere: "¿Lugar equivocado? Revocar",
  allow: "Permitir…",
  choose: "Elegir un servidor",
  link: "Crear un enlace de un solo uso",
  held: ({ what }) =>
    `No se ha pegado: parece un secreto (${what}). Para pegarlo tal cual, pegue otra vez.`,
  replaced: (facts) => `Sustituido por un ${link(facts)}${ends(facts)}`,
  inserted: (facts) => `Se insertó un ${link(facts)}${ends(facts)}`,
  copied: (facts) => `Se copió un ${link(facts)}${ends(facts)}`,
  copiedInstead: "En su lugar, el enlace está en el portapapeles.",
  shown: "El enlace espera en Hushlink: haga clic en su botón de la barra de herramientas.",
  unclear: "Es posible que el texto no sea el esperado. Revíselo antes de enviarlo.",
  undone: "Deshecho. Su texto está de vuelta y el enlace ya no abre nada.",
  undoneWithoutText:
    "El enlace ya no abre nada, pero no se pudo recuperar su texto. Tal vez lo consiga la opción Deshacer del propio campo.",
  undoneWithoutRevoke:
    "Su texto está de vuelta, pero el enlace sigue funcionando: no se pudo contactar con el servidor. Revóquelo en Hushlink.",
  linkDead: "El enlace ya no abre nada.",
  linkAlive:
    "El enlace sigue funcionando: no se pudo contactar con el servidor. Revóquelo en Hushlink.",
  textHere: "Su texto está de nuevo en este campo: bórrelo si no debe estar aquí.",
  linkHere: "No se pudo quitar del campo: bórrelo ahí.",
  secretWaits:
    "El secreto espera cinco minutos en Hushlink: haga clic en su botón de la barra de herramientas, allí donde deba ir.",
  notUndone: "No se pudo recuperar su texto y el enlace sigue funcionando. Revóquelo en Hushlink.",
};

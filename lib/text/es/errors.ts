import type { Facts } from "../../errors.ts";
import type { ErrorTable, ErrorWords } from "../errors.ts";
import { count, later, size } from "../format.ts";
import { policyWords } from "../policy-words.ts";
import { policy } from "./policy.ts";

const words = (happened: string, next: string) => (): ErrorWords => ({ happened, next });

const server = ({ host }: Facts) => host ?? "El servidor";

const missing: Record<NonNullable<Facts["missing"]>, string> = {
  key: "A este enlace le falta la parte que sigue a #",
  token: "A este enlace le falta el final",
  id: "A este enlace le falta la parte central",
};

const choices: Readonly<Record<string, string>> = {
  expiresInSeconds: "caducidad",
  views: "número de aperturas",
  passphrase: "frase de contraseña",
  files: "archivos",
};

/** Spanish words for every error. */
export const errors: ErrorTable = {
  "input.empty": words(
    "Aún no hay nada que compartir.",
    "Escriba o pegue un secreto, o añada un archivo.",
  ),
  "input.too-large": ({ bytes, maxBytes }) => ({
    happened:
      maxBytes === undefined
        ? "Es más grande de lo que admite el servidor. No se envió nada."
        : `Supera los ${size(maxBytes)} que admite el servidor${bytes === undefined ? "" : ` (ocupa ${size(bytes)})`}. No se envió nada.`,
    next: "Comparta una parte más pequeña o elija un servidor que admita más.",
  }),
  "input.too-short": words(
    "Esta frase de contraseña es demasiado corta.",
    "Use una más larga o deje que Hushlink cree una.",
  ),
  "input.address": words(
    "Esta no es la dirección de un servidor.",
    "Tiene la forma https://secrets.example.com, sin nombre de usuario.",
  ),
  "input.insecure": ({ host }) => ({
    happened: `La conexión con ${host ?? "esta dirección"} no está cifrada (http), así que Hushlink no la usa.`,
    next: "Use su dirección https. El http simple solo se admite para este mismo equipo.",
  }),
  "input.options": ({ field }) => ({
    happened: `El servidor no ofrece esta opción${named(field)}. No se envió nada.`,
    next: "Elija otra caducidad u otro número de aperturas y comparta de nuevo.",
  }),
  "input.already-link": words(
    "La selección ya es un enlace de un solo uso.",
    "Seleccione el secreto en sí si desea compartirlo.",
  ),
  "input.link-unknown": words(
    "Este no es un enlace de un solo uso que Hushlink conozca.",
    "Compruebe que copió el enlace en sí, desde https:// hasta el final.",
  ),
  "input.link-incomplete": (facts) => ({
    happened: `${missing[facts.missing ?? "token"]}, así que no se puede abrir. No se ha gastado nada.`,
    next: "Copie otra vez el enlace completo. Si el chat lo cortó, pida que se lo envíen de nuevo.",
  }),
  "input.link-damaged": words(
    "En este enlace falta un carácter o hay uno incorrecto. No se ha gastado nada.",
    "Copie otra vez el enlace del mensaje, de principio a fin.",
  ),
  "input.template": ({ field }) => {
    if (field === undefined) {
      return {
        happened: "Este texto debe contener {link} exactamente una vez.",
        next: "Ponga {link} donde deba ir el enlace.",
      };
    }
    if (field === "") {
      return {
        happened: "Esta plantilla no es JSON legible.",
        next: "Busque una comilla, una coma o un corchete que falte.",
      };
    }
    return {
      happened: `La plantilla es incorrecta o está incompleta en «${field}».`,
      next: "Compare ese lugar con el ejemplo.",
    };
  },
  "allow.host": ({ host }) => ({
    happened: `El navegador aún no deja que Hushlink acceda a ${host ?? "este servidor"}. No se envió nada.`,
    next: "Permita este servidor e inténtelo de nuevo.",
  }),
  "allow.clipboard": words(
    "El navegador no deja que Hushlink copie desde aquí. Su enlace no se ha perdido.",
    "Cópielo con el botón o permita la copia en las opciones.",
  ),
  "allow.frame": words(
    "Este campo pertenece a otro sitio dentro de la página, que Hushlink no puede tocar.",
    "Copie el enlace y péguelo allí, o permita el sitio.",
  ),
  "allow.policy": policyWords(policy),
  "need.passphrase": words(
    "Este secreto requiere una frase de contraseña. No se ha gastado nada.",
    "Escriba la frase de contraseña que le dio quien lo envió.",
  ),
  "need.backend": words(
    "Aún no se ha elegido ningún servidor. No se envió nada.",
    "Elija el servidor que guarda sus secretos.",
  ),
  "need.both": words(
    "El mensaje cifrado y su enlace van juntos, y aquí solo está uno de los dos. No se ha gastado nada.",
    "Pegue ambos: el mensaje completo y, a continuación, el enlace completo con el que llegó.",
  ),
  "secret.gone": words(
    "Este secreto ya no está: se abrió, caducó o se revocó.",
    "Pida un enlace nuevo. Si usted nunca lo abrió, dígalo: quizá haya que cambiar el secreto.",
  ),
  "secret.opened": words(
    "Este secreto ya se abrió y no se puede volver a abrir.",
    "Si no fue usted, pida a quien lo envió que cambie el secreto ahora mismo.",
  ),
  "secret.expired": words(
    "Este secreto ha caducado. Ya nadie puede abrirlo.",
    "Pida un enlace nuevo a quien lo envió.",
  ),
  "secret.revoked": words(
    "Este secreto se revocó antes de que se abriera.",
    "Pregunte a quien lo envió si aún lo necesita.",
  ),
  "secret.locked": words(
    "Demasiadas frases de contraseña incorrectas: este secreto está bloqueado para siempre.",
    "Pida un enlace nuevo a quien lo envió.",
  ),
  "open.wrong-passphrase": ({ attemptsLeft }) => ({
    happened: `Esa frase de contraseña no es la correcta. ${triesLeft(attemptsLeft)}`,
    next: "Revise las mayúsculas y los espacios, e inténtelo de nuevo.",
  }),
  "open.failed": words(
    "Lo que llegó del servidor no corresponde a este enlace y no se puede abrir.",
    "Pida un enlace nuevo a quien lo envió y avise de que este no funcionó.",
  ),
  "open.unsupported": words(
    "Este enlace se creó con una versión más reciente. No se ha gastado nada.",
    "Actualice la extensión Hushlink si la tiene. Si no, diga a quien lo envió que esta página es más antigua que el enlace.",
  ),
  "backend.unreachable": (facts) => ({
    happened: `${server(facts)} no respondió.`,
    next: "Compruebe la conexión e inténtelo de nuevo.",
  }),
  "backend.offline": words(
    "Este equipo no tiene conexión. No se envió nada.",
    "Conéctese a la red e inténtelo de nuevo.",
  ),
  "backend.timeout": (facts) => ({
    happened: `${server(facts)} tardó demasiado en responder.`,
    next: "Espere un momento e inténtelo de nuevo.",
  }),
  "backend.busy": (facts) => ({
    happened: `${server(facts)} está ocupado y pide paciencia.`,
    next:
      facts.retryAfterSeconds === undefined
        ? "Espere un momento e inténtelo de nuevo."
        : `Inténtelo de nuevo ${later(facts.retryAfterSeconds)}.`,
  }),
  "backend.full": (facts) => ({
    happened: `${server(facts)} no tiene más espacio. No se guardó nada.`,
    next: "Inténtelo más tarde o elija otro servidor.",
  }),
  "backend.refused": (facts) => ({
    happened: `${server(facts)} lo rechazó${facts.status ? ` (respuesta ${facts.status})` : ""}.`,
    next: "Inténtelo una vez más. Si continúa, revise el servidor en las opciones.",
  }),
  "backend.unauthorized": (facts) => ({
    happened: `${server(facts)} pide una clave válida. No se guardó nada.`,
    next: "Escriba o renueve la clave del servidor en las opciones.",
  }),
  "backend.conflict": (facts) => ({
    happened: `${server(facts)} ya tiene otra cosa en este lugar. No se sobrescribió nada.`,
    next: "Comparta el secreto de nuevo.",
  }),
  "backend.garbled": (facts) => ({
    happened: `${server(facts)} respondió algo que Hushlink no entiende.`,
    next: "Revise la dirección en las opciones. Puede ser una página de inicio de sesión u otro producto.",
  }),
  "backend.redirected": (facts) => ({
    happened: `${server(facts)} remite a otra dirección. Hushlink no la siguió.`,
    next: "Escriba la dirección definitiva del servidor en las opciones.",
  }),
  "backend.unsupported": ({ host, field }) =>
    host === undefined || field !== undefined
      ? {
          happened: "Este servidor no puede hacer eso.",
          next: "Elija otro servidor o prescinda de ello.",
        }
      : {
          happened: `${host} responde, pero no es nada que Hushlink conozca.`,
          next: "Revise la dirección. Algunos servidores están en una ruta, como /box/.",
        },
  "page.no-field": words(
    "El cursor no está en ningún campo de texto. No se insertó nada.",
    "Haga clic en el campo o pegue usted el enlace.",
  ),
  "page.no-selection": words(
    "No hay nada seleccionado en esta página.",
    "Seleccione primero el secreto, o abra Hushlink y escríbalo.",
  ),
  "page.forbidden": words(
    "El navegador no admite extensiones en esta página.",
    "Copie el secreto y compártalo desde el botón de Hushlink.",
  ),
  "page.read-only": words(
    "Este campo no se puede cambiar. No se insertó nada.",
    "Pegue el enlace donde lo necesite.",
  ),
  "page.password-field": words(
    "Este es un campo de contraseña, así que Hushlink no pone un enlace ahí.",
    "Haga clic en el campo donde escribe el mensaje.",
  ),
  "page.no-room": words(
    "El enlace es demasiado largo para este campo. No se insertó nada.",
    "Péguelo en un campo más largo.",
  ),
  "page.in-link": words(
    "Esto forma parte de un hipervínculo, que conservaría su dirección anterior. No se reemplazó nada.",
    "Borre el hipervínculo y pegue el enlace en su lugar.",
  ),
  "page.moved": words(
    "El campo ya no está. No se insertó nada.",
    "Haga clic donde deba ir el enlace y péguelo.",
  ),
  "page.refused": words(
    "Esta página no aceptó el enlace.",
    "Péguelo usted: está listo para copiar.",
  ),
  "page.changed": words(
    "El texto cambió mientras se creaba el enlace. No se sustituyó nada.",
    "Pegue el enlace donde lo necesite.",
  ),
  "secret.forgotten": words(
    "Este secreto ya no está en la memoria. No se cambió nada ni se creó ningún enlace nuevo.",
    "Revoque el enlace si no debe abrirse y comparta el secreto de nuevo.",
  ),
  "job.cancelled": words(
    "Detenido. No queda nada en el servidor.",
    "Comparta de nuevo cuando quiera.",
  ),
  "job.interrupted": words(
    "El navegador detuvo Hushlink en mitad de su trabajo.",
    "Compártalo de nuevo. En servidores de terceros puede quedar una copia sin leer hasta que caduque.",
  ),
  "job.file-lost": words(
    "El archivo ya no está disponible porque se cerró su ventana.",
    "Añada el archivo de nuevo.",
  ),
  bug: words(
    "Algo salió mal dentro de Hushlink.",
    "Inténtelo de nuevo. Si continúa, informe de lo que hizo, sin el secreto.",
  ),
};

function named(field: string | undefined): string {
  const name = choices[field ?? ""];
  return name === undefined ? "" : ` (${name})`;
}

function triesLeft(attemptsLeft: number | undefined): string {
  if (attemptsLeft === undefined) return "No se ha gastado nada.";
  return count(attemptsLeft, { one: "Queda # intento.", other: "Quedan # intentos." });
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/*
 * The least that a server in Node can do: reads what comes and answers the same thing every time.
 * PUT: a short JSON. POST: as many bytes as the query says.
 */

const json = Buffer.from('{"expires_at_ms":1795234786873,"views":1}');
const bodies = new Map<string, Buffer>();

const server = createServer({ noDelay: true }, (request, response) => {
  const size = request.url?.split("?")[1] ?? "0";
  let body: Buffer = json;
  if (request.method === "POST") {
    body = bodies.get(size) ?? Buffer.alloc(Number(size), 1);
    bodies.set(size, body);
  }
  request.on("data", () => undefined);
  request.on("end", () => {
    response.writeHead(200, ["Content-Length", String(body.length)]);
    response.end(body);
  });
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ event: "listening", url: `http://127.0.0.1:${port}/` }));
});

/** The mock host as a plain HTTP server, for tests and for looking at answers with curl. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerHosts, answerOutput, answerUnknown, type Answer } from './answer.ts';

/** A running mock server. */
export interface MockServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts the mock host on the loopback interface; port 0 takes a free one. Rejects when the port is taken. */
export async function startMockServer(port: number): Promise<MockServer> {
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${address.port}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await answerTo(request);
  if (answer.kind === 'lost') {
    request.socket.destroy();
    return;
  }
  response.writeHead(answer.status, { ...answer.headers });
  for (const piece of answer.body) response.write(piece);
  response.end();
}

async function answerTo(request: IncomingMessage): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const parts = pathname.split('/').slice(1).map(decodeURIComponent);
  const [api, hosts, host, outputs, command] = parts;
  if (api === 'api' && hosts === 'hosts' && parts.length === 2) return answerHosts();
  if (api === 'api' && hosts === 'hosts' && outputs === 'outputs' && parts.length === 5) {
    return answerOutput(host ?? '', command ?? '', request.headers['if-none-match'] ?? null);
  }
  return answerUnknown(pathname);
}

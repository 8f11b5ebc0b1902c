import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the stand-in saw it: the truth that a log is held against. */
export interface Recorded {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly status: number;
}

/** How vendors word their refusals; chosen by the first segment of the path, the status by the second. */
const styles: Readonly<Record<string, (status: number) => { headers: Record<string, string>; body: string }>> = {
  plain: status => ({
    headers: { 'content-type': 'text/plain' },
    body: status === 401 ? 'Unauthorized\n' : 'Forbidden\n',
  }),
  problem: status => ({
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({
      type: 'about:blank',
      title: status === 401 ? 'Unauthorized' : 'Forbidden',
      status,
      detail: 'Token has expired',
    }),
  }),
  bearer: status => ({
    headers: { 'content-type': 'application/json', 'www-authenticate': 'Bearer realm="api", error="invalid_token"' },
    body: JSON.stringify({ error: 'invalid_token', status }),
  }),
  basic: () => ({
    headers: { 'content-type': 'text/html', 'www-authenticate': 'Basic realm="stand-in"' },
    body: '<h1>401</h1>',
  }),
  github: status => ({
    headers: { 'content-type': 'application/json', 'x-github-request-id': 'C0DE:1A2B:3C4D5E' },
    body: JSON.stringify({ message: status === 401 ? 'Bad credentials' : 'Resource not accessible by integration' }),
  }),
};

/** A server on loopback that refuses in many vendors' styles (`/bearer/401/…`), lets `/200/…` through, and records all. */
export async function refusingServer(
  port = 0,
): Promise<{ origin: string; recorded: Recorded[]; close(): Promise<void> }> {
  const recorded: Recorded[] = [];
  const server = createServer((request, response) => answer(request, response, recorded));
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.address() as AddressInfo).port;
  return { origin: `http://127.0.0.1:${bound}`, recorded, close: () => close(server) };
}

function answer(request: IncomingMessage, response: ServerResponse, recorded: Recorded[]): void {
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  const [, style = '', wanted = ''] = path.split('/');
  const status = Number(wanted) || 200;
  const { headers, body } = styles[style]?.(status) ?? { headers: {}, body: '{"ok":true}' };
  recorded.push({ method: request.method ?? '', host: request.headers.host ?? '', path, status });
  request.resume();
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}

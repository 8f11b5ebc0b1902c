import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in answers: the status, its headers, and a body that is sent as JSON unless it is text already. */
export interface StandInAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A provider's behaviour: a pure function of the request, as its documentation describes it. */
export type StandIn = (request: {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}) => StandInAnswer;

export interface Running {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  close(): Promise<void>;
}

/** Plays a stand-in on a free port of the loopback interface until it is closed. */
export async function serve(standIn: StandIn): Promise<Running> {
  const server = createServer(listen(standIn));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The request listener alone, for a server with TLS or a host name of its own. */
export function listen(standIn: StandIn): RequestListener {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stand-in');
    const body = await text(request);
    const answer = standIn({ method: request.method ?? 'GET', path: pathname, headers: request.headers, body });
    const isText = typeof answer.body === 'string';
    response.writeHead(answer.status, {
      'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
      'x-request-id': requestId(),
      ...answer.headers,
    });
    response.end(isText ? answer.body : JSON.stringify(answer.body));
  };
}

let requests = 0;

/** Request ids that look like a provider's and are the same on every run. */
function requestId(): string {
  requests += 1;
  return `req_${requests.toString(16).padStart(8, '0')}`;
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The token of an `Authorization: Bearer` header, or null where none was sent. */
export function bearerOf(headers: IncomingMessage['headers']): string | null {
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
}

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Example } from '../../src/providers/provider.ts';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ProviderStandIn {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What was asked since it started, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** From now on every request is answered as this example tells. */
  play(example: Example): void;
  close(): Promise<void>;
}

/** A server on loopback that answers every request as the example says that is being played; 404 until one is. */
export async function startProvider(): Promise<ProviderStandIn> {
  const requests: SeenRequest[] = [];
  let answer: Example['answer'] = { status: 404, text: '' };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    response.writeHead(answer.status, answer.headers).end(answer.text);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    play(example) {
      answer = example.answer;
    },
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

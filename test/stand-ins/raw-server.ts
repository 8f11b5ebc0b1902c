import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Certificate } from './certificate.ts';

export interface RawServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** A server on loopback that may answer as badly as it likes; over TLS where it is given a certificate. */
export async function serveRaw(listener: RequestListener, certificate?: Certificate): Promise<RawServer> {
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>(resolve => server.close(() => resolve()));
  };
  return { origin: `http${certificate ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Bytes without end, as fast as they are taken. */
export function pour(response: ServerResponse, chunk = Buffer.alloc(65_536, 'a')): void {
  const write = () => {
    while (!response.destroyed && response.write(chunk));
    response.once('drain', write);
  };
  response.on('error', () => {});
  write();
}

let bomb: Buffer | undefined;

/** 100 kB that unpack to 100 MB. */
export function gzipBomb(): Buffer {
  bomb ??= gzipSync(Buffer.alloc(100_000_000));
  return bomb;
}

import { getCACertificates } from 'node:tls';
import type { Dispatcher } from 'undici';

export interface Route {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Goes before the environment's proxy; NO_PROXY still counts. */
  readonly proxy: string | null;
  /** PEM text, trusted beside Node's own and NODE_EXTRA_CA_CERTS. */
  readonly ca: string | null;
  /** When an attempt to connect is given up, in milliseconds: it outlives the request that it was made for. */
  readonly connectTimeout: number;
}

/** The pooled connections of one run, straight or through a proxy. undici is loaded here: it costs 50 ms. */
export async function openDispatcher({ env, proxy, ca, connectTimeout }: Route): Promise<Dispatcher> {
  // CommonJS: once bundled, its exports are under `default` alone.
  const { EnvHttpProxyAgent } = (await import('undici')).default;
  const trusted = ca === null ? {} : { ca: [...getCACertificates('default'), ca] };
  return new EnvHttpProxyAgent({
    // Given as '' where there is none: undici would read the environment by itself otherwise.
    httpProxy: proxy ?? env.http_proxy ?? env.HTTP_PROXY ?? '',
    httpsProxy: proxy ?? env.https_proxy ?? env.HTTPS_PROXY ?? '',
    noProxy: env.no_proxy ?? env.NO_PROXY ?? '',
    connect: { ...trusted, timeout: connectTimeout },
    connectTimeout,
    requestTls: trusted,
    proxyTls: trusted,
    allowH2: false,
    // The time-out of a try bounds them all.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

import type { Failure } from '../model/http.ts';

/** What signing says of a bad key may quote it, so nothing of that is repeated. */
export const unsigned: Failure = {
  kind: 'unsigned',
  message: "the key can't sign the request: it is no private key of the form that is asked for",
};

/** Told by error code, since messages of undici and Node may hold the URL and with it a secret of its query. */
export function failureOf(error: unknown, url: URL, timeout: number): Failure {
  const { code, proxyStatus } = rootOf(error);
  const name = code === '' ? '' : ` (${code})`;
  const { host } = url;
  if (code === 'TIMEOUT')
    return { kind: 'timeout', message: `"${host}" gave no whole answer within ${seconds(timeout)}` };
  if (proxyStatus !== null) {
    return { kind: 'proxy', message: `the proxy answered ${proxyStatus} to the request for "${host}"` };
  }
  if (dnsCodes.has(code)) return { kind: 'dns', message: `the name "${url.hostname}" can't be resolved${name}` };
  if (tlsCodes.test(code)) return { kind: 'tls', message: `no trusted TLS connection to "${host}"${name}` };
  if (resetCodes.has(code))
    return { kind: 'reset', message: `"${host}" closed the connection before it answered${name}` };
  if (protocolCodes.test(code)) return { kind: 'protocol', message: `"${host}" didn't answer in HTTP${name}` };
  return { kind: 'connect', message: `no connection to "${host}"${name}` };
}

const dnsCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'ENODATA', 'ESERVFAIL']);
const resetCodes = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ERR_STREAM_PREMATURE_CLOSE', 'UND_ERR_CLOSED']);
const protocolCodes = /^(?:HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES)/;
/** OpenSSL's verification results (node.js doc/api/tls.md, "X509 certificate error codes") and Node's own. */
const tlsCodes =
  /^(?:ERR_TLS|ERR_SSL|EPROTO$|CERT_|CRL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|ERROR_IN_CERT)/;

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}

interface Root {
  readonly code: string;
  /** What the proxy said instead of opening a tunnel, where it was that. */
  readonly proxyStatus: string | null;
}

/** The innermost error tells the reason; of the addresses of a host that were all tried, the first. */
function rootOf(error: unknown): Root {
  const { name, message, code, cause, errors } = error as NodeJS.ErrnoException & { errors?: unknown[] };
  if (name === 'TimeoutError' || code === 'UND_ERR_CONNECT_TIMEOUT') return { code: 'TIMEOUT', proxyStatus: null };
  const refusal = /^Proxy (?:response \((\d{3})\)|Authentication Required \((\d{3})\))/.exec(message ?? '');
  if (refusal) return { code: '', proxyStatus: refusal[1] ?? refusal[2] ?? '' };
  const inner = errors?.[0] ?? (cause instanceof Error ? cause : undefined);
  if (inner !== undefined) return rootOf(inner);
  // undici leaves the code out where its parser has none.
  return { code: code ?? (name === 'HTTPParserError' ? 'HPE_INVALID' : ''), proxyStatus: null };
}

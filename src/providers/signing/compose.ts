import type { Signed, Signer } from '../../model/http.ts';

/**
 * A signer that only puts its fields where the provider wants them: in the path, a JSON body, several headers. An optional
 * field that is not set is undefined.
 */
export function composed<Field extends string>(
  compose: (values: Readonly<Record<Field, string>>) => Partial<Signed>,
): Signer {
  return async (_request, values) => ({ headers: {}, ...compose(values as Readonly<Record<Field, string>>) });
}

/** The value of an Authorization header for HTTP Basic (RFC 7617). */
export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Path and query of a URL that is itself the secret; '/' where it is no URL. It never names another host (`//host/…`). */
export function pathOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? '/' : `/${parsed.pathname.replace(/^\/+/, '')}${parsed.search}`;
}

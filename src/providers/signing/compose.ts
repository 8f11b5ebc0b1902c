import type { Signed, Signer } from '../../model/http.ts';

/** A signer that only puts its fields where the provider wants them: in the path, a form, several headers. */
export function composed<Field extends string, Optional extends string = never>(
  compose: (values: Readonly<Record<Field, string> & Partial<Record<Optional, string>>>) => Partial<Signed>,
): Signer {
  return async (_request, values) => ({ headers: {}, ...compose(values as Parameters<typeof compose>[0]) });
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

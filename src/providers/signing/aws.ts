import type { Signer } from '../../model/http.ts';

/** Signature Version 4 over `access-key-id`, `secret-access-key` and `session-token`; the region is read from the host. */
export function signedByAws(service: string): Signer {
  return async ({ method, url, body }, values, now) => {
    const { AwsV4Signer } = await import('aws4fetch');
    const session = values['session-token'];
    const signed = await new AwsV4Signer({
      method,
      url,
      body: body === '' ? null : body,
      service,
      accessKeyId: values['access-key-id'] ?? '',
      secretAccessKey: values['secret-access-key'] ?? '',
      ...(session ? { sessionToken: session } : {}),
      datetime: now.toISOString().replace(/[:-]|\.\d{3}/g, ''),
    }).sign();
    return { headers: Object.fromEntries(signed.headers) };
  };
}

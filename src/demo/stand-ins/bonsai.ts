import type { StandIn, StandInAnswer } from './serve.ts';

/** Bonsai's account API: HTTP Basic, and a list of errors that names what is missing. Source: bonsai.io, "API Error 401: Unauthorized" */
export function bonsai(tokens: readonly { readonly key: string; readonly secret: string }[]): StandIn {
  return ({ method, path, headers }) => {
    const [key = '', ...rest] = Buffer.from(/^Basic (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '', 'base64')
      .toString('utf8')
      .split(':');
    const secret = rest.join(':');
    if (key !== '' && secret === '')
      return unauthorized(["The 'Authorization' header has no value for the password field."]);
    if (!tokens.some(token => token.key === key && token.secret === secret)) return unauthorized([]);
    if (method === 'GET' && /^\/clusters\/?$/.test(path)) {
      return { status: 200, body: { pagination: { page_number: 1, page_size: 10, total_records: 0 }, clusters: [] } };
    }
    return { status: 404, body: { errors: ['The requested resource does not exist.'], status: 404 } };
  };
}

function unauthorized(first: readonly string[]): StandInAnswer {
  const errors = [
    ...first,
    'The API token is missing, inactive or does not exist.',
    'Authentication failed.',
    'Could not authenticate your request.',
    'This request has failed authentication. Please read the docs or email us at support@bonsai.io.',
  ];
  return { status: 401, headers: { 'www-authenticate': 'Basic realm="Bonsai API"' }, body: { errors, status: 401 } };
}

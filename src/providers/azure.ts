import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';
import { composed } from './signing/compose.ts';

export const azure = defineProvider({
  id: 'azure',
  name: 'Microsoft Entra ID (Azure) client secret',
  homepage: 'https://entra.microsoft.com',
  confidence: 'docs',
  scheme: 'signed',
  fields: {
    'tenant-id': { secret: false },
    'client-id': { secret: false },
    'client-secret': { secret: true },
    scope: { secret: false, optional: true },
  },
  signer: composed<'tenant-id' | 'client-id' | 'client-secret', 'scope'>(values => ({
    path: `/${encodeURIComponent(values['tenant-id'])}/oauth2/v2.0/token`,
    form: {
      grant_type: 'client_credentials',
      client_id: values['client-id'],
      client_secret: values['client-secret'],
      scope: values.scope ?? 'https://management.azure.com/.default',
    },
  })),
  url: 'https://login.microsoftonline.com',
  environments: {
    government: 'https://login.microsoftonline.us',
    china: 'https://login.partner.microsoftonline.cn',
  },
  logHosts: ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn'],
  tokens: [
    {
      kind: 'client secret',
      pattern: /[\w.~-]{3}\dQ~[\w.~-]{31,34}/,
      field: 'client-secret',
      sample: `${fake('', 3)}8Q~${fake('', 34)}`,
    },
  ],
  probe: {
    method: 'POST',
    path: '/{tenant-id}/oauth2/v2.0/token',
    sideEffects: 'none: it hands out an access token of about an hour, and shows in the application’s sign-in log',
  },
  answers: [
    { match: 'AADSTS7000222', cause: 'expired-token' },
    { match: 'AADSTS7000215', cause: 'invalid-credential', alsoMeans: ['revoked-token', 'malformed-credential'] },
    { match: 'AADSTS700016', cause: 'wrong-organization', alsoMeans: ['deactivated-account'], outcome: 'rejected' },
    { match: 'AADSTS90002', cause: 'wrong-organization', outcome: 'rejected' },
    { match: 'AADSTS900023', cause: 'malformed-credential' },
    { match: 'AADSTS7000112', cause: 'deactivated-account' },
    { match: 'AADSTS53003', cause: 'policy' },
    { match: 'invalid_client', cause: 'invalid-credential', alsoMeans: ['expired-token'] },
  ],
  facts: { message: { json: 'error_description' } },
  notes: [
    'A value shaped like a UUID is the secret’s ID, not the secret: the portal shows the value once, when it is made.',
    'When the secret ends stands in the app registration alone, not in any answer.',
  ],
  rotate:
    'Entra admin center, App registrations, the app, Certificates & secrets, New client secret (better: a federated credential, no secret)',
  support: 'https://login.microsoftonline.com/error?code=NUMBER explains an AADSTS number',
  requestIdHeaders: ['x-ms-request-id'],
  secretNames: ['AZURE_CLIENT_SECRET', 'ARM_CLIENT_SECRET', 'AZURE_CREDENTIALS', 'AZURE_CLIENT_ID', 'AZURE_TENANT_ID'],
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
    'https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow',
  ],
  fromMemory: ['the statuses of some codes', 'the China host', 'rotate'],
  examples: [
    accepts('a sound secret', 200, { token_type: 'Bearer', expires_in: 3599, access_token: 'made-up' }),
    rejects('an expired secret', 'expired-token', 401, {
      error: 'invalid_client',
      error_description: "AADSTS7000222: The provided client secret keys for app 'made-up' are expired.",
      error_codes: [7000222],
    }),
    rejects('a wrong secret', 'invalid-credential', 401, {
      error: 'invalid_client',
      error_description: 'AADSTS7000215: Invalid client secret provided.',
    }),
    rejects('an application that this tenant does not have', 'wrong-organization', 400, {
      error: 'unauthorized_client',
      error_description: "AADSTS700016: Application with identifier 'made-up' was not found in the directory.",
    }),
    forbids('conditional access', 'policy', 400, {
      error: 'invalid_grant',
      error_description: 'AADSTS53003: Access has been blocked.',
    }),
  ],
});

import type { Incident, Report, ValidationEntry } from '../../src/model/report.ts';
import type { SealedReport } from '../../src/model/sealed.ts';

/** Only a test may call a report sealed that the redactor hasn't seen. */
export function sealed(overrides: Partial<Report> = {}): SealedReport {
  return report(overrides) as SealedReport;
}

export function report(overrides: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'auth-check', version: '1.0.0' },
    generatedAt: '2026-11-22T10:30:00.000Z',
    run: null,
    sources: [],
    incidents: [],
    omitted: 0,
    rotations: [],
    deployments: [],
    validation: [],
    redaction: { total: 0, byKind: {} },
    tried: [],
    notes: [],
    ...overrides,
  };
}

export function incident(overrides: Partial<Incident> = {}): Incident {
  return {
    id: 'a1b2c3d4e5f6',
    status: 401,
    method: 'GET',
    host: 'api.example.com',
    path: '/api/v1/companies/42/datasets/',
    query: ['page'],
    message: 'The provided token is expired or invalid.',
    provider: 'hautai',
    credential: 'datasets',
    cause: 'expired-token',
    inferred: ['path'],
    requestIds: ['9f2c1b7a-55'],
    count: 3,
    firstSeen: '2026-11-22T10:14:00.000Z',
    lastSeen: '2026-11-22T10:19:30.000Z',
    occurrences: [
      { source: 'deploy/3_Deploy.txt', line: 120, timestamp: '2026-11-22T10:14:00.000Z', step: 'Deploy' },
      { source: 'deploy/3_Deploy.txt', line: 133, timestamp: '2026-11-22T10:16:10.000Z', step: 'Deploy' },
      { source: 'deploy/3_Deploy.txt', line: 151, timestamp: '2026-11-22T10:19:30.000Z', step: 'Deploy' },
    ],
    client: 'python-requests/2.32',
    startedAfter: { kind: 'rotation', what: 'DATASETS_JWT', at: '2026-11-22T10:02:00.000Z', seconds: 720 },
    fix: ['Make a new token, update the secret, and deploy again.', 'Look up the expiry: decode the JWT’s exp.'],
    evidence: ['code "invalid_token" in the body'],
    wwwAuthenticate: 'Bearer realm="api", error="invalid_token"',
    credentialShape: 'Bearer, JWT',
    curl: `curl --include --header "Authorization: Bearer $DATASETS_JWT" 'https://api.example.com/api/v1/companies/42/datasets/'`,
    siblings: ['GET /api/v1/me 200'],
    assumedZone: null,
    place: { file: '.github/workflows/deploy.yml', line: 31 },
    ...overrides,
  };
}

export function entry(overrides: Partial<ValidationEntry> = {}): ValidationEntry {
  return {
    credential: 'datasets',
    provider: 'hautai',
    environment: 'production',
    outcome: 'accepted',
    level: 'pass',
    cause: null,
    expiresAt: null,
    checks: [{ id: 'probe', level: 'pass', message: 'GET /api/v1/companies/42/datasets/ answered 200' }],
    request: {
      method: 'GET',
      url: 'https://api.example.com/api/v1/companies/42/datasets/',
      status: 200,
      milliseconds: 41,
    },
    fix: [],
    checkedAt: '2026-11-22T10:01:00.000Z',
    curl: 'curl -i -H "Authorization: Bearer $DATASETS_JWT" https://api.example.com/api/v1/companies/42/datasets/',
    place: { file: '.github/auth-check.yml', line: 14, column: 3 },
    requestIds: [],
    clockOffset: 0.4,
    ...overrides,
  };
}

/** A deploy that failed twelve minutes after a rotation: every section of a page has something to show. */
export function story(overrides: Partial<Report> = {}): SealedReport {
  return sealed({
    run: {
      repository: 'acme/shop',
      workflow: 'Deploy',
      runId: 12345678,
      attempt: 1,
      job: 'deploy',
      sha: '0123456789abcdef0123456789abcdef01234567',
      ref: 'refs/heads/main',
      environment: 'production',
    },
    sources: [
      { name: 'deploy/3_Deploy.txt', bytes: 12_345, lines: 210 },
      { name: 'deploy/4_Smoke test.txt', bytes: 2_345, lines: 40 },
    ],
    incidents: [
      incident(),
      incident({
        id: 'b2c3d4e5f6a1',
        status: 403,
        method: 'POST',
        host: 'api.partner.example',
        path: '/v1/orders',
        query: [],
        message: 'Token lacks scope orders:write',
        provider: null,
        credential: 'partner',
        cause: 'insufficient-scope',
        inferred: [],
        requestIds: ['req_77aa'],
        count: 1,
        firstSeen: '2026-11-22T10:21:00.000Z',
        lastSeen: '2026-11-22T10:21:00.000Z',
        occurrences: [
          { source: 'deploy/4_Smoke test.txt', line: 12, timestamp: '2026-11-22T10:21:00.000Z', step: 'Smoke test' },
        ],
        client: 'node/24 undici',
        startedAfter: null,
        fix: ['Grant "orders:write".'],
        evidence: ['the message names a missing scope'],
        wwwAuthenticate: null,
        credentialShape: 'Bearer, opaque',
        curl: `curl --include --request POST --header "Authorization: Bearer $TOKEN" 'https://api.partner.example/v1/orders'`,
        siblings: [],
      }),
    ],
    rotations: [{ secret: 'DATASETS_JWT', at: '2026-11-22T10:02:00.000Z', scope: 'environment', source: 'github' }],
    deployments: [
      { environment: 'production', sha: '0123456789abcdef', at: '2026-11-22T10:10:00.000Z', state: 'success' },
    ],
    validation: [
      entry({ expiresAt: '2026-12-01T00:00:00.000Z' }),
      entry({
        credential: 'search',
        provider: 'bonsai',
        outcome: 'rejected',
        level: 'fail',
        cause: 'invalid-credential',
        checks: [{ id: 'probe', level: 'fail', message: 'GET /clusters answered 401: Authentication failed.' }],
        request: { method: 'GET', url: 'https://api.bonsai.io/clusters', status: 401, milliseconds: 88 },
        fix: [
          'Compare the stored value with the one in the provider’s dashboard.',
          'Make a new key, and deploy again.',
        ],
        curl: 'curl -i -u "$BONSAI_KEY:$BONSAI_SECRET" https://api.bonsai.io/clusters',
        place: { file: '.github/auth-check.yml', line: 8, column: 3 },
        requestIds: ['4d5e'],
      }),
      entry({
        credential: 'guardrails',
        provider: 'calypsoai',
        environment: 'saas',
        outcome: 'unreachable',
        level: 'warn',
        cause: null,
        checks: [{ id: 'probe', level: 'warn', message: 'www.us1.calypsoai.app has no address (DNS)' }],
        request: {
          method: 'GET',
          url: 'https://www.us1.calypsoai.app/backend/v1/campaigns',
          status: null,
          milliseconds: 12,
        },
        clockOffset: null,
        curl: null,
      }),
    ],
    redaction: { total: 4, byKind: { jwt: 3, 'known secret': 1 } },
    tried: ['Restarted the deployment', 'Checked the token in the dashboard'],
    notes: ['The log of job "lint" has expired.'],
    ...overrides,
  });
}

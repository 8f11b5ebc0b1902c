import { accepts, defineProvider, fake, rejects } from './define.ts';

export const pypi = defineProvider({
  id: 'pypi',
  name: 'PyPI API token',
  homepage: 'https://pypi.org',
  confidence: 'rule',
  scheme: 'basic',
  username: '__token__',
  url: 'https://upload.pypi.org',
  environments: { pypi: 'https://upload.pypi.org', testpypi: 'https://test.pypi.org' },
  logHosts: ['upload.pypi.org', 'pypi.org', 'test.pypi.org'],
  tokens: [
    {
      kind: 'API token of pypi.org',
      pattern: /pypi-AgEIcHlwaS5vcmc[\w-]{50,1000}/,
      environment: 'pypi',
      sample: fake(['pypi', 'AgEIcHlwaS5vcmc'].join('-'), 160),
    },
    {
      kind: 'API token of test.pypi.org',
      pattern: /pypi-AgENdGVzdC5weXBpLm9yZw[\w-]{50,1000}/,
      environment: 'testpypi',
      sample: fake(['pypi', 'AgENdGVzdC5weXBpLm9yZw'].join('-'), 160),
    },
  ],
  probe: {
    method: 'POST',
    path: '/legacy/',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: ':action=file_upload&protocol_version=1',
    sideEffects:
      'none: a form without a file and a name uploads nothing; PyPI looks at the token first, then refuses the form by 400',
  },
  answers: [
    {
      status: 403,
      match: 'Invalid or non-existent authentication information',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token'],
    },
    { status: 403, match: 'project-scoped token', probeOnly: true, cause: null },
    { status: 403, match: 'project-scoped token is not valid for project', cause: 'insufficient-scope' },
    { status: 403, match: "isn't allowed to upload to project", probeOnly: true, cause: null },
    { status: 403, match: "isn't allowed to upload to project", cause: 'insufficient-scope' },
    { status: 400, probeOnly: true, cause: null },
  ],
  notes: [
    'PyPI has no call that tells who you are. The probe is an upload form with nothing in it; where you would rather send none, use --offline, which reads the site from the token.',
    'The token names its site: one of test.pypi.org is refused by pypi.org.',
    'The simple index answers anyone, so it proves nothing.',
  ],
  advice: {
    'invalid-credential': [
      'User name __token__, password the whole token, pypi- included.',
      'Better, publish by trusted publishing (OIDC): then there is no token.',
    ],
  },
  rotate: 'Account settings, API tokens: https://pypi.org/manage/account/token/ (better: trusted publishing, no token)',
  support: 'https://pypi.org/help/',
  secretNames: ['PYPI_API_TOKEN', 'PYPI_TOKEN', 'TWINE_PASSWORD'],
  sources: [
    'https://pypi.org/help/#apitoken',
    'https://docs.pypi.org/api/upload/',
    'github:trufflesecurity/trufflehog pkg/detectors/pypi',
    'github:mongodb/kingfisher data/rules/pypi.yml',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token', 400, '400 Include at least one message digest.'),
    accepts(
      'a sound token of a project',
      403,
      "403 Invalid API Token: project-scoped token is not valid for project: 'shop'",
    ),
    rejects(
      'an unknown token',
      'invalid-credential',
      403,
      '403 Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth for more information.',
    ),
  ],
});

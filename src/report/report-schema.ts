import { causes } from '../model/cause.ts';
import { list, nullable, object, type Schema } from './json-schema.ts';

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const texts: Schema = list(text);
const natural: Schema = { type: 'integer', minimum: 0 };
const positive: Schema = { type: 'integer', minimum: 1 };
const timePattern = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$';
const time: Schema = { type: 'string', pattern: timePattern, description: 'ISO 8601 in UTC' };
const timeOrNull: Schema = { ...time, type: ['string', 'null'] };
const level: Schema = { enum: ['pass', 'warn', 'fail'] };

const place: Schema = {
  ...nullable(object({ file: text, line: positive }, { column: positive })),
  description: 'A line of the repository that an annotation points to',
  default: null,
};

const run = nullable(
  object({
    repository: text,
    workflow: text,
    runId: natural,
    attempt: natural,
    job: textOrNull,
    sha: text,
    ref: text,
    environment: textOrNull,
  }),
);

const incidentOfContract: Record<string, Schema> = {
  id: { ...text, description: 'Same failure, same id, in any run' },
  status: { enum: [401, 403] },
  method: textOrNull,
  host: { ...textOrNull, description: 'host[:port], the port only where it isn’t the scheme’s own' },
  path: { ...textOrNull, description: 'No query; what is secret of a segment reads [REDACTED]' },
  query: { ...texts, description: 'Names alone, never values' },
  message: textOrNull,
  provider: textOrNull,
  credential: { ...textOrNull, description: 'The configured credential it concerns' },
  cause: { enum: causes },
  inferred: { ...texts, description: 'Fields that come from a neighbouring line of the same step' },
  requestIds: { ...texts, description: 'What the provider’s support can look up' },
  count: positive,
  firstSeen: timeOrNull,
  lastSeen: timeOrNull,
  occurrences: {
    ...list(object({ source: text, line: natural, timestamp: timeOrNull, step: textOrNull })),
    maxItems: 40,
    description: 'The first 20 and the last 20',
  },
  client: textOrNull,
  startedAfter: nullable(
    object({ kind: { enum: ['rotation', 'deployment'] }, what: text, at: time, seconds: { type: 'number' } }),
  ),
  fix: texts,
};

const incident = object(incidentOfContract, {
  evidence: { ...texts, description: 'What speaks for the cause', default: [] },
  wwwAuthenticate: { ...textOrNull, default: null },
  credentialShape: {
    ...textOrNull,
    description: 'Shape of the credential that was sent, never its value',
    default: null,
  },
  curl: { ...textOrNull, description: 'Repeats the request, $NAME in the place of the secret', default: null },
  siblings: { ...texts, description: 'Calls to the same host that succeeded in the same logs', default: [] },
  assumedZone: { ...textOrNull, description: 'The zone assumed for times that were told without one', default: null },
  place,
});

const validationOfContract: Record<string, Schema> = {
  credential: text,
  provider: textOrNull,
  environment: text,
  outcome: { enum: ['accepted', 'rejected', 'forbidden', 'unreachable', 'malformed', 'inconclusive', 'skipped'] },
  level,
  cause: { enum: [...causes, null] },
  expiresAt: timeOrNull,
  checks: list(object({ id: text, level, message: text })),
  request: nullable(
    object({
      method: text,
      url: text,
      status: { type: ['integer', 'null'] },
      milliseconds: { type: 'number', minimum: 0 },
    }),
  ),
  fix: texts,
};

const validationEntry = object(validationOfContract, {
  checkedAt: time,
  curl: { ...textOrNull, default: null },
  place,
  requestIds: { ...texts, default: [] },
  clockOffset: {
    type: ['number', 'null'],
    description: 'Seconds by which the provider’s clock is ahead of ours',
    default: null,
  },
});

const rotation = object({
  secret: text,
  at: time,
  scope: { enum: ['repository', 'environment', 'organization', null] },
  source: { enum: ['github', 'jwt', 'configuration', 'provider'] },
});

const reportOfContract: Record<string, Schema> = {
  schemaVersion: { const: 1 },
  tool: object({ name: { const: 'auth-check' }, version: text }),
  generatedAt: time,
  run,
  sources: list(object({ name: text, bytes: natural, lines: natural })),
  incidents: { ...list(incident), maxItems: 1000 },
  omitted: { ...natural, description: 'Incidents beyond the 1,000 with the highest counts' },
  rotations: list(rotation),
  deployments: list(object({ environment: text, sha: text, at: time, state: text })),
  validation: list(validationEntry),
  redaction: object({ total: natural, byKind: { type: 'object', additionalProperties: natural } }),
};

/** What `report.json` is, version 1: published as docs/report.schema.json (test/report/report-schema.test.ts keeps it so). */
export const reportSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'auth-check report',
  description: 'What auth-check found; every string in it is already redacted, and may be hostile log text.',
  ...object(reportOfContract, {
    tried: { ...texts, description: 'What the person who asks for help has tried already', default: [] },
    notes: { ...texts, description: 'What could not be read or had to be left out', default: [] },
  }),
};

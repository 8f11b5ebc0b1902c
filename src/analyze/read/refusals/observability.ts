import { type Phrase, says } from './phrase.ts';

/** Logs, metrics and search: Elasticsearch and OpenSearch, Loki, Datadog, New Relic, Honeycomb, Splunk. */
export const observability: readonly Phrase[] = [
  says(401, 'missing authentication', /missing authentication (?:credentials|token)/i),
  says(401, 'authenticate user', /(?:unable|failed) to authenticate user/i),
  says(401, 'error authenticating user'),
  says(403, 'is unauthorized for', /\bis unauthorized for (?:user|api key|service)/i),
  says(403, 'no permissions for ['),
  says(401, 'no org id', /: no org id\b/i),
  says(401, ['api key is invalid', 'api key invalid'], /\bAPI key (?:is )?invalid\b/i),
  says(401, 'invalid license key'),
  says(401, 'unknown api key'),
  says(401, 'dropping transaction', /\bAPI Key invalid, dropping transaction\b/i),
];

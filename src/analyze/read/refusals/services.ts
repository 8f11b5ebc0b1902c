import { type Phrase, says } from './phrase.ts';

/** What the APIs of single vendors answer: GitHub, OpenAI, Anthropic, Sonar, Elasticsearch and OpenSearch, Terraform's http backend, Cloudflare, Spring Security, WS-Security, Discord, Web Deploy. */
export const services: readonly Phrase[] = [
  says(401, 'bad credentials', /\bbad credentials\b/i),
  says(401, 'incorrect api key provided'),
  says(401, 'invalid x-api-key'),
  says(401, 'authentication', /require[sd]? authentication\b/i),
  says(401, 'please provide a user token'),
  says(403, 'resource not accessible', /resource not accessible by (?:integration|personal access token)/i),
  says(
    403,
    ['must have admin', 'must have push', 'must have write'],
    /must have (?:admin|push|write) (?:rights|access)/i,
  ),
  says(401, 'not authorized', /\bnot authorized\. (?:please|analyzing)/i),
  says(401, 'missing authentication', /missing authentication (?:credentials|token)/i),
  says(401, 'authenticate user', /(?:unable|failed) to authenticate user/i),
  says(401, 'error authenticating user'),
  says(403, 'requires permission', /\brequires permission ['"]/i),
  says(401, 'invalid token was provided'),
  says(
    403,
    ['missing access', 'missing permissions'],
    /\bDiscordAPIError\[\d{1,6}\]: Missing (?:Access|Permissions)\b/i,
  ),
  says(401, 'error_user_unauthorized'),
  says(401, 'failedauthentication', /\bwsse:FailedAuthentication\b/i),
  says(403, 'http403forbiddenentrypoint'),
  says(403, 'not authorized', /(?:you're|you are) not authorized to/i),
  says(403, 'is unauthorized for', /\bis unauthorized for (?:user|api key|service)/i),
  says(403, 'no permissions for ['),
  says(403, 'not authorized', /\bentity not authorized\b/i),
  says(403, 'is denied', /\bis denied (?:operation|access|permission)\b/i),
  says(401, 'remote state endpoint requires auth'),
  says(403, 'remote state endpoint invalid auth'),
];

import type { Credential } from '../../model/config.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Tally } from './tally.ts';

/** Words that only one provider's clients print, for failures that tell no host. */
const clients: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['openai', /\bopenai\.\w{0,20}(?:Error|error)|platform\.openai\.com/],
  ['anthropic', /\banthropic\b.{0,80}Error|invalid x-api-key|\[ANTHROPIC\]/],
  [
    'github',
    /\bResource not accessible by (?:integration|personal access token)|\bGithubException\b|\bOctokit::|@octokit\//,
  ],
  ['aws', /\bbotocore\.|aws-sdk|\bInvalidClientTokenId\b|security token included in the request/],
  ['azure', /\bAADSTS\d{5,8}\b/],
  ['slack', /\bslack_webapi_platform_error\b|\bslack_sdk\.|@slack\/web-api/],
  ['sonarqube', /\bsonar\.(?:login|token)\b/],
  ['cohere', /\bcohere\.(?:core|errors)\./],
];

/** Whose answer it was: by the host, else by what only its own client prints. */
export function providerFor({ host, samples }: Tally, providers: readonly Provider[]): Provider | null {
  if (host !== null) {
    const name = host.replace(/:\d{1,5}$/, '');
    const exact = providers.find(({ logHosts }) => logHosts.includes(name));
    return (
      exact ??
      providers.find(({ logHosts }) => logHosts.some(known => known.startsWith('.') && name.endsWith(known))) ??
      null
    );
  }
  const text = samples.map(sample => sample.text).join('\n');
  const id = clients.find(([, pattern]) => pattern.test(text))?.[0];
  return providers.find(provider => provider.id === id) ?? null;
}

/** The configured credential that a failure concerns: among those with a target on that host, else among those of its provider. */
export function credentialFor(
  { host, path }: Tally,
  provider: Provider | null,
  { credentials, providers }: { readonly credentials: readonly Credential[]; readonly providers: readonly Provider[] },
): Credential | null {
  const byHost = host === null ? [] : credentials.filter(credential => hostsOf(credential, providers).includes(host));
  if (byHost.length > 0) return theOne(byHost, path);
  return theOne(provider === null ? [] : credentials.filter(credential => credential.provider === provider.id), path);
}

/** Of several the one whose own probe is the call that failed; where that doesn't tell them apart, none. */
function theOne(candidates: readonly Credential[], path: string | null): Credential | null {
  const asking = candidates.filter(({ probe }) => probe !== null && probe.path.split('?')[0] === path);
  return only(candidates) ?? only(asking);
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? items[0]! : null;
}

function hostsOf({ targets, auth, provider }: Credential, providers: readonly Provider[]): string[] {
  const preset = providers.find(({ id }) => id === provider);
  const urls = targets.map(({ environment, url }) => url ?? preset?.environments?.[environment] ?? preset?.url ?? null);
  const tokenUrl = auth.scheme === 'oauth2' ? [auth.tokenUrl] : [];
  return [...urls, ...tokenUrl].flatMap(url => (url !== null && URL.canParse(url) ? [new URL(url).host] : []));
}

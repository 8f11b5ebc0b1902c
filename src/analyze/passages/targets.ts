import { type Facts, factsOfPlace } from '../facts.ts';
import { hostOf, urlsIn } from '../read/url.ts';

const url = String.raw`["'(]?(https?:\/\/[^\s"'()]{1,400})`;
/** How programs say whom they are about to talk to. */
const announcements: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:pushing|publishing|uploading|deploying|replicating|syncing|sending|posting|logging in|authenticating|connecting)\b[^:]{0,200}? to ${url}`,
    'i',
  ),
  new RegExp(String.raw`\b(?:pulling|cloning|fetching|syncing|downloading)\b[^:]{0,200}? from ${url}`, 'i'),
  new RegExp(String.raw`\bregistry(?: at|:)? ${url}`, 'i'),
  new RegExp(`^using ${url}`, 'i'),
  /\bconnecting to ((?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?)(?= ?[([]|\.\.\.|$)/i,
  new RegExp(String.raw`\b(?:api|server|service|backend) (?:is )?(?:at|on) ${url}`, 'i'),
  /\bconnecting to (wss?:\/\/[^\s"'()]{1,400})/i,
  /\brequesting \w{1,20} from ([\w.-]{1,253}:\d{1,5})\b/i,
  new RegExp(
    String.raw`^(?:[\w ]{1,20} )?(?:api|server|endpoint|instance|registry|base url)(?: url)?: {1,4}${url}`,
    'i',
  ),
  /\bconnecting to (?:the )?(?:server|gateway|controller|endpoint)(?: at)? ((?:[\w-]{1,63}\.){1,8}\w{1,24}:\d{1,5})\b/i,
  // docker push names the registry alone; kaniko, buildah and podman the image
  /\bpush(?:ed|ing)? to (?:destination )?["'[]?((?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?|[\w.-]{1,253}:\d{1,5})\//i,
  /\btrying to pull ((?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?|[\w.-]{1,253}:\d{1,5})\//i,
  /\bthe push refers to (?:a )?repository \[([\w.-]{1,253}(?::\d{1,5})?)\//i,
];
/** The connection that the next request goes over: urllib3, curl -v, s3cmd. */
const connections: readonly RegExp[] = [
  /\bStarting new HTTPS? connection \(\d{1,6}\): ([\w.-]{1,253}(?::\d{1,5})?)/,
  new RegExp(String.raw`\bcreating new connection: ${url}`),
];

/** What a sentence announces: whom it will talk to, or where the URL is a file's, what it will ask for; null where nothing. */
export function announced(text: string): Facts | null {
  return placeIn(text, announcements);
}

/** The connection that a sentence opens, for the request that follows; null where none. */
export function connected(text: string): Facts | null {
  return placeIn(text, connections);
}

function placeIn(text: string, patterns: readonly RegExp[]): Facts | null {
  for (const pattern of patterns) {
    const written = pattern.exec(text)?.[1];
    if (written === undefined) continue;
    const { host, path } = (/^(?:http|ws)/.test(written) ? urlsIn(written)[0] : null) ?? {
      host: hostOf(written),
      path: null,
    };
    return host === null ? null : factsOfPlace({ host, path: isFile(path) || written.startsWith('ws') ? path : null });
  }
  return null;
}

/** The URL of a repository or an API is where a client goes from; a file's is what it asks for. */
function isFile(path: string | null): boolean {
  return /\.[a-z]\w{0,7}$/i.test(path ?? '');
}

import { endpointOf } from '../url.ts';
import type { RequestFacts } from './facts.ts';

/** `A request to the Cloudflare API (/memberships) failed`, Jetty's `Problem accessing /api/2.0/put. Reason:`: the path alone, set off. */
const askedPath = /\b(?:requests? (?:to [\w' ]{0,60})?[[("']{1,2}|problem accessing |\burl:)(\/[^\s"'()[\]]{0,2048})/i;

/** A path among other words that can't be a file: `[/_search]`, `URI=/_bulk`, `Access to '/repos/x' forbidden`. */
const loosePath =
  /(?<=^|[\s["'(]|\b(?:ur[il]|path|endpoint)=)(\/(?!\/)[^\s"'\x60<>|\\^{}[\]()]{1,2048})(?=$|[\s"')\],])/gi;
const rootFolders =
  'home|usr|var|etc|tmp|opt|root|bin|lib|proc|sys|dev|mnt|srv|app|src|workspace|builds|drone|go|nix|Users|__w|github|runner|data|code|repo|node_modules|private|Library|Applications';
const filePath = new RegExp(
  String.raw`^\/(?:${rootFolders})\/|^\/\w{1,60}:\w|\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|php|sh|ya?ml|log|conf|c|h|cpp|p[lm]|lock|so)(?::\d+)*:?$|:\d+(?::\d+)?$|^\/\*`,
);
/** Words before a path of something else. */
const otherBefore =
  /(?:\b|\\n)(?:(?:resource|scope|bucket|volume|folder|file|directory|group|groupversionkind)s?:? [('"\\]{0,3}|(?:visit|see|go to|at) )$/i;

/** The path that a sentence about a request sets off. */
export function askedAlone(text: string): RequestFacts | null {
  const match = askedPath.exec(text);
  return match ? endpointOf(match[1]!.replace(/\.$/, '')) : null;
}

/** The first path of a text that can be a request's. */
export function pathAlone(text: string): RequestFacts | null {
  for (const match of text.matchAll(loosePath)) {
    const written = match[1]!.replace(/[.,;:]{1,4}$/, '');
    const isOther = otherBefore.test(text.slice(Math.max(0, match.index - 24), match.index));
    if (isOther || filePath.test(written) || /^\/(?:\d*|[nrt])$/.test(written)) continue;
    const endpoint = endpointOf(written);
    if (endpoint) return endpoint;
  }
  return null;
}

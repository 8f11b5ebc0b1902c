import { urlsIn } from '../url.ts';
import type { RequestFacts } from './facts.ts';
import { hostAlone } from './hosts.ts';
import { askedAlone, pathAlone } from './paths.ts';
import { urlAlone, urlWithoutScheme } from './urls.ts';
import { verbOnly } from './verbs.ts';
import { fromQuotedLine, verbAndHost, verbAndPath, verbAndUrl } from './with-verb.ts';

/** The URL before these words only wanted a token; whoever refused was another. */
const wantedToken =
  /cannot fetch token: |failed to (?:obtain|refresh|get|retrieve|fetch) (?:an? )?(?:oauth2? |access )?token: /;

/** A Go client's call inside another's, which couldn't be made because of it: `Get "https://a": Get "https://b": 403`. */
const innermost =
  /(?<=": )(?:GET|HEAD|POST|PUT|PATCH|DELETE|Get|Head|Post|Put|Patch|Delete) "https?:(?![\s\S]*": (?:GET|HEAD|POST|PUT|PATCH|DELETE|Get|Head|Post|Put|Patch|Delete) "https?:)/;

/**
 * The request of a text: a verb and what it was sent to, else the URL that isn't there to explain something. `near` is where
 * the refusal stands, null where there is none.
 */
export function requestIn(text: string, near: number | null = null): RequestFacts | null {
  const wanted = near === null ? null : wantedToken.exec(text);
  if (wanted && wanted.index < near!) return requestIn(text.slice(wanted.index + wanted[0].length), 0);
  const nested = near === null ? -1 : text.slice(0, near).search(innermost);
  if (nested >= 0) return requestIn(text.slice(nested), near! - nested);
  const urls = urlsIn(text);
  return (
    fromQuotedLine(text) ??
    verbAndUrl(text, urls) ??
    verbAndPath(text, urls) ??
    verbAndHost(text) ??
    urlAlone(text, urls, near) ??
    askedAlone(text) ??
    urlWithoutScheme(text) ??
    hostAndPath(text, near)
  );
}

/** The host that a sentence names, and where it refuses also a path or a verb among its words. */
function hostAndPath(text: string, near: number | null): RequestFacts | null {
  const host = hostAlone(text);
  if (near === null) return host;
  const asked = { ...pathAlone(text), ...verbOnly(text) };
  return host || asked.path || asked.method ? { ...asked, ...host } : null;
}

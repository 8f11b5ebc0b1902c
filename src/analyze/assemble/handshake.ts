import { contradicts, type Facts, over, sharesId, withoutStatus } from '../facts.ts';
import { endpointOf } from '../read/url.ts';
import type { Draft } from './draft.ts';

/** Where a registry's client asks whether it speaks the protocol and whom to ask for a token (distribution specification). */
const ping = '/v2/';

/** A challenge that the next try of the same request answers is a handshake and no failure, and so is a registry's ping. */
export function dropAnswered(drafts: readonly Draft[], asked: Facts): void {
  for (const draft of drafts) {
    if (!draft.first.isChallenge) continue;
    const told = over(draft.facts, draft.filled);
    const isPing = told.path === ping && told.host === asked.host;
    const isSame = sharesId(told, asked) || (asked.host ?? asked.path) !== undefined;
    if (isPing || (isSame && !contradicts(withoutStatus(told), withoutStatus(asked)))) draft.isDropped = true;
  }
}

/**
 * Whoever goes to the realm that a challenge named fetches a token for its next try, and whoever goes on from a registry's
 * ping had nothing refused yet (RFC 6750; the distribution specification's token dance).
 */
export function dropTokenFetched(drafts: readonly Draft[], { host, path }: Facts): void {
  for (const draft of drafts) {
    const isPinged = draft.facts.path === ping && draft.facts.host === host && path !== ping;
    if (isRealmOf(draft, host, path) || (isPinged && draft.facts.status === 401)) draft.isDropped = true;
  }
}

function isRealmOf({ texts }: Draft, host: string | undefined, path: string | undefined): boolean {
  const realm = /\brealm=[\\"']{0,8}(https?:\/\/[^\s"'\\,?]{1,500})/.exec(texts[0]!);
  const endpoint = realm && endpointOf(realm[1]!);
  return endpoint !== null && endpoint.host === host && endpoint.path === path;
}

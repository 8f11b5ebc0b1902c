import type { Facts } from '../facts.ts';
import { refusalIn } from '../read/refusals/find.ts';
import { statusIn } from '../read/status.ts';
import { hostOf, urlsIn } from '../read/url.ts';
import type { Dialect } from '../sighting.ts';
import { sighting } from './make.ts';

const url = String.raw`["'(]?(https?:\/\/[^\s"'()]{1,400})`;
/** Programs that say whom they are about to talk to, and then only that it failed. */
const announcements: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:pushing|publishing|uploading|deploying|logging in|authenticating|connecting)\b[^:]{0,200}? to ${url}`,
    'i',
  ),
  new RegExp(String.raw`\b(?:pulling|cloning|fetching|syncing)\b[^:]{0,200}? from ${url}`, 'i'),
  new RegExp(String.raw`\bregistry(?: at|:)? ${url}`, 'i'),
  // docker push names the registry alone, kaniko and buildah the image
  /\bpush(?:ed|ing)? to (?:destination )?["'[]?((?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?|[\w.-]{1,253}:\d{1,5})\//i,
  /\bthe push refers to (?:a )?repository \[([\w.-]{1,253}(?::\d{1,5})?)\//i,
];
/** The connection that the next request goes over: urllib3, curl -v, s3cmd. */
const connections: readonly RegExp[] = [
  /\bStarting new HTTPS? connection \(\d{1,6}\): ([\w.-]{1,253}(?::\d{1,5})?)/,
  new RegExp(String.raw`\bcreating new connection: ${url}`),
];

/** The host that a sentence announces, or null. */
export function announcedHost(text: string): string | null {
  return hostIn(text, announcements);
}

export const target: Dialect = {
  name: 'target',
  read(lines, index) {
    const { text, isHit } = lines[index]!;
    const connection = hostIn(text, connections);
    const host = connection ?? announcedHost(text);
    if (host === null || statusIn(text) !== null || (isHit && refusalIn(text) !== null)) return null;
    const facts: Facts = { host };
    return {
      end: index + 1,
      sightings: [sighting('target', facts, lines, index, index + 1, { isExchange: connection !== null })],
    };
  },
};

function hostIn(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const written = pattern.exec(text)?.[1];
    if (written !== undefined) return written.startsWith('http') ? (urlsIn(written)[0]?.host ?? null) : hostOf(written);
  }
  return null;
}

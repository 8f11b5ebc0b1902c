import { hostOf } from '../url.ts';
import type { RequestFacts } from './facts.ts';

/** `from peer ipv4:127.0.0.1:50056` (gRPC), `from host registry.example.com failed`. */
const namedHost = new RegExp(
  [
    String.raw`(?:\bpeer ipv[46]:|\b(?:from|to|at) host:? |\bdocker:\/\/|\bs3:(?=[\w-]{1,63}\.[\w.-]{1,190}(?::\d{1,5})?\/)`,
    String.raw`\b(?:required|username or password|user or password|credentials|authenticat\w{1,5}) (?:for|to|with|at|against) |\b(?:Unauthorized|Forbidden) (?:from|for) `,
    // `Kubelet node1(10.0.0.1:10250)`, `Authentication required (repo.example.com)`
    String.raw`\b(?:\w[\w.-]{0,80}\((?=[\w.-]{1,253}:\d{1,5}\))|required \((?=[\w.-]{1,253}\)))`,
    String.raw`\bon server [\x60'"]`,
    // ModSecurity
    String.raw`\[hostname "`,
    String.raw`\bremote (?:computer|server|host) \(?["']?|\/ in (?=[\w.-]{1,253}: )`,
    // a name that ends as public ones do
    String.raw`\bfrom (?=(?:[\w-]{1,63}\.){1,8}(?:com|org|net|io|dev|app|ai|co|cloud|edu|gov|eu|us|de|fr|uk|me|info)(?::\d{1,5})?(?= |$))`,
    // an image's reference begins with its registry where that has a dot or a port
    String.raw`\b(?:(?:images?|tags|references?|repository|manifest \S{1,128})(?: (?:to|for|from|in|of))?|exists in|(?:denied|permission) for|push to destination) ["'[]?(?=[\w.-]{1,253}(?::\d{1,5})?\/))`,
  ].join('|') + String.raw`(\[[0-9a-f:]{2,45}\](?::\d{1,5})?|[\w.-]{1,253}(?::\d{1,5})?)`,
);

/** What has the looks of a host: a name with a dot, an address, localhost. */
const hostLooks = /[\w-]\.[a-z]{2,24}(?::\d{1,5})?$|^\[|^\d{1,3}(?:\.\d{1,3}){3}|^localhost/i;

/** `RestService.java:266` is a place in source. */
const sourceFile = /\.(?:java|kt|scala|groovy|cs|go|py|rb|php|[cm]?[jt]sx?|pl|rs|cpp)(?::\d{1,6})?$/i;

/** The host that a sentence names as the one it talks to. */
export function hostAlone(text: string): RequestFacts | null {
  const written = namedHost.exec(text)?.[1]?.replace(/\.$/, '');
  const host = written !== undefined && hostLooks.test(written) && !sourceFile.test(written) ? hostOf(written) : null;
  return host === null ? null : { host };
}

/** One challenge of a WWW-Authenticate header (RFC 9110, section 11.6.1), scheme and parameter names in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const token = String.raw`[!#$%&'*+.^_\x60|~0-9A-Za-z-]+`;
const parameter = new RegExp(String.raw`^[\s,]*(${token})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))`);
const scheme = new RegExp(String.raw`^[\s,]*(${token})(?=\s|,|$)`);
/** Negotiate and NTLM carry bare base64 instead of parameters (token68). */
const token68 = /^\s+[A-Za-z0-9._~+/-]+=*(?=\s*(?:,|$))/;

/** Reads a WWW-Authenticate value, forgiving what servers send; text that is no challenge gives none. */
export function parseChallenges(value: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  let rest = value.slice(0, 8192);
  while (rest.length > 0) {
    const pair = parameter.exec(rest);
    const current = challenges.at(-1);
    if (pair && current) {
      current.parameters[pair[1]!.toLowerCase()] = (pair[2] ?? pair[3] ?? '').replace(/\\(.)/g, '$1');
      rest = rest.slice(pair[0].length);
      continue;
    }
    const named = scheme.exec(rest);
    if (!named) break;
    challenges.push({ scheme: named[1]!.toLowerCase(), parameters: {} });
    rest = rest.slice(named[0].length).replace(token68, '');
  }
  return challenges;
}

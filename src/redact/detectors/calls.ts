import { each } from '../each.ts';
import { type Finding, isPlaceholder } from './finding.ts';
import { readValue } from './value.ts';

/** What is followed by a credential in program text, SQL and the runner's commands; user names that come before it are passed over. */
const openings: readonly RegExp[] = [
  /\b(?:HTTP(?:Basic|Digest)Auth|(?:set_?)?basic_?auth|UsernamePasswordCredentials?|PSCredential|auth[ \t]{0,4}[=:])[ \t]{0,4}\(?[ \t]{0,4}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'),[ \t]{0,4}(?=["'])/gi,
  /\b(?:Secret(?:String|Str|Value)?|Password|Token)[ \t]{0,4}\([ \t]{0,4}(?=["'])/g,
  /\bConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?(?=["'])/gi,
  /\bIDENTIFIED[ \t]{1,4}(?:WITH[ \t]{1,4}\w{1,40}[ \t]{1,4})?BY[ \t]{1,4}(?=["'])/gi,
  /::add-mask::(?=\S)/g,
  /::(?:set-output|save-state) name=[^:\n]{0,60}(?:token|secret|passw|key)[^:\n]{0,60}::(?=\S)/gi,
  /\bssh-keygen\b[^\n|;&]{0,400}?[ \t]-[NP][ \t]{1,4}(?=[^\s-])/g,
];

export function* calls(text: string): Iterable<Finding> {
  for (const opening of openings) {
    for (const found of each(opening, text)) {
      const { start, end } = readValue(text, found.index + found[0].length);
      if (!isPlaceholder(text.slice(start, end))) yield { start, end, kind: 'password' };
    }
  }
}

import { begin, every, finish, r } from './grammar.ts';
import { type Phrase, says } from './phrase.ts';

/** What a message or a body says by itself, whoever wrote it: "not you". */
export const notPermitted: readonly Phrase[] = [
  says(
    403,
    ['forbidden', 'access denied', 'not authorized', 'authorization failed'],
    r`${begin}(?:error: )?(?:forbidden|access denied|not authorized|request forbidden|authorization failed)${finish}`,
  ),
  says(403, 'forbidden', /\bstatus(?: ?code)?(?: of| was| is)?[:=]? ["']?forbidden\b/i),
  says(
    403,
    ['not authorized', 'not allowed', 'not permitted', 'not entitled', 'not eligible'],
    /\b(?:you(?:'re| are)?|key|token|users?|accounts?|clients?|app(?:lication)?|role|bot|principal|caller|identity|member|integration|subscription) (?:is |are |was )?not (?:authorized|allowed|permitted|entitled|eligible) (?:for|to)\b/i,
  ),
  says(403, 'forbidden', /^forbidden https?:/i),
  says(403, 'permission to access', /\bpermission to access ["']?https?:\S{1,2048} denied\b/i),
  says(403, 'insufficient', r`${begin}insufficient (?:permissions?|privileges?|scopes?|rights|access)\b`),
  says(
    403,
    ['does not have', "doesn't have", 'do not have', "don't have"],
    /\b(?:users?|you|accounts?|tokens?|keys?|caller|client|principal|apps?|application|bot|identity|role)\b.{0,80}\b(?:does not|doesn't|do not|don't) have (?:[\w-]{1,20} ){0,3}(?:permissions?|access|rights?|privileges?|authorization|scopes?)\b/i,
  ),
  says(
    403,
    every(['missing', 'missing required', 'missing the required'], ['scope', 'permission', 'privilege', 'role']),
    r`${begin}(?:error: )?(?:\w{2,12} ){0,3}missing (?:the )?(?:required )?(?:scope|permission|privilege|role)s?\b`,
  ),
  says(403, ['lacks', 'lacking'], /\black(?:s|ing)(?: \S{1,40}){0,3} (?:permission|scope|role|privilege)s?\b/i),
];

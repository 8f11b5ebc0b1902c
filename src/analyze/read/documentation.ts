import type { FoundUrl } from './url.ts';

const documentation =
  /^(?:docs?|help|developers?|support|learn|console|portal|aka|www\.w3|schemas|cwiki|errors)\.|\.github\.io$|^(?:aka\.ms|a\.co|golang\.org|git\.io|github\.blog|go\.dev|json-schema\.org|developer\.mozilla\.org)$/i;
const documentationPath =
  /\/(?:docs?|documentation|help|wiki|guides?|faq|problems|errors|manual|userguide|settings|account|sign_?up|blog)(?:[/#?]|$)|\/en\/docs\/|\/api-keys$/i;
const pointing =
  /(?:\bsee|\btry|\btalk to|\baudience(?: is)?(?: \w{1,20})?|\bvisit|\bread|\bcheck|\brefer to|\bmore (?:information|details|info)(?: at| on)?|\binstructions (?:at|can be found here:?)|\breport (?:this|the|an?) (?:issue|bug)s? (?:on|at|to) ?|\bfind your \S{1,12} \S{1,8} at|\bdocumentation(?:_url)?|\b(?:opening|open)|\bgo to|\bavailable at|\buser-agent["']?: [^\n]{0,40}|["']?(?:type|help|href|documentation_url)["']?\s?[:=]\s?)["'\s:=(<]{0,4}$/i;

/** Whether a URL of a text points a reader to an explanation, or names an XML namespace (`{https://…}Code`); it isn't what was asked. */
export function isDocumentation(text: string, { host, path, start, end }: FoundUrl): boolean {
  return (
    (text[start - 1] === '{' && text[end] === '}') ||
    documentation.test(host ?? '') ||
    documentationPath.test(path ?? '') ||
    /#(?!sha\d|md5|egg=)[a-z]/i.test(text.slice(start, end)) ||
    pointing.test(text.slice(Math.max(0, start - 48), start))
  );
}

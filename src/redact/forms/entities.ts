import { rewrite, type View } from './view.ts';

/** The named references of HTML for ASCII (https://html.spec.whatwg.org/#named-character-references), each before its character. */
const named = new Map(
  (
    'amp& AMP& lt< LT< gt> GT> quot" QUOT" apos\' excl! num# dollar$ percnt% lpar( rpar) ast* midast* plus+ comma, period. ' +
    'sol/ colon: semi; equals= quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] Hat^ lowbar_ UnderBar_ grave` lcub{ lbrace{ ' +
    'verbar| vert| VerticalLine| rcub} rbrace} Tab\t NewLine\n nbsp\u00a0'
  )
    .split(' ')
    .map(entry => [entry.slice(0, -1), entry.slice(-1)]),
);

const references = /&(?:#0{0,8}(\d{1,7})|#x0{0,8}([0-9a-f]{1,6})|([a-z]{2,12}));/gi;

/** Character references of XML and HTML, named and numeric. */
export function unreference(view: View): View[] {
  return rewrite(view, 'XML-escaped', references, ([whole, decimal, hex, name]) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

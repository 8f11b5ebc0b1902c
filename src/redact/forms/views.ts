import { unbackslash } from './backslash.ts';
import { unreference } from './entities.ts';
import { unbase64, unhex } from './hidden.ts';
import { uncolour, unwrap } from './noise.ts';
import { unpercent } from './percent.ts';
import { type View, viewOf } from './view.ts';

const rewrites: readonly ((view: View) => View | null)[] = [uncolour, unwrap, unpercent, unbackslash, unreference];
const decoders: readonly ((view: View) => readonly View[])[] = [unbase64, unhex];

/** How many layers are undone one in another: JSON in a percent-encoded parameter of a URL in HTML is three. */
const depth = 3;

/** The text and every reading of it that says something else. */
export function viewsOf(text: string): readonly View[] {
  const root = viewOf(text);
  const known = new Map([[keyOf(root), root]]);
  let layer: readonly View[] = [root];
  for (let level = 0; level < depth && layer.length > 0; level++) {
    layer = layer.flatMap(readingsOf).filter(view => !known.has(keyOf(view)) && known.set(keyOf(view), view));
  }
  return [...known.values()];
}

/** Two ways to one reading of one stretch give the same; the same words elsewhere are another. */
function keyOf({ text, starts }: View): string {
  return `${starts?.[0] ?? 0} ${text}`;
}

function readingsOf(view: View): View[] {
  return [
    ...rewrites.map(rewrite => rewrite(view)).filter(reading => reading !== null),
    ...decoders.flatMap(decode => decode(view)),
  ];
}

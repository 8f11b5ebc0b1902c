import { unbackslash } from './backslash.ts';
import { unreference } from './entities.ts';
import { join } from './noise.ts';
import { unpercent } from './percent.ts';
import { type View, viewOf } from './view.ts';

const steps: readonly ((view: View) => View | null)[] = [join, unpercent, unbackslash, unreference];

/** How many layers are undone one in another: JSON in a percent-encoded parameter of a URL in HTML is three. */
const depth = 3;

/** The text and every reading of it that says something else. */
export function viewsOf(text: string): readonly View[] {
  const known = new Map([[text, viewOf(text)]]);
  let layer: readonly View[] = [...known.values()];
  for (let level = 0; level < depth && layer.length > 0; level++) {
    const found = layer.flatMap(view => steps.map(step => step(view))).filter(view => view !== null);
    layer = found.filter(view => !known.has(view.text) && known.set(view.text, view));
  }
  return [...known.values()];
}

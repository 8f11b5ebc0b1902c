import { unbackslash, unbacktick } from './backslash.ts';
import { unreference } from './entities.ts';
import { unbase64, unhex } from './hidden.ts';
import { uncode, unfold, unwrap } from './noise.ts';
import { unpercent } from './percent.ts';
import { type View, viewOf } from './view.ts';

const decoders: readonly ((view: View) => readonly View[])[] = [
  unpercent,
  unbackslash,
  unbacktick,
  unreference,
  unbase64,
  unhex,
];

/** How many layers are undone one in another: JSON in a percent-encoded parameter of a URL in HTML is three. */
const depth = 3;

export interface Readings {
  /** Readings that may show anything. */
  readonly views: readonly View[];
  /** The lines as one, where nothing but a value that is known can be told from its neighbours. */
  readonly joined: readonly View[];
}

/** The text and every reading of it that says something else: without codes, with its lines joined, and what either encodes. */
export function viewsOf(text: string): Readings {
  const root = viewOf(text);
  const [plain = root] = uncode(root);
  const { joined, seams } = unwrap(plain);
  const views = new Map([plain, ...seams, ...unfold(plain)].map(view => [keyOf(view), view]));
  let layer: readonly View[] = [...views.values()];
  for (let level = 0; level < depth && layer.length > 0; level++) {
    layer = layer.flatMap(readingsOf).filter(view => !views.has(keyOf(view)) && views.set(keyOf(view), view));
  }
  return { views: [...views.values()], joined };
}

function readingsOf(view: View): View[] {
  return decoders.flatMap(decode => decode(view));
}

/** Two ways to one reading of one stretch give the same; the same words elsewhere are another. */
function keyOf({ text, starts }: View): string {
  return `${starts?.[0] ?? 0} ${text}`;
}

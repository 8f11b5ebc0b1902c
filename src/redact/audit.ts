import type { Detector } from './detectors/finding.ts';
import { unpacked } from './forms/packed.ts';
import { viewOf } from './forms/view.ts';
import { viewsOf } from './forms/views.ts';
import type { Inventory } from './inventory.ts';
import { detected, known, type Match, merged } from './matches.ts';
import { inWindows } from './windows.ts';

/** A secret that was found where none may be: by name and form, never by value. */
export interface Leak {
  /** The secret's name, or what a detector calls its kind. */
  readonly secret: string;
  /** How it was written: `exact`, `base64`, `percent-encoded, base64`. */
  readonly form: string;
  /** Where it begins, in UTF-16 code units of the text (of its UTF-8 reading, where bytes were given). */
  readonly offset: number;
}

/** What a text, or a file's bytes in any of the encodings they may have, still says of a secret. */
export function leaksOf(content: string | Uint8Array, inventory: Inventory, detectors: readonly Detector[]): Leak[] {
  const find = (text: string) => {
    const { views, joined } = viewsOf(text);
    return [...known([...views, ...joined], inventory), ...detected(views, detectors, [])];
  };
  return readingsOf(content)
    .flatMap(text => merged(inWindows(text, find)))
    .map(leakOf);
}

function leakOf({ label, form, start }: Match): Leak {
  return { secret: label, form, offset: start };
}

/**
 * What a text still says of a secret as it stands, by its shape alone. For what is made of sealed strings while no value is known:
 * the seal has read each of them in every form, and to do so again for a megabyte of JSON takes 160 ms and 20 MB.
 */
export function plainLeaksOf(text: string, detectors: readonly Detector[]): Leak[] {
  return merged(inWindows(text, window => detected([viewOf(window)], detectors, []))).map(leakOf);
}

/** Bytes as UTF-8, which shows ASCII in UTF-16 as well; compressed ones as what they hold. */
function readingsOf(content: string | Uint8Array): string[] {
  if (typeof content === 'string') return [content];
  const bytes = Buffer.from(content);
  return [bytes.toString('utf8'), ...(unpacked(bytes) ?? [])];
}

import type { Detector } from './detectors/finding.ts';
import { guessed } from './detectors/opaque.ts';
import { type Range, sourceOf, type View } from './forms/view.ts';
import { configured, type Hit, type Inventory } from './inventory.ts';

/** A secret's place in a text: known by its value, or recognised by its shape or place. */
export interface Match extends Range {
  /** What the report counts it under: `configured`, or the kind that the detector gives. */
  readonly kind: string;
  /** What its placeholder is called. */
  readonly label: string;
  readonly value: string;
  readonly form: string;
}

export function known(views: readonly View[], inventory: Inventory): Match[] {
  return views.flatMap(view => inventory.find(view)).map(matchOf);
}

function matchOf({ start, end, value, form }: Hit): Match {
  return { start, end, form, value: value.whole, label: value.name, kind: value.kind };
}

/** What detectors see in every reading of a text; those that go by the place only where lines are still lines. */
export function detected(views: readonly View[], anywhere: readonly Detector[], inLines: readonly Detector[]): Match[] {
  return views.flatMap(view => {
    const detectors = view.joined ? anywhere : [...anywhere, ...inLines];
    return detectors
      .flatMap(detect => [...detect(view.text)])
      .map(({ start, end, kind }) => ({
        ...sourceOf(view, start, end),
        kind,
        label: kind.replaceAll('-', ' ').toUpperCase(),
        value: view.text.slice(start, end),
        form: view.form || 'exact',
      }));
  });
}

/** Matches in the order of the text; those that overlap become one, under the name of the surest, then the longest. */
export function merged(matches: readonly Match[]): Match[] {
  const result: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (match.end <= match.start) continue;
    if (last === undefined || match.start >= last.end) result.push(match);
    else result[result.length - 1] = { ...better(last, match), start: last.start, end: Math.max(last.end, match.end) };
  }
  return result;
}

function better(a: Match, b: Match): Match {
  if (certainty(a) !== certainty(b)) return certainty(a) > certainty(b) ? a : b;
  return b.end - b.start > a.end - a.start ? b : a;
}

function certainty({ kind }: Match): number {
  if (kind === configured) return 2;
  return kind === guessed ? 0 : 1;
}

/** The text with each match, in order and apart, given over to `hide`. */
export function replaced(text: string, matches: readonly Match[], hide: (match: Match) => string): string {
  const pieces: string[] = [];
  let read = 0;
  for (const match of matches) {
    pieces.push(text.slice(read, match.start), hide(match));
    read = match.end;
  }
  return pieces.join('') + text.slice(read);
}

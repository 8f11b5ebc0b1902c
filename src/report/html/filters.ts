import { causeWords } from '../../model/cause-words.ts';
import type { Incident } from '../../model/report.ts';
import { clip } from '../story/words.ts';
import { type Markup, markup } from './markup.ts';

/**
 * The values by which incidents are told apart. Cards carry only the numbers of theirs, so that no log text becomes part of
 * what the script reads.
 */
export interface Filters {
  readonly selects: readonly Select[];
  attributes(incident: Incident): Markup;
}

interface Select {
  readonly name: 'cause' | 'provider' | 'step';
  readonly label: string;
  readonly values: readonly string[];
}

export function filterFor(incidents: readonly Incident[]): Filters {
  const selects: readonly Select[] = [
    { name: 'cause', label: 'Cause', values: each(incidents, causesOf) },
    { name: 'provider', label: 'Provider', values: each(incidents, providersOf) },
    { name: 'step', label: 'Step', values: each(incidents, stepsOf) },
  ];
  const [causes, providers, steps] = selects.map(({ values }) => new Map(values.map((value, index) => [value, index])));
  const numbers = (values: readonly string[], known = new Map<string, number>()) =>
    [...new Set(values)].map(value => String(known.get(value))).join(' ');
  return {
    selects,
    attributes: incident =>
      markup`data-cause="${numbers(causesOf(incident), causes)}" data-provider="${numbers(providersOf(incident), providers)}" data-step="${numbers(stepsOf(incident), steps)}"`,
  };
}

/** Hidden until the script runs: without it there is nothing to filter with. */
export function filterForm({ selects }: Filters): Markup | null {
  const useful = selects.filter(({ values }) => values.length > 1);
  if (useful.length === 0) return null;
  return markup`<form id="filter" hidden>
${useful.map(select)}
<button type="reset">Show all</button>
<output aria-live="polite"></output>
</form>`;
}

function select({ name, label, values }: Select): Markup {
  const options = values.map((value, index) => markup`<option value="${index}">${clip(value, 80)}</option>`);
  return markup`<label>${label} <select name="${name}"><option value="">all</option>${options}</select></label>
`;
}

function causesOf({ cause }: Incident): readonly string[] {
  return [causeWords[cause].title];
}

function providersOf({ provider, host }: Incident): readonly string[] {
  return [provider ?? host ?? 'not known'];
}

function stepsOf({ occurrences }: Incident): readonly string[] {
  return occurrences.length === 0 ? ['not known'] : occurrences.map(({ step, source }) => step ?? source);
}

function each(incidents: readonly Incident[], valuesOf: (incident: Incident) => readonly string[]): readonly string[] {
  return [...new Set(incidents.flatMap(valuesOf))].sort();
}

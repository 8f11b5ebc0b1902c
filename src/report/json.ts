import type { SealedReport } from '../model/sealed.ts';
import { ordered } from './order-keys.ts';
import { reportSchema } from './report-schema.ts';

/**
 * What JSON may hold as it is, yet a terminal or the runner acts on: written as escapes, which a JSON parser reads back
 * as the same text. `JSON.stringify` leaves C1 controls and direction overrides alone; `##[` would begin a workflow command.
 */
const active = /(?<=##)\[|[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The report of the contract, two spaces deep, keys in the contract's order, ended by a newline. Same report, same bytes. */
export function renderJson(report: SealedReport): string {
  return `${JSON.stringify(ordered(report, reportSchema), null, 2).replace(active, written)}\n`;
}

function written(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

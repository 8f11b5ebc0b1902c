import type { Facts } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import type { Tally } from './tally.ts';

const mostSiblings = 5;
const mostHosts = 1000;
const mostCalls = 20;

/** What logs tell beside the failures: the calls that went through, and what the runner says of the run's rights. */
export class Surroundings {
  hasNoSecrets = false;
  /** As the runner's preamble lists them: `contents: read`. */
  readonly permissions: string[] = [];
  readonly #calls = new Map<string, Set<string>>();
  readonly #lanes = new Map<string, Set<string>>();

  addSuccess({ method, host, path, status }: Facts, lane: string): void {
    if (host === undefined || (this.#calls.size >= mostHosts && !this.#calls.has(host))) return;
    const calls = this.#calls.get(host) ?? new Set();
    const lanes = this.#lanes.get(host) ?? new Set();
    this.#calls.set(host, calls);
    this.#lanes.set(host, lanes);
    if (calls.size < mostCalls) calls.add([method, path, status].filter(Boolean).join(' '));
    if (lanes.size < mostCalls) lanes.add(lane);
  }

  /** GitHub's runner says in "Set up job" where secrets come from and what GITHUB_TOKEN may do. */
  addPreamble(lines: readonly Line[]): void {
    for (const [index, { text }] of lines.entries()) {
      if (text === 'Secret source: None') this.hasNoSecrets = true;
      if (text !== 'GITHUB_TOKEN Permissions' || this.permissions.length > 0) continue;
      for (const { text: right } of lines.slice(index + 1, index + 30)) {
        const match = /^([A-Z]\w{2,30}): (read|write|none)$/.exec(right);
        if (!match) break;
        this.permissions.push(`${match[1]!.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}: ${match[2]}`);
      }
    }
  }

  callsTo(host: string | null): readonly string[] {
    return host === null ? [] : [...(this.#calls.get(host) ?? [])];
  }

  lanesThatPassed(host: string | null): readonly string[] {
    return host === null ? [] : [...(this.#lanes.get(host) ?? [])].filter(lane => lane !== '');
  }
}

/** Calls to the same host that succeeded in the same logs. */
export function siblingsOf({ host }: Tally, surroundings: Surroundings): string[] {
  return surroundings.callsTo(host).slice(0, mostSiblings);
}

const stormCount = 20;
/** Seconds between tries below which no person is trying. */
const stormPace = 6;

/** Many refusals in a row at a machine's pace: trying on helps nobody, and some providers lock the account. */
export function stormAdvice({ status, count, firstSeen, lastSeen }: Tally): string[] {
  if (status !== 401 || count < stormCount || firstSeen === null || lastSeen === null) return [];
  const seconds = (Date.parse(lastSeen) - Date.parse(firstSeen)) / 1000;
  if (seconds > count * stormPace) return [];
  return [
    `Stop the retries: ${count} refusals within ${Math.ceil(seconds)} s. On a 401, refresh the credential once and try once more; if that is refused too, raise an alert instead of trying on.`,
  ];
}

import type { Window } from '../scan/window.ts';

/** A line to be read by itself, and how many lines it stands for. */
export interface Repeated {
  readonly line: number;
  readonly text: string;
  readonly times: number;
}

interface Group {
  count: number;
  /** The last lines, each in the place of the one that came `mostRead` lines before it. */
  readonly last: Repeated[];
}

/** Lines of a group that are read, from its start and from its end; an incident shows no more of them. */
const mostRead = 20;
/** Groups at a time; a scanner that asks for ever new paths must not fill the memory. */
const mostGroups = 2000;
/** Lines of a window that are looked at. */
const mostSamples = 50;

/** Common and combined log format, with or without the virtual host in front (httpd, mod_log_config). */
const record =
  /^(\S{1,255} )??\S{1,255} \S{1,255} \S{1,255} \[[^\]]{1,40}\] "([A-Z]{3,10} [^\s"?]{1,4096})[^"]{0,4096}" ([1-5]\d\d) /;

/**
 * Counts the refused requests of an access log, where one line in six may be one, without reading each of them: lines of one
 * host, method, path and status tell the same but for their times.
 */
export class Repeats {
  readonly #groups = new Map<string, Group>();

  /** The lines of a window that have to be read now; null where it isn't from an access log and has to be read as a whole. */
  take(window: Window): Repeated[] | null {
    if (!samplesOf(window).every(index => record.test(window.line(index)))) return null;
    const texts = window.hits.map(hit => window.line(hit));
    const records = texts.map(text => record.exec(text));
    if (records.includes(null)) return null;
    const due: Repeated[] = [];
    for (const [index, hit] of window.hits.entries()) {
      const repeated = { line: window.firstLine + hit, text: texts[index]!, times: 1 };
      if (!this.#count(records[index]!, repeated)) due.push(repeated);
    }
    return this.#groups.size > mostGroups ? [...due, ...this.rest()] : due;
  }

  /** The lines that were left, in order. */
  rest(): Repeated[] {
    const groups = [...this.#groups.values()];
    this.#groups.clear();
    return groups.flatMap(restOf).sort((a, b) => a.line - b.line);
  }

  /** Whether it is only counted for now. */
  #count([, host, request, status]: RegExpExecArray, repeated: Repeated): boolean {
    const key = `${host} ${request} ${status}`;
    const group = this.#groups.get(key) ?? { count: 0, last: [] };
    if (++group.count === 1) this.#groups.set(key, group);
    if (group.count <= mostRead) return false;
    group.last[group.count % mostRead] = repeated;
    return true;
  }
}

function restOf({ count, last }: Group): Repeated[] {
  const [first, ...others] = last.filter(line => line !== undefined).sort((a, b) => a.line - b.line);
  return first ? [{ ...first, times: count - mostRead - others.length }, ...others] : [];
}

/** Indexes of lines all over the window. */
function samplesOf({ length }: Window): number[] {
  const step = Math.max(1, Math.floor(length / mostSamples));
  return Array.from({ length: Math.min(mostSamples, length) }, (_, n) => n * step);
}

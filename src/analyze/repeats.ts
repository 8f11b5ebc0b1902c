import type { Window } from './scan/window.ts';

/** A line to be read by itself, and how many lines it stands for. */
export interface Repeated {
  readonly line: number;
  readonly text: string;
  readonly times: number;
}

interface Group {
  count: number;
  /** The last lines, in the place of those that come before them. */
  last: Repeated[];
}

/** Lines of a group that are read, from its start and from its end; an incident shows no more of them. */
const READ = 20;
/** Groups at a time; a scanner that asks for ever new paths must not fill the memory. */
const MOST_GROUPS = 2000;
/** Lines of a window that are looked at. */
const SAMPLES = 50;

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
    const texts = window.hits.map(hit => window.line(hit));
    const records = texts.map(text => record.exec(text));
    if (records.includes(null) || !samplesOf(window).every(text => record.test(text))) return null;
    const due = records.flatMap((match, index) => {
      const line = window.firstLine + window.hits[index]!;
      return this.#count(`${match![1]}${match![2]} ${match![3]}`, { line, text: texts[index]!, times: 1 });
    });
    return this.#groups.size > MOST_GROUPS ? [...due, ...this.rest()] : due;
  }

  /** The lines that were left, in order. */
  rest(): Repeated[] {
    const groups = [...this.#groups.values()];
    this.#groups.clear();
    return groups.flatMap(restOf).sort((a, b) => a.line - b.line);
  }

  /** Gives the line back where it has to be read now. */
  #count(key: string, line: Repeated): Repeated[] {
    const group = this.#groups.get(key) ?? { count: 0, last: [] };
    this.#groups.set(key, group);
    if (++group.count <= READ) return [line];
    group.last.push(line);
    if (group.last.length > READ * 2) group.last = group.last.slice(-READ);
    return [];
  }
}

function restOf({ count, last }: Group): Repeated[] {
  const [first, ...others] = last.slice(-READ);
  return first ? [{ ...first, times: count - READ - others.length }, ...others] : [];
}

function samplesOf(window: Window): string[] {
  const step = Math.max(1, Math.floor(window.length / SAMPLES));
  const indexes = Array.from({ length: Math.min(SAMPLES, window.length) }, (_, n) => n * step);
  return indexes.map(index => window.line(index));
}

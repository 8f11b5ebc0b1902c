import type { Facts } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import type { Role, Sighting } from '../sighting.ts';
import { announces, explains } from './announcements.ts';
import { sighting } from './make.ts';
import type { Told } from './progress.ts';

/** No refusal: a request, its answer, or a detail of a failure beside it. An answer of another kind ends what came before. */
export function quiet(
  lines: readonly Line[],
  index: number,
  end: number,
  facts: Facts,
  told: readonly Told[],
): Sighting[] {
  const isDump = told.every(({ kind }) => kind === 'pair');
  const text = lines.slice(index, end).find(line => line.text !== '')?.text ?? '';
  const role = isSignature(lines, index, text)
    ? 'detail'
    : facts.status === undefined
      ? roleOf(text, facts, isDump)
      : roleOfAnswer(facts);
  if (role !== null) return [sighting(role, facts, lines, index, end)];
  const dated = lines.slice(index, end).findIndex(line => answered.test(line.text)) + index;
  if (dated >= index) return [sighting('detail', {}, lines, dated, dated + 1)];
  if (told.some(({ kind, facts }) => kind === 'body' && facts.message !== undefined))
    return [sighting('detail', { body: facts.body ?? '' }, lines, index, end)];
  const isBrief = facts.host !== undefined && brief.test(text);
  return isBrief ? [sighting('request', facts, lines, index, end, { isBrief })] : [];
}

/** When it was answered, in a dump of headers. */
const answered = /^\W{0,6}date["']?\s?(?::|=>?)\s?["'[]{0,2}[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT/i;

/** Up to three words and a URL: `addurl https://…`, `mirror: hg https://…`. */
const brief = /^(?:[a-z][\w.-]{1,20}:? ){1,3}https?:\/\/\S{1,2048}(?: \([^)]{1,80}\))?$/;

/** Google's HTTP client for Java writes what it asked below the status: `401 Unauthorized`, `HEAD https://…`. */
function isSignature(lines: readonly Line[], index: number, text: string): boolean {
  return signature.test(text) && /\b40[13](?: [A-Z][a-z]{2,15}){0,2}$/.test(lines[index - 1]?.text ?? '');
}

const signature = /^(?:\[\w{3,8}\] )?(?:GET|POST|PUT|PATCH|DELETE|HEAD) https?:\/\/\S{1,2048}$/;

function roleOfAnswer({ status, method, host, path, requestIds }: Facts): Role | null {
  const isNamed = host !== undefined || path !== undefined;
  if (status! < 400) return isNamed || requestIds !== undefined ? 'success' : null;
  return isNamed && method !== undefined ? 'boundary' : null;
}

/** A browser tells the status, and the script's own error below it what was asked. */
const thrown = /\bUncaught\b|\bunhandled\b/i;

function roleOf(text: string, { method, host, path }: Facts, isDump: boolean): Role | null {
  const isNamed = host !== undefined || path !== undefined;
  if (explains.test(text) || (isDump && isNamed !== (method !== undefined))) return 'detail';
  if (isNamed && method !== undefined && thrown.test(text)) return 'detail';
  return isNamed && (method !== undefined || announces.test(text)) ? 'request' : null;
}

import { createHash } from 'node:crypto';
import type { Incident } from './report.ts';

/** The same failure has the same id in any run: a hash of what tells it apart, and of nothing else. */
export function incidentId(
  { status, method, host, path }: Pick<Incident, 'status' | 'method' | 'host' | 'path'>,
  provider: string | null,
): string {
  return createHash('sha256')
    .update(JSON.stringify([status, method, host, path, provider]))
    .digest('hex')
    .slice(0, 16);
}

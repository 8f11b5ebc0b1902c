import type { Config } from '../model/config.ts';
import type { World } from '../model/world.ts';
import { type PlannedRequest, plan } from '../validate/plan.ts';
import type { ReportFormat } from './print-report.ts';

/** Prints the requests that `validate` would send; nothing is sent, and no value of a secret is looked at. */
export function printPlan(
  config: Config,
  { environment, format }: { readonly environment: string | null; readonly format: ReportFormat },
  { stdout }: Pick<World, 'stdout'>,
): void {
  const requests = plan(config, { environment });
  stdout.write(format === 'json' ? `${JSON.stringify(requests, null, 2)}\n` : describe(requests));
}

function describe(requests: readonly PlannedRequest[]): string {
  if (requests.length === 0) return 'Nothing would be sent.\n';
  const lines = requests.map(({ credential, environment, purpose, method, url, carrier, sideEffects, when }) =>
    [
      `${credential} at ${environment}: ${purpose}${when === 'if rejected' ? ', only if the credential is rejected where it was asked for' : ''}`,
      `  ${method} ${url}`,
      `  the credential travels in: ${carrier ?? 'nothing, it is sent without'}`,
      `  side effects: ${sideEffects}`,
    ].join('\n'),
  );
  return `${lines.join('\n')}\n\nNothing was sent.\n`;
}

import manifest from '../../package.json' with { type: 'json' };
import type { Report } from '../model/report.ts';

/** The findings of a run; whatever a command didn't look for is left out and stays empty. */
export type Findings = Partial<Omit<Report, 'schemaVersion' | 'tool' | 'generatedAt' | 'redaction'>> & {
  readonly generatedAt: Date;
};

/** Puts the findings into the shape of the contract. Nothing is redacted yet: that is the seal's work. */
export function composeReport({ generatedAt, ...findings }: Findings): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'auth-check', version: manifest.version },
    generatedAt: generatedAt.toISOString(),
    run: null,
    sources: [],
    incidents: [],
    omitted: 0,
    rotations: [],
    deployments: [],
    validation: [],
    tried: [],
    notes: [],
    ...findings,
    redaction: { total: 0, byKind: {} },
  };
}

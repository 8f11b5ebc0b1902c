import type { Report } from './report.ts';

declare const sealed: unique symbol;

/** A report from which every secret is gone. Only `redact/seal` makes one, and writers take nothing else. */
export type SealedReport = Report & { readonly [sealed]: true };

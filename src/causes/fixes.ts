import type { Cause } from '../model/cause.ts';
import { explanations } from './explanations.ts';

/** What is known around a failure; every part makes the advice more precise. */
export interface FixContext {
  readonly provider?: {
    readonly name: string;
    readonly rotate: string;
    readonly support: string;
    readonly advice?: Readonly<Partial<Record<Cause, readonly string[]>>>;
  };
  /** The secret's variable, by name. */
  readonly variable?: string;
  readonly environment?: string;
  /** The environment that did accept the credential. */
  readonly acceptedBy?: string;
  readonly scopesMissing?: readonly string[];
}

/** Causes that only a new key mends: there the advice says where keys are made. */
const mendedByNewKey: readonly Cause[] = [
  'invalid-credential',
  'expired-token',
  'revoked-token',
  'deactivated-account',
];

/** What to do about a cause, the most precise first: what is known of this case, the provider's own advice, then the common one. */
export function fixesFor(cause: Cause, context: FixContext = {}): string[] {
  const { provider } = context;
  const where =
    provider && mendedByNewKey.includes(cause) ? [`${provider.name} keeps its keys here: ${provider.rotate}`] : [];
  const support = provider && cause === 'unknown' ? [`Ask ${provider.name}: ${provider.support}`] : [];
  const all = [
    ...specific(cause, context),
    ...(provider?.advice?.[cause] ?? []),
    ...where,
    ...explanations[cause].fixes,
    ...support,
  ];
  return [...new Set(all)];
}

function specific(cause: Cause, context: FixContext): string[] {
  const { variable, environment, acceptedBy, scopesMissing = [] } = context;
  if (cause === 'wrong-environment' && acceptedBy !== undefined && environment !== undefined) {
    return [
      `${acceptedBy} accepts it: store ${environment}'s own key${variable === undefined ? '' : ` in ${variable}`}, or point the target at ${acceptedBy}'s URL.`,
    ];
  }
  if (cause === 'insufficient-scope' && scopesMissing.length > 0)
    return [`Grant ${scopesMissing.map(scope => `"${scope}"`).join(', ')}.`];
  if (cause === 'missing-credential' && variable !== undefined)
    return [`Set ${variable} for this step: env: { ${variable}: \${{ secrets.${variable} }} }.`];
  return [];
}

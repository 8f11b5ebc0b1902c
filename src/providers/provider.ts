import type { Cause } from '../model/cause.ts';
import type { Preset } from '../model/config.ts';
import type { Answer, Reading, Signer } from '../model/http.ts';

/**
 * All that is known of a provider: data and pure functions, never a request of its own. One file a provider; a test of the
 * contract (test/providers/contract.test.ts) holds each against what is asked here.
 */
export interface Provider extends Preset {
  readonly id: string;
  readonly name: string;
  readonly homepage: string;
  /**
   * How sure the facts are. `docs`: read in the provider's own pages; `rule`: used by a scanner or recorded by somebody;
   * `memory`: not looked up, so a "no" is `inconclusive` until someone proves it.
   */
  readonly confidence: 'docs' | 'rule' | 'memory';
  /** Hosts by which a log's request is recognised; a leading dot means any subdomain. */
  readonly logHosts: readonly string[];
  /** What its credentials look like, the most telling first; empty where no format is published. */
  readonly tokens: readonly TokenShape[];
  /** null: nothing harmless can be asked; presence and shape are all that is checked. */
  readonly probe: ProbeDescription | null;
  /** Whether one request without the credential is safe and tells a real check from an endpoint that says yes to all. */
  readonly control: boolean;
  /** Its own rules for an answer, asked first; null leaves it to the common reading. */
  read?(answer: Answer): Reading | null;
  readonly signer?: Signer;
  /** Where a key is made anew, in words that a person can follow. */
  readonly rotate: string;
  readonly support: string;
  /** Headers by which its support finds a request, in lower case. */
  readonly requestIdHeaders: readonly string[];
  /** Names under which workflows usually hold the secret. */
  readonly secretNames: readonly string[];
  /** What its own documentation advises, by cause; comes before the common advice. */
  readonly advice?: Readonly<Partial<Record<Cause, readonly string[]>>>;
  /** Where the facts were read. */
  readonly sources: readonly string[];
  /** Which facts come from memory although the rest has a source. */
  readonly fromMemory?: readonly string[];
  /** The scenarios that the contract test plays over a socket, at least one `ok` and one `no`. */
  readonly examples: readonly Example[];
}

export interface TokenShape {
  /** `fine-grained personal access token`: what a person calls it. */
  readonly kind: string;
  /** Linear in time, anchored at both ends by the caller, never here. */
  readonly pattern: RegExp;
  /** The environment that the shape itself names: `test`, `live`, `eu`. */
  readonly environment?: string;
  /** Whether the token's own checksum holds. */
  checksum?(token: string): boolean;
}

export interface ProbeDescription {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What sending it changes at the provider; `none` for everything that only reads. POST needs a reason why it is free of effects. */
  readonly sideEffects: string;
}

export interface Example {
  readonly name: string;
  readonly expect: { readonly outcome: Reading['outcome']; readonly cause: Cause | null };
  readonly answer: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly text: string;
  };
}

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
  /**
   * null: nothing harmless can be asked, so presence and shape are all that is checked; or, with `needsProbe`, what can be
   * asked depends on the account, so the configuration names it.
   */
  readonly probe: ProbeDescription | null;
  /** Whether one request without the credential is safe and tells a real check from an endpoint that says yes to all. */
  readonly control: boolean;
  /** What its answers mean, the first that fits; `read` goes by them. */
  readonly answers?: readonly AnswerRule[];
  /** Where a sound token's answer tells of it. */
  readonly facts?: Facts;
  /** Its own rules for an answer, asked first; null leaves it to the common reading. */
  read?(answer: Answer): Reading | null;
  readonly signer?: Signer;
  /** What a person must know before trusting the check: a trap, a kind of key that it can't see. One sentence each. */
  readonly notes?: readonly string[];
  /** Where a key is made anew, in words that a person can follow. */
  readonly rotate: string;
  readonly support: string;
  /** Headers by which its support finds a request, in lower case. */
  readonly requestIdHeaders: readonly string[];
  /** Names under which workflows usually hold the secret. */
  readonly secretNames: readonly string[];
  /** What its own documentation advises, by cause; comes before the common advice. */
  readonly advice?: Readonly<Partial<Record<Cause, readonly string[]>>>;
  /** Where the facts can be checked: the provider's own pages, then who recorded them. */
  readonly sources: readonly string[];
  /** Which facts come from memory although the rest has a source. */
  readonly fromMemory?: readonly string[];
  /** The scenarios that the contract test plays over a socket, at least one `ok` and one `no`. */
  readonly examples: readonly Example[];
}

export interface AnswerRule {
  /** Absent: whatever the status. */
  readonly status?: number | readonly number[];
  /** Words that the body holds, without regard to case and white space. */
  readonly match?: string;
  /** A header that is there, in lower case, and what it holds. */
  readonly header?: { readonly name: string; readonly match?: string };
  /** Only where the probe's own path was asked: a sound key that may not ask this. */
  readonly probeOnly?: boolean;
  /** null: the credential is sound. */
  readonly cause: Cause | null;
  /** Causes that the provider answers in the very same way. */
  readonly alsoMeans?: readonly Cause[];
  /** Where it isn't the one that the cause implies. */
  readonly outcome?: Reading['outcome'];
}

/**
 * A place in an answer: a header, a path into the JSON body (`*` is every item), an element of an XML body, the first group of
 * an expression over a text.
 */
export type Fact =
  | { readonly header: string }
  | { readonly json: string }
  | { readonly xml: string }
  | { readonly text: RegExp };

export interface Facts {
  /** ISO 8601, `2027-10-12 09:00:00 UTC`, or seconds since 1970. */
  readonly expiresAt?: Fact;
  readonly scopes?: Fact;
  readonly scopesNeeded?: Fact;
  readonly organization?: Fact;
  /** Whom the credential belongs to. */
  readonly identity?: Fact;
  /** The sentence of a refusal. */
  readonly message?: Fact;
}

export interface TokenShape {
  /** `fine-grained personal access token`: what a person calls it. */
  readonly kind: string;
  /** Linear in time, anchored at both ends by the caller, never here. */
  readonly pattern: RegExp;
  /** A value of that shape which nobody was ever given; put together at run time, so that no scanner of secrets trips. */
  readonly sample?: string;
  /** Much else looks like this too (any 32 hexadecimal digits): it tells a malformed value, but finds no token in a text. */
  readonly generic?: boolean;
  /** The environment that the shape itself names: `test`, `live`, `eu`. */
  readonly environment?: string;
  /** The configuration key that holds it, where the preset has several (`access-key-id`); absent: the token or password. */
  readonly field?: string;
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

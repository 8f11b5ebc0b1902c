import type { Cause } from './cause.ts';
import type { SecretOrText } from './secret.ts';

/** Text with secrets in it, put together and revealed by `net` alone, while it sends. */
export type Guarded = SecretOrText | readonly SecretOrText[];

/** A request that nobody has sent yet; it can be planned, shown and tested without a value of a secret. */
export interface OutboundRequest {
  readonly method: string;
  /** Without the parameters in `query`, and never with a secret in it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, Guarded>>;
  /** Appended to the URL percent-encoded, by name. */
  readonly query?: Readonly<Record<string, Guarded>>;
  /** Sent as application/x-www-form-urlencoded. */
  readonly form?: Readonly<Record<string, Guarded>>;
  readonly body?: Guarded;
  /** Adds its headers last, computed from these values. */
  readonly signing?: { readonly signer: Signer; readonly values: Readonly<Record<string, SecretOrText>> };
}

/** An answer as the probe received it, or as a log tells of it: both are read the same way. */
export interface Answer {
  readonly status: number;
  /** Names in lower case; a header that came several times is joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, or what the log shows of it, cut at a bound. */
  readonly text: string;
  readonly method?: string;
  readonly url?: string;
}

/** What an answer says of the credential, before it is held against what the configuration expects. */
export interface Reading {
  /** `inconclusive`: it proves nothing (an outage, a firewall's page, a rate limit). */
  readonly outcome: 'accepted' | 'rejected' | 'forbidden' | 'inconclusive';
  readonly cause: Cause | null;
  /** What speaks for it, each a phrase for people: `code "invalid_token" in the body`. */
  readonly evidence: readonly string[];
  /** Causes that the provider answers in the very same way: none of them is ruled out. */
  readonly alsoMeans?: readonly Cause[];
  readonly scopesGranted?: readonly string[];
  /** The scope or permission that the answer itself says is missing. */
  readonly scopesNeeded?: readonly string[];
  readonly organization?: string;
  readonly identity?: string;
  readonly expiresAt?: Date;
  readonly message?: string;
}

/**
 * Computes what a signing scheme adds to a request (AWS SigV4, a JWT made from a private key). Pure but for the clock it is
 * given; `net` calls it with the revealed values while it sends.
 */
export type Signer = (
  request: { readonly method: string; readonly url: string; readonly body: string },
  values: Readonly<Record<string, string>>,
  now: Date,
) => Promise<Signed>;

/** What a signer adds. Every part of it may hold a secret, so none of it is reported. */
export interface Signed {
  readonly headers: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  /** Sent in place of the request's body; its content type is among the headers. */
  readonly body?: string;
  /** Sent in place of the URL's path and query, where the credential stands in them. */
  readonly path?: string;
}

/** Bounds of one request. */
export interface Limits {
  /** Of one try, its redirects and its body included, in milliseconds. */
  readonly timeout: number;
  /** Sending it twice changes nothing, so it is sent again after a reset connection. Default: GET, HEAD and OPTIONS are. */
  readonly repeatable?: boolean;
}

/** Sends one request, again where that is due, and tells what came of it; rejects only where we are broken ourselves. */
export type Send = (request: OutboundRequest, limits: Limits) => Promise<Exchange>;

/** What came of a request: the last of its tries, the last hop of its redirects. */
export type Exchange = Sent &
  ({ readonly answer: Answer; readonly failure: null } | { readonly answer: null; readonly failure: Failure });

interface Sent {
  readonly method: string;
  readonly url: string;
  /** By our clock. */
  readonly sentAt: Date;
  /** From sending to the end of the body. */
  readonly milliseconds: number;
  /** From sending to the head of the answer, in which its Date header was written; null where none came. */
  readonly headMilliseconds: number | null;
  readonly tries: number;
}

/** Why no answer came; `unsigned`: the request could not even be put together, since its key can't sign. */
export interface Failure {
  readonly kind: 'dns' | 'connect' | 'tls' | 'timeout' | 'reset' | 'proxy' | 'protocol' | 'unsigned';
  /** A phrase for people, without a secret: `the name "api.example.com" can't be resolved (ENOTFOUND)`. */
  readonly message: string;
}

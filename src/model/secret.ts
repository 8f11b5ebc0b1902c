/** By this name `util.inspect` finds it; the whole of node:util is slow to load. */
const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * A credential's value that can't be printed: text, JSON and inspection give its name. Only `validate/inspect`, `net` and
 * `redact` may call `reveal` (test/architecture.test.ts holds that).
 */
export class Secret {
  /** The environment variable it came from, or what it was derived from: `DATASETS_JWT`, `base64 of BONSAI_KEY:…`. */
  readonly name: string;
  readonly #value: string | undefined;

  /** `value` is undefined where the variable isn't set at all. */
  constructor(name: string, value: string | undefined) {
    this.name = name;
    this.#value = value;
  }

  /** Whether the variable exists; an empty one does. */
  get isSet(): boolean {
    return this.#value !== undefined;
  }

  /** Whether there is nothing in it: unset, empty, or white space alone. */
  get isBlank(): boolean {
    return this.reveal().trim() === '';
  }

  /** The value itself, '' where there is none. */
  reveal(): string {
    return this.#value ?? '';
  }

  /** Whether this is the value, for those who may not see it. */
  is(value: string): boolean {
    return this.#value === value;
  }

  /**
   * The user-id and password of HTTP Basic as they travel (RFC 7617, section 2), itself a secret. OAuth encodes both parts
   * first (RFC 6749, section 2.3.1).
   */
  static basic(username: SecretOrText, password: SecretOrText, encode = (part: string) => part): Secret {
    const pair = `${encode(text(username))}:${encode(text(password))}`;
    return new Secret(`base64 of ${nameOf(username)}:${nameOf(password)}`, Buffer.from(pair).toString('base64'));
  }

  toString(): string {
    return `[${this.name}]`;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect](): string {
    return this.toString();
  }
}

/** A secret from the environment, or text that the configuration may hold as it is (a user name, a client id). */
export type SecretOrText = Secret | string;

function text(value: SecretOrText): string {
  return typeof value === 'string' ? value : value.reveal();
}

function nameOf(value: SecretOrText): string {
  return typeof value === 'string' ? value : value.name;
}

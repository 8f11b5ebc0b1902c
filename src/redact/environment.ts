import { Secret } from '../model/secret.ts';
import type { World } from '../model/world.ts';
import { createRedactor } from './redactor.ts';

/** Variables that are called as secrets are. */
const suspect = /token|secret|key|pass|pwd|auth|cred|jwt/i;

/** Takes out of an error what looks like a secret of the environment: a library may quote what it was given. */
export function withoutSecretsOf(env: World['env'], text: string): string {
  const named = Object.entries(env).filter(([name]) => suspect.test(name));
  return createRedactor(named.map(([name, value]) => new Secret(name, value))).redact(text);
}

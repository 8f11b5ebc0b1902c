import { type Config, type Credential, secretsOf } from '../model/config.ts';
import type { Rotation } from '../model/report.ts';
import { issuedAt } from '../validate/inspect/issued-at.ts';

/** Rotations that can be told without asking anybody: `rotated:` in the configuration, and when a JWT was issued. */
export function knownRotations(config: Config | null): Rotation[] {
  return (config?.credentials ?? []).flatMap(credential => [...declared(credential), ...issued(credential)]);
}

function declared(credential: Credential): Rotation[] {
  const { rotated } = credential;
  if (rotated === null) return [];
  return secretsOf(credential).map(({ name }) => rotation(name, rotated, 'configuration'));
}

function issued(credential: Credential): Rotation[] {
  return secretsOf(credential).flatMap(secret => {
    const at = issuedAt(secret);
    return at === null ? [] : [rotation(secret.name, at, 'jwt')];
  });
}

function rotation(secret: string, at: Date, source: Rotation['source']): Rotation {
  return { secret, at: at.toISOString(), scope: null, source };
}

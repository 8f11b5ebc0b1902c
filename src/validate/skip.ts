import { type Finding, remark, warning } from './finding.ts';
import type { ValidateOptions } from './options.ts';
import type { Trial } from './trial.ts';

/** Why nothing is sent although nothing is wrong with the credential, or null. */
export function skipped(trial: Trial, options: ValidateOptions): Finding | null {
  if (options.offline) return remark('offline', 'not sent: --offline stops after inspection');
  if (trial.probe === null && trial.credential.auth.scheme !== 'oauth2')
    return remark(
      'no-probe',
      `nothing harmless can be asked of ${trial.provider?.name ?? 'this target'}, so presence and form are all that was checked`,
    );
  const reason = withheld(trial, options);
  return reason === null ? null : warning('withheld', null, `not sent: ${reason}`);
}

/** Why a credential must not go to the target, or to its token endpoint first. */
export function withheld({ credential, url, probe }: Trial, { withhold }: ValidateOptions): string | null {
  const { auth } = credential;
  const urls = [...(auth.scheme === 'oauth2' ? [auth.tokenUrl] : []), ...(probe ? [url] : [])];
  return urls.map(one => withhold?.(credential, new URL(one).origin) ?? null).find(reason => reason !== null) ?? null;
}

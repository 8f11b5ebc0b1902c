import { type Api, createApi } from '../../github/api.ts';
import type { Context } from '../../github/context.ts';
import { AuthCheckError } from '../../model/error.ts';
import type { Call, Runner } from '../../model/runner.ts';
import type { Secret } from '../../model/secret.ts';

/** GitHub's REST API for our repository. The client is loaded with the first request; there may be none. */
export function githubApi(runner: Runner, token: Secret, { owner, repo }: Context): Api {
  let connection: Promise<Call> | undefined;
  const call: Call = async (route, parameters) => {
    connection ??= token.isSet ? runner.connect(token) : Promise.reject(withoutToken(token));
    runner.debug(`GitHub API: GET ${route} ${JSON.stringify(parameters)}`);
    return (await connection)(route, parameters);
  };
  return createApi(call, { owner, repo });
}

function withoutToken({ name }: Secret): AuthCheckError {
  const help = 'leave the input out to use the workflow’s own token';
  return new AuthCheckError('PERMISSION_MISSING', [
    { message: `input "${name}" is empty, but GitHub must be asked`, help },
  ]);
}

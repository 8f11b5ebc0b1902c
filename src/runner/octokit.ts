import type { ApiAnswer, Call } from '../model/runner.ts';

interface Refused {
  readonly status: number;
  readonly message: string;
  readonly response?: { readonly status: number; readonly headers: object; readonly data: unknown };
}

/** GitHub's REST API by Octokit, which honours GITHUB_API_URL and the proxy variables. */
export async function connect(token: string): Promise<Call> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token);
  return async (route, parameters) => {
    try {
      // The redirect of a log leads to storage, where the token must not go; others follow a repository's new name.
      const redirect = route.endsWith('/logs') ? 'manual' : 'follow';
      return answerOf(await octokit.request(`GET ${route}`, { ...parameters, request: { redirect } }));
    } catch (error) {
      const { response, message } = error as Refused;
      return response ? answerOf(response) : { status: 0, headers: {}, data: message };
    }
  };
}

function answerOf(response: { status: number; headers: object; data: unknown }): ApiAnswer {
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
  return { status: response.status, headers: Object.fromEntries(headers), data: response.data };
}

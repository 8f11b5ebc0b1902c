import type { Context } from './context.ts';

/**
 * Why GitHub gives this run no Actions secrets, as a clause for people; null where it does. On `pull_request_target` a fork
 * gets them (docs.github.com, "Events that trigger workflows").
 */
export function whyNoSecrets({ event, payload, actor, run }: Context): string | null {
  if (event === 'pull_request_target') return null;
  const { pull_request: pull } = payload;
  const head = pull?.head.repo?.full_name ?? 'a fork that is gone';
  if (pull && head !== run.repository)
    return `this pull request comes from a fork (${head}), and a fork's run is given no secrets`;
  if (actor === 'dependabot[bot]') {
    return 'Dependabot started this run, and such a run is given the Dependabot secrets alone, not the Actions secrets';
  }
  return null;
}

/** Whether a pull request's author may have written the configuration; `workflow_run` has the default branch's. */
export function isPullRequest({ event, payload }: Context): boolean {
  return payload.pull_request !== undefined || event.startsWith('pull_request');
}

/** The commit that the pull request is made to, whose configuration its author can't change; null where it isn't told. */
export function baseCommit({ payload }: Context): string | null {
  return payload.pull_request?.base.sha ?? null;
}

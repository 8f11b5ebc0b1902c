import { explanations } from '../../src/causes/explanations.ts';
import { type Cause, causes } from '../../src/model/cause.ts';
import type { Provider } from '../../src/providers/provider.ts';

/** docs/troubleshooting.md, made from what `auth-check explain` says and what the providers advise. */
export function troubleshootingPage(providers: readonly Provider[]): string {
  return `# Troubleshooting by cause

<!-- Made from src/causes and src/providers by test/docs/pages.test.ts: don't edit it here. -->

A 401 says that the credential isn't accepted; a 403 that it is known and may not do this. Both are said for other reasons too, so
auth-check goes by what the answer or the log says besides, and names its evidence. \`auth-check explain CAUSE\` prints what stands
here.

| cause | in short |
| --- | --- |
${causes.map(cause => `| [${cause}](#${cause}) | ${explanations[cause].title} |`).join('\n')}

${causes.map(cause => section(cause, providers)).join('\n\n')}
`;
}

function section(cause: Cause, providers: readonly Provider[]): string {
  const { title, means, fixes } = explanations[cause];
  const advice = providers.filter(provider => provider.advice?.[cause]);
  return [
    `## ${cause}`,
    `*${title[0]!.toUpperCase()}${title.slice(1)}.* ${means}`,
    fixes.map((fix, index) => `${index + 1}. ${fix}`).join('\n'),
    advice.map(provider => adviceOf(provider, cause)).join('\n'),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function adviceOf({ id, name, advice }: Provider, cause: Cause): string {
  return `- [${name}](providers.md#${id}): ${advice![cause]!.join(' ')}`;
}

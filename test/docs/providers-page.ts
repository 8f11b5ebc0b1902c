import { exampleOf } from '../../src/config/snippet.ts';
import type { AnswerRule, Fact, Facts, Provider } from '../../src/providers/provider.ts';

/** docs/providers.md, made from the providers themselves. */
export function providersPage(providers: readonly Provider[]): string {
  return [introduction(providers), table(providers), ...providers.map(section)].join('\n\n').concat('\n');
}

function introduction(providers: readonly Provider[]): string {
  return `# Providers

<!-- Made from src/providers by test/docs/providers.test.ts: don't edit it here. -->

auth-check knows ${providers.length} providers. A preset says where a credential is asked about, how it travels, what the answers mean and where
it is made anew; \`auth-check providers NAME\` shows the same on the command line. For everything else write \`scheme\` and \`probe\`
yourself.

- **Probe**: the one request that is sent. It reads and costs nothing; a POST says why it changes nothing. Where nothing harmless can be
  asked, presence and shape are all that is checked; where it depends on your account, the configuration names the probe.
- **Facts**: *docs* were read in the provider's own pages; *rule* facts are used by a scanner of secrets or were recorded by somebody;
  *memory* was not looked up, so a "no" is \`inconclusive\`.
- Several causes in an answer's row: the provider answers them alike, and none is ruled out.`;
}

function table(providers: readonly Provider[]): string {
  const rows = providers.map(
    provider =>
      `| [${provider.id}](#${provider.id}) | ${cell(provider.name)} | ${provider.scheme} | ${cell(asked(provider))} | ${provider.confidence} |`,
  );
  return ['| preset | provider | scheme | probe | facts |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function asked({ probe, needsProbe }: Provider): string {
  if (probe) return `\`${probe.method} ${probe.path}\``;
  return needsProbe ? `your own: \`${needsProbe}\`` : 'none: presence and shape';
}

function section(provider: Provider): string {
  const parts = [
    `## ${provider.id}`,
    `[${provider.name}](${provider.homepage})`,
    ['```yaml', ...exampleOf(provider, provider.secretNames), '```'].join('\n'),
    facts(provider),
    answers(provider),
    bullets(provider.notes ?? []),
  ];
  return parts.filter(part => part !== '').join('\n\n');
}

function facts(provider: Provider): string {
  const { probe, control, tokens, support, requestIdHeaders, secretNames, confidence, fromMemory = [] } = provider;
  return rows([
    ['Travels', travels(provider)],
    ['Probe', probe ? `${asked(provider)}; side effects: ${probe.sideEffects}` : asked(provider)],
    ['Control', control ? 'asked once without the credential first' : ''],
    ['URL', urls(provider)],
    ['Recognised', tokens.map(({ kind, environment }) => (environment ? `${kind} (${environment})` : kind)).join(', ')],
    ['Tells', told(provider.facts ?? {})],
    ['Usual secrets', code(secretNames)],
    ['Rotate', provider.rotate],
    ['Support', requestIdHeaders.length > 0 ? `${support} (request id: ${code(requestIdHeaders)})` : support],
    ['Facts', `${confidence}${fromMemory.length > 0 ? `; from memory: ${fromMemory.join(', ')}` : ''}`],
    ['Sources', provider.sources.map(source => (source.startsWith('https:') ? `<${source}>` : source)).join(', ')],
  ]);
}

function travels({ scheme, header, prefix = '', parameter, username, fields = {} }: Provider): string {
  if (scheme === 'bearer') return '`Authorization: Bearer TOKEN`';
  if (scheme === 'header') return `\`${header}: ${prefix}TOKEN\``;
  if (scheme === 'query') return `\`?${parameter}=TOKEN\``;
  if (scheme === 'basic') return username === undefined ? 'HTTP Basic' : `HTTP Basic, user name "${username}"`;
  if (scheme === 'oauth2') return 'OAuth 2.0: a token is fetched first';
  const names = Object.entries(fields).map(([name, { optional }]) => `\`${name}\`${optional ? ' (optional)' : ''}`);
  return `made from ${names.join(', ')}`;
}

function urls({ url, urlTemplate, environments = {} }: Provider): string {
  const own = url ?? (urlTemplate ? `your own: ${urlTemplate}` : 'your own');
  const named = Object.entries(environments).map(([name, value]) => `${name}: ${value}`);
  return [own, ...named].map(text => text.replace(/https:\S+/, '`$&`')).join(', ');
}

function told(facts: Facts): string {
  const names = { expiresAt: 'expiry', scopes: 'scopes', organization: 'organisation', identity: 'identity' } as const;
  const found = Object.entries(names).flatMap(([key, name]) => {
    const fact = facts[key as keyof typeof names];
    return fact ? [`${name} (${place(fact)})`] : [];
  });
  return found.join(', ');
}

function place(fact: Fact): string {
  if ('header' in fact) return `header \`${fact.header}\``;
  if ('json' in fact) return `\`${fact.json}\``;
  return 'xml' in fact ? `element \`${fact.xml}\`` : 'in the text';
}

function answers({ answers: rules = [] }: Provider): string {
  if (rules.length === 0) return '';
  const lines = rules.map(rule => `| ${cell(answered(rule))} | ${meaning(rule)} |`);
  return ['| answer | means |', '| --- | --- |', ...lines].join('\n');
}

function answered({ status, match, header, probeOnly }: AnswerRule): string {
  const words = [
    status === undefined ? 'any status' : [status].flat().join(' or '),
    header ? `header \`${header.name}\`${header.match ? ` with \`${header.match}\`` : ''}` : '',
    match === undefined ? '' : `\`${match}\``,
    probeOnly ? '(to the probe)' : '',
  ];
  return words.filter(Boolean).join(' ');
}

function meaning({ cause, alsoMeans = [] }: AnswerRule): string {
  if (cause === null) return 'the credential is sound';
  if (cause === 'unknown') return 'nothing: it proves neither';
  return [cause, ...alsoMeans].join(', ');
}

function rows(pairs: readonly (readonly [label: string, text: string])[]): string {
  return pairs
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `- **${label}**: ${text}`)
    .join('\n');
}

function bullets(notes: readonly string[]): string {
  return notes.map(note => `> ${note}`).join('\n>\n');
}

function code(names: readonly string[]): string {
  return names.map(name => `\`${name}\``).join(', ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

import { causeWords } from '../../model/cause-words.ts';
import type { Incident, Report, ValidationEntry } from '../../model/report.ts';
import { codeSpan, fence, prose } from '../escape/markdown.ts';
import { entryFacts, type Fact, factsOf } from '../story/facts.ts';
import { levelOf } from '../story/next.ts';
import { clip } from '../story/words.ts';
import { signs } from './tables.ts';

/** An incident in full: the facts, the evidence, what it means, what to do, and the call to repeat. */
export function incidentDetail(incident: Incident, report: Report): string {
  const { status, cause, evidence, fix, curl } = incident;
  return detail({
    title: `${signs[levelOf(incident)]} ${status}, ${causeWords[cause].title}`,
    facts: factsOf(incident, report),
    evidence,
    means: causeWords[cause].means,
    fix,
    curl,
  });
}

/** A credential that was not accepted, in full. */
export function entryDetail(entry: ValidationEntry): string {
  const { level, credential, environment, cause, fix, curl } = entry;
  return detail({
    title: `${signs[level]} ${credential} (${environment})`,
    facts: entryFacts(entry),
    evidence: [],
    means: cause === null ? null : causeWords[cause].means,
    fix,
    curl,
  });
}

interface Detail {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly evidence: readonly string[];
  readonly means: string | null;
  readonly fix: readonly string[];
  readonly curl: string | null;
}

function detail({ title, facts, evidence, means, fix, curl }: Detail): string {
  const proof = evidence.slice(0, 5).map(text => codeSpan(clip(text, 300)));
  const steps = fix.map((step, index) => `${index + 1}. ${prose(step)}`);
  const parts = [
    `### ${prose(title)}`,
    facts.map(factItem).join('\n'),
    proof.length > 0 && `**Evidence:** ${proof.join(', ')}`,
    means !== null && `**What it means:** ${prose(means)}`,
    steps.length > 0 && `**What to do**\n\n${steps.join('\n')}`,
    curl !== null && `**Repeat it**, the credential in a variable:\n\n${fence([curl])}`,
  ];
  return `\n${parts.filter(part => part !== false).join('\n\n')}`;
}

function factItem({ label, values }: Fact): string {
  const shown = values.slice(0, 6).map(value => codeSpan(clip(value, 500)));
  return `- **${label}:** ${shown.join(', ')}`;
}

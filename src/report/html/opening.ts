import type { Report } from '../../model/report.ts';
import { headline, titleOf } from '../story/tell.ts';
import { clip, grouped, instant } from '../story/words.ts';
import { type Markup, markup } from './markup.ts';

/** What happened, in large letters; where and when; and the numbers. */
export function opening(report: Report): Markup {
  const { tool, generatedAt } = report;
  return markup`<header>
<p class="eyebrow">${tool.name} ${tool.version} <span aria-hidden="true">·</span> <time datetime="${generatedAt}">${instant(generatedAt)}</time></p>
<h1>${clip(titleOf(report), 160)}</h1>
<p class="lead">${clip(headline(report), 1500)}</p>
${origin(report.run)}
${numbers(report)}
</header>`;
}

function origin(run: Report['run']): Markup | null {
  if (run === null) return null;
  const parts = [
    run.repository,
    run.workflow,
    `run ${run.runId}, attempt ${run.attempt}`,
    run.job,
    run.environment,
    run.ref,
    run.sha.slice(0, 12),
  ];
  return markup`<ul class="origin">${parts.filter(part => part !== null && part !== '').map(part => markup`<li>${clip(part!, 120)}</li>`)}</ul>`;
}

function numbers({ validation, incidents, omitted, sources, redaction }: Report): Markup {
  const at = (level: string) => validation.filter(entry => entry.level === level).length;
  const checked: readonly Cell[] = [
    ['failed', at('fail'), 'fail'],
    ['warned', at('warn'), 'warn'],
    ['in order', at('pass'), 'pass'],
  ];
  const found: readonly Cell[] = [
    ['incidents', incidents.length + omitted, 'fail'],
    ['refusals', incidents.reduce((sum, { count }) => sum + count, 0), 'fail'],
    ['logs read', sources.length, ''],
  ];
  const cells = [
    ...(validation.length > 0 ? checked : []),
    ...(sources.length + incidents.length > 0 ? found : []),
    ['secrets hidden', redaction.total, ''] as const,
  ];
  return markup`<dl class="numbers">${cells.map(([label, number, style]) => markup`<div class="${number > 0 ? style : ''}"><dt>${label}</dt><dd>${grouped(number)}</dd></div>`)}</dl>`;
}

type Cell = readonly [label: string, number: number, style: string];

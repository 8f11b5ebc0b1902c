import type { SealedReport } from '../model/sealed.ts';
import { html } from './escape/html.ts';
import { renderText } from './text.ts';

/** The report as one file that asks nothing of any server. */
export function renderHtml(report: SealedReport): string {
  const lines = renderText(report, { color: false, columns: 100 }).trimEnd().split('\n');
  const text = lines.map(line => line.match(/^ */)![0] + html(line)).join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width">
<title>Authentication report</title>
<pre>${text}</pre>
`;
}

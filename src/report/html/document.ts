import { createHash } from 'node:crypto';
import { html } from '../escape/html.ts';
import type { Markup } from './markup.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/**
 * The page around its content. Its policy (Content Security Policy Level 3) allows nothing from outside, no form to be sent,
 * and of scripts and styles only these two, by their hashes; it holds also when the file is opened from disk.
 */
export function page(title: string, body: Markup): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${body.text}
<script>${script}</script>
</body>
</html>
`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

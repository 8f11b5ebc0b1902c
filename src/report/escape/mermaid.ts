import { terminal } from './terminal.ts';

/**
 * Log text as the name of a task in a Mermaid diagram. Its grammar has no way to quote (`:`, `;`, `#`, `%%` and line ends
 * all have meanings, entities differ by diagram), so only letters, digits and a few marks pass; 60 characters at most.
 */
export function mermaid(text: string): string {
  const safe = terminal(text).replace(/[^\p{L}\p{N} ._/-]+/gu, ' ');
  return Array.from(safe.replace(/ +/g, ' ').trim()).slice(0, 60).join('').trim() || 'unnamed';
}

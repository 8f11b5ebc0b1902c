import type { Fact } from '../story/facts.ts';
import { clip } from '../story/words.ts';
import { lines, type Markup, markup } from './markup.ts';

const longest = 2000;

export function factList(facts: readonly Fact[]): Markup {
  return markup`<dl class="facts">
${facts.map(
  ({ label, values }) => markup`<dt>${label}</dt>${values.map(value => markup`<dd>${clip(value, longest)}</dd>`)}
`,
)}</dl>`;
}

/** What it means and what to do: the part that a reader in a hurry needs. */
export function advice(means: string | null, fix: readonly string[]): Markup | null {
  if (means === null && fix.length === 0) return null;
  return markup`<div class="advice">
${
  means !== null &&
  markup`<h4>What it means</h4>
<p>${means}</p>`
}
${
  fix.length > 0 &&
  markup`<h4>What to do</h4>
<ol>${fix.map(step => markup`<li>${clip(step, longest)}</li>`)}</ol>`
}
</div>`;
}

/** Text to be taken elsewhere, behind a fold. */
export function copyable(title: string, text: readonly string[]): Markup {
  return markup`<details class="copyable"><summary>${title}</summary>
<button type="button" class="copy" hidden>Copy</button>
<pre tabindex="0">${lines(text)}</pre>
</details>`;
}

/** The page's style: two palettes of equal contrast (WCAG AA), one column that widens, and paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f6f3ee; --card: #fffdf9; --wash: #efeae2; --line: #ddd5c9; --ink: #1f1c18; --soft: #625b51;
  --refused: #b3261e; --accepted: #1a6e41; --rotation: #6941c6; --deployment: #1a5bc4; --expiry: #8d5a06;
  --serif: ui-serif, Charter, 'Iowan Old Style', 'Source Serif Pro', Georgia, serif;
  --mono: ui-monospace, SFMono-Regular, 'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141518; --card: #1c1e22; --wash: #25282d; --line: #363a41; --ink: #ece8e1; --soft: #aaa499;
    --refused: #ff8f82; --accepted: #72d19b; --rotation: #c2a8ff; --deployment: #8ab8ff; --expiry: #efbb62;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2.5rem) 4rem; max-width: 62rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ul, ol, dl, figure, blockquote, pre { margin: 0; }
h1 { font: 600 clamp(2rem, 1.3rem + 3.4vw, 3.25rem)/1.1 var(--serif); letter-spacing: -0.02em; text-wrap: balance; }
h2 { font: 600 1.5rem/1.2 var(--serif); letter-spacing: -0.01em; margin-bottom: 1rem; }
h3 { font-size: 1.05rem; line-height: 1.35; }
h4 { font-size: 0.8rem; letter-spacing: 0.04em; color: var(--soft); }
section { margin-top: clamp(2.25rem, 5vw, 3.5rem); }
.soft, figcaption { color: var(--soft); font-weight: 400; }
.eyebrow { color: var(--soft); font-size: 0.875rem; margin-bottom: 0.9rem; }
.lead { font-size: clamp(1.05rem, 1rem + 0.4vw, 1.2rem); margin-top: 1rem; max-width: 46rem; text-wrap: pretty; }
.origin { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-top: 1.25rem; padding: 0; list-style: none; }
.origin li { font: 0.8rem/1.4 var(--mono); padding: 0.2rem 0.6rem; border-radius: 99px; background: var(--wash); color: var(--soft); }
.numbers { display: flex; flex-wrap: wrap; gap: 1px; margin-top: 1.75rem; background: var(--line); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.numbers div { flex: 1 1 6.2rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 0.8rem 1rem; background: var(--card); }
.numbers dt { color: var(--soft); font-size: 0.85rem; }
.numbers dd { margin: 0; font: 600 1.7rem/1.2 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.numbers .fail dd { color: var(--refused); }
.numbers .warn dd { color: var(--expiry); }
.numbers .pass dd { color: var(--accepted); }

figure { padding: 1.1rem 1.1rem 0.9rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
figcaption { margin-top: 0.5rem; font-size: 0.85rem; }
figure > svg { display: block; overflow: visible; }
svg text { font: 12px ui-sans-serif, system-ui, sans-serif; fill: var(--soft); }
svg .lane-name { font-weight: 600; fill: var(--kind); stroke: var(--card); stroke-width: 5px; paint-order: stroke; }
svg .number { font-weight: 700; font-size: 11px; text-anchor: middle; fill: var(--card); }
.track { stroke: var(--line); }
.bar { fill: var(--kind); opacity: 0.35; }
.lane path, .lane circle { fill: var(--kind); stroke: var(--card); stroke-width: 1.5; }
.first { stroke: var(--refused); stroke-dasharray: 3 4; opacity: 0.8; }
.axis { stroke: var(--soft); }
.long { stroke-dasharray: 1 5; }
.rotation { --kind: var(--rotation); } .deployment { --kind: var(--deployment); } .accepted { --kind: var(--accepted); }
.refused, .failure { --kind: var(--refused); } .expiry { --kind: var(--expiry); }
.moments { padding: 0; margin-top: 1rem; list-style: none; counter-reset: moment; }
.moments li { counter-increment: moment; display: grid; grid-template-columns: 2rem 13.5rem 1fr; gap: 0 0.5rem; padding: 0.3rem 0; border-bottom: 1px solid var(--line); }
.moments li::before { content: counter(moment); font-weight: 700; color: var(--kind); text-align: center; }
.moments time { color: var(--soft); font-variant-numeric: tabular-nums; }

#filter { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 1rem; margin-bottom: 1.1rem; }
#filter[hidden] { display: none; }
#filter label { display: grid; gap: 0.2rem; font-size: 0.85rem; color: var(--soft); max-width: 100%; }
select, button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: 8px; padding: 0.4rem 0.7rem; min-height: 2.5rem; max-width: 100%; }
button { cursor: pointer; }
button:hover, summary:hover { background: var(--wash); }
output { color: var(--soft); font-size: 0.9rem; padding-bottom: 0.5rem; }
:focus-visible { outline: 3px solid var(--deployment); outline-offset: 2px; }

.card { --kind: var(--refused); background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--kind); border-radius: 12px; margin-bottom: 0.9rem; }
.card.warn { --kind: var(--expiry); }
.card.pass { --kind: var(--accepted); }
.card[hidden] { display: none; }
.card > details > summary { display: grid; grid-template-columns: auto 1fr auto; gap: 0 0.9rem; align-items: start; padding: 0.9rem 1.1rem; cursor: pointer; list-style: none; border-radius: 8px 12px 12px 8px; }
.card > details > summary::-webkit-details-marker { display: none; }
.badge { font: 700 0.85rem/1.6 var(--mono); padding: 0 0.5rem; border-radius: 6px; background: var(--kind); color: var(--card); }
#incidents h3::first-letter { text-transform: uppercase; }
.request { display: block; font: 400 0.875rem/1.5 var(--mono); color: var(--soft); }
.times { font-weight: 600; font-variant-numeric: tabular-nums; color: var(--soft); }
.card > details > :not(summary) { margin: 0 1.1rem 1rem; }
blockquote { font: 0.9rem/1.55 var(--mono); padding: 0.7rem 0.9rem; background: var(--wash); border-radius: 8px; }
.advice h4 { margin-top: 0.2rem; }
.advice p + h4 { margin-top: 0.9rem; }
.advice ol { padding-left: 1.3rem; }
.advice li { margin: 0.2rem 0; }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.3rem 1.1rem; font-size: 0.925rem; border-top: 1px solid var(--line); padding-top: 0.9rem; }
.facts dt { grid-column: 1; color: var(--soft); }
.facts dd { grid-column: 2; margin: 0; }
.copyable { border: 1px solid var(--line); border-radius: 8px; }
.copyable summary { padding: 0.55rem 0.9rem; cursor: pointer; border-radius: 8px; font-weight: 600; font-size: 0.925rem; }
.copyable button { float: right; margin: 0 0.6rem 0.3rem; padding: 0.15rem 0.8rem; min-height: 2.25rem; }
pre { font: 0.85rem/1.55 var(--mono); white-space: pre-wrap; padding: 0.4rem 0.9rem 0.9rem; }
section > ul { padding-left: 1.2rem; }
table { border-collapse: collapse; margin-top: 0.6rem; }
th, td { text-align: left; padding: 0.3rem 1.5rem 0.3rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); font-size: 0.85rem; }
td { font-variant-numeric: tabular-nums; }

@media (max-width: 38rem) {
  .moments li { grid-template-columns: 2rem 1fr; }
  .moments li > span { grid-column: 2; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dt, .facts dd { grid-column: 1; }
  .facts dt { margin-top: 0.5rem; font-size: 0.85rem; }
  #filter label, #filter select { flex: 1 1 100%; width: 100%; }
}
@media print {
  :root {
    --paper: #fff; --card: #fff; --wash: #f3f3f3; --line: #bbb; --ink: #000; --soft: #444;
    --refused: #a01810; --accepted: #125a33; --rotation: #5530a8; --deployment: #114a9e; --expiry: #724803;
  }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  #filter, button { display: none !important; }
  figure, .moments li, blockquote, .copyable { break-inside: avoid; }
  h2, summary { break-after: avoid; }
  .copyable:not([open]) { display: none; }
  .badge, .numbers, .card { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{C as de,a as k,b,d as v,e as h,f as re,g,h as ne,i as d,j as C,k as M,m as S,n as oe,o as ae,r as R,s as x,t as ie,u as se,v as le,w as ce,x as N,z as T}from"./chunk-HVLPW32L.js";import{b as f}from"./chunk-5URYL7OF.js";import{a as D}from"./chunk-2KDKMJBK.js";import{a as L}from"./chunk-Y6PIQPOT.js";import{a as o}from"./chunk-5XNO43KJ.js";import{mkdir as Bt,readFile as Qt,rename as Xt,rm as Yt,writeFile as er}from"node:fs/promises";import{join as Qe}from"node:path";var et={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;","`":"&#96;","::":"&#58;&#58;","##[":"##&#91;"};function F(e){return k(e).replace(/[&<>"'`]|::|##\[/g,t=>et[t])}o(F,"html");var E=class{static{o(this,"Markup")}text;constructor(t){this.text=t}};function l(e,...t){return new E(String.raw({raw:e},...t.map(me)))}o(l,"markup");function me(e){return e===null||e===!1?"":e instanceof E?e.text:typeof e=="object"?e.map(me).join(""):F(String(e))}o(me,"render");function pe(e){return new E(e.map(t=>`${/^ */.exec(t)[0]}${F(t)}`).join(`
`))}o(pe,"lines");function ue(e){let{tried:t,notes:r,sources:n,redaction:a}=e;return l`${J("tried","What was tried",t)}
<section id="redaction" aria-labelledby="redaction-title">
<h2 id="redaction-title">Hidden secrets</h2>
${tt(a)}
</section>
${J("notes","Notes",r)}
${J("logs","Logs",n.map(({name:i,lines:s,bytes:c})=>`${i}: ${h(s,"line")}, ${h(c,"byte")}`))}`}o(ue,"closing");function tt(e){if(e.total===0)return l`<p>No secret had to be taken out of this report.</p>`;let t=Object.entries(e.byKind).map(([r,n])=>l`<tr><th scope="row">${r}</th><td>${v(n)}</td></tr>`);return l`<p>${C({...e,byKind:{}})} Within one run, the same placeholder stands for the same secret.</p>
<table><thead><tr><th scope="col">Kind</th><th scope="col">Times</th></tr></thead><tbody>${t}</tbody></table>`}o(tt,"kinds");function J(e,t,r){return r.length===0?null:l`<section id="${e}" aria-labelledby="${e}-title">
<h2 id="${e}-title">${t}</h2>
<ul>${r.map(n=>l`<li>${d(n,1e3)}</li>`)}</ul>
</section>`}o(J,"list");function V(e,t){let r=e.firstSeen===null?"":` since ${g(e.firstSeen)}`;return ge({subject:`${e.status} for ${b(e)??"our request"}${r}`,opening:le(e),facts:M(e,t).filter(n=>!fe.includes(n.label)),unknown:nt(e),tried:t.tried,curl:e.curl})}o(V,"supportMessage");function W(e,t){let{request:r,credential:n,curl:a,checkedAt:i}=e,s=r===null?n:`${r.method} ${r.url}`;return ge({subject:`${r?.status??"No answer"} for ${s} at ${g(i)}`,opening:ce(e),facts:S(e).filter(c=>!fe.includes(c.label)),unknown:[],tried:t.tried,curl:a})}o(W,"supportMessageOfEntry");var fe=["In the logs","Provider"];function ge({subject:e,opening:t,facts:r,unknown:n,tried:a,curl:i}){let s={label:"Not known",values:n.length===0?[]:[ne(n)]},c={label:"We tried",values:a},m=i===null?[]:["","To repeat the call, with the credential left out:","",`  ${i}`];return[`Subject: ${d(e,150)}`,"","Hello,","",d(t,1e3),"",...[...r,c,s].flatMap(rt),...m,"","Could you look this up on your side, and tell us why it is refused and what we have to change?"]}o(ge,"letter");function rt({label:e,values:t}){let[r,...n]=t.map(a=>d(a,500));return n.length===0?r===void 0?[]:[`${e}: ${r}`]:[`${e}:`,...[r,...n].map(a=>`  - ${a}`)]}o(rt,"factLines");function nt(e){return[["method",e.method!==null],["endpoint",e.host!==null&&e.path!==null],["message",e.message!==null],["time",e.firstSeen!==null],["request id",e.requestIds.length>0],["client",e.client!==null],["whether a rotation or deployment came before",e.startedAfter!==null]].filter(([,r])=>!r).map(([r])=>r)}o(nt,"unknownOf");var he=2e3;function z(e){return l`<dl class="facts">
${e.map(({label:t,values:r})=>l`<dt>${t}</dt>${r.map(n=>l`<dd>${d(n,he)}</dd>`)}
`)}</dl>`}o(z,"factList");function P(e,t){return e===null&&t.length===0?null:l`<div class="advice">
${e!==null&&l`<h4>What it means</h4>
<p>${e}</p>`}
${t.length>0&&l`<h4>What to do</h4>
<ol>${t.map(r=>l`<li>${d(r,he)}</li>`)}</ol>`}
</div>`}o(P,"advice");function O(e,t){return l`<details class="copyable"><summary>${e}</summary>
<button type="button" class="copy" hidden>Copy</button>
<pre tabindex="0">${pe(t)}</pre>
</details>`}o(O,"copyable");function ye(e){return e.validation.length===0?null:l`<section id="credentials" aria-labelledby="credentials-title">
<h2 id="credentials-title">Credentials</h2>
<div class="rows">
${x(e.validation).map(t=>ot(t,e))}
</div>
</section>`}o(ye,"credentials");function ot(e,t){let{credential:r,environment:n,level:a,cause:i,request:s,fix:c,curl:m}=e;return l`<article class="card ${a}">
<details${a==="fail"?l` open`:null}>
<summary><span class="badge">${at[a]}</span><h3>${d(r,120)} <span class="soft">for ${d(n,120)}</span><span class="request">${it(e)}</span></h3></summary>
${P(i===null?null:f[i].means,c)}
${z(S(e))}
${a!=="pass"&&s!==null&&O("Message to the provider\u2019s support",W(e,t))}
${m!==null&&O("Repeat the call",[m])}
</details>
</article>
`}o(ot,"row");var at={pass:"ok",warn:"warn",fail:"fail"};function it(e){let t=e.request?.status?` with ${e.request.status}`:"",r=se(e);return`${e.outcome}${t}${r===null?"":`: ${d(r,200)}`}`}o(it,"verdict");import{createHash as st}from"node:crypto";var Z=`
const form = document.querySelector('#filter');
const cards = [...document.querySelectorAll('#incidents article')];
const apply = () => {
  const chosen = [...form.querySelectorAll('select')].filter(select => select.value !== '');
  const fits = card => chosen.every(select => card.dataset[select.name].split(' ').includes(select.value));
  for (const card of cards) card.hidden = !fits(card);
  const shown = cards.filter(card => !card.hidden).length;
  form.querySelector('output').textContent = shown + ' of ' + cards.length + ' shown';
};
if (form) {
  form.hidden = false;
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  apply();
}
for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = button.parentElement.querySelector('pre');
    getSelection().selectAllChildren(text);
    await navigator.clipboard?.writeText(text.textContent).then(() => (button.textContent = 'Copied'), () => {});
  });
}
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('.card:not(.pass) > details')) details.open = true;
});
`;var B=`
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
`;function be(e,t){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${["default-src 'none'",`script-src ${$e(Z)}`,`style-src ${$e(B)}`,"base-uri 'none'","form-action 'none'"].join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${F(e)}</title>
<style>${B}</style>
</head>
<body>
${t.text}
<script>${Z}</script>
</body>
</html>
`}o(be,"page");function $e(e){return`'sha256-${st("sha256").update(e).digest("base64")}'`}o($e,"hash");function ke(e){let t=[{name:"cause",label:"Cause",values:Q(e,ve)},{name:"provider",label:"Provider",values:Q(e,xe)},{name:"step",label:"Step",values:Q(e,we)}],[r,n,a]=t.map(({values:s})=>new Map(s.map((c,m)=>[c,m]))),i=o((s,c=new Map)=>[...new Set(s)].map(m=>String(c.get(m))).join(" "),"numbers");return{selects:t,attributes:o(s=>l`data-cause="${i(ve(s),r)}" data-provider="${i(xe(s),n)}" data-step="${i(we(s),a)}"`,"attributes")}}o(ke,"filterFor");function Me({selects:e}){let t=e.filter(({values:r})=>r.length>1);return t.length===0?null:l`<form id="filter" hidden>
${t.map(lt)}
<button type="reset">Show all</button>
<output aria-live="polite"></output>
</form>`}o(Me,"filterForm");function lt({name:e,label:t,values:r}){let n=r.map((a,i)=>l`<option value="${i}">${d(a,80)}</option>`);return l`<label>${t} <select name="${e}"><option value="">all</option>${n}</select></label>
`}o(lt,"select");function ve({cause:e}){return[f[e].title]}o(ve,"causesOf");function xe({provider:e,host:t}){return[e??t??"not known"]}o(xe,"providersOf");function we({occurrences:e}){return e.length===0?["not known"]:e.map(({step:t,source:r})=>t??r)}o(we,"stepsOf");function Q(e,t){return[...new Set(e.flatMap(t))].sort()}o(Q,"each");var ct=3;function Se(e){if(e.incidents.length===0)return null;let t=ke(e.incidents);return l`<section id="incidents" aria-labelledby="incidents-title">
<h2 id="incidents-title">Incidents</h2>
${Me(t)}
${e.incidents.map((r,n)=>dt(r,e,t,n<ct))}
${e.omitted>0&&l`<p>${h(e.omitted,"more incident")}, rarer than these, are counted only.</p>`}
</section>`}o(Se,"incidents");function dt(e,t,r,n){let{status:a,cause:i,count:s,message:c,evidence:m,fix:p,curl:u}=e;return l`<article class="card ${R(e)}" ${r.attributes(e)}>
<details${n?l` open`:null}>
<summary><span class="badge">${a}</span><h3>${f[i].title}<span class="request">${d(b(e)??"a request that the log doesn\u2019t name",500)}</span></h3><span class="times">${v(s)}×</span></summary>
${c!==null&&l`<blockquote>${d(c,2e3)}</blockquote>`}
${P(f[i].means,p)}
${z([...M(e,t).filter($=>!mt.includes($.label)),...pt(m)])}
${O("Message to the provider\u2019s support",V(e,t))}
${u!==null&&O("Repeat the call",[u])}
</details>
</article>
`}o(dt,"card");var mt=["Status","Message","Request"];function pt(e){return e.length===0?[]:[{label:"Evidence",values:e}]}o(pt,"evidenceFact");function Re(e){let{tool:t,generatedAt:r}=e;return l`<header>
<p class="eyebrow">${t.name} ${t.version} <span aria-hidden="true">·</span> <time datetime="${r}">${g(r)}</time></p>
<h1>${d(N(e),160)}</h1>
<p class="lead">${d(T(e),1500)}</p>
${ut(e.run)}
${ft(e)}
</header>`}o(Re,"opening");function ut(e){if(e===null)return null;let t=[e.repository,e.workflow,`run ${e.runId}, attempt ${e.attempt}`,e.job,e.environment,e.ref,e.sha.slice(0,12)];return l`<ul class="origin">${t.filter(r=>r!==null&&r!=="").map(r=>l`<li>${d(r,120)}</li>`)}</ul>`}o(ut,"origin");function ft({validation:e,incidents:t,omitted:r,sources:n,redaction:a}){let i=o(p=>e.filter(u=>u.level===p).length,"at"),s=[["failed",i("fail"),"fail"],["warned",i("warn"),"warn"],["in order",i("pass"),"pass"]],c=[["incidents",t.length+r,"fail"],["refusals",t.reduce((p,{count:u})=>p+u,0),"fail"],["logs read",n.length,""]],m=[...e.length>0?s:[],...n.length+t.length>0?c:[],["secrets hidden",a.total,""]];return l`<dl class="numbers">${m.map(([p,u,$])=>l`<div class="${u>0?$:""}"><dt>${p}</dt><dd>${v(u)}</dd></div>`)}</dl>`}o(ft,"numbers");var K=["rotation","deployment","accepted","refused","failure","expiry"];function H(e){return[...e.rotations.map(({secret:r,at:n})=>I("rotation",`rotated: ${r}`,n)),...e.deployments.map(({environment:r,state:n,at:a})=>I("deployment",`deployed to ${r}: ${n}`,a)),...ht(e.validation),...e.validation.map(r=>$t(r,e.generatedAt)),...e.incidents.map(bt)].filter(r=>r!==null).sort((r,n)=>r.at-n.at||K.indexOf(r.kind)-K.indexOf(n.kind))}o(H,"timelineOf");var gt=6e4;function ht(e){return[["accepted","accepted"],["refused","rejected"],["refused","forbidden"]].flatMap(([r,n])=>{let a=e.filter(i=>i.outcome===n);return yt(a).map(i=>I(r,`${n}: ${i.map(Oe).join(", ")}`,i[0].checkedAt))})}o(ht,"checks");function yt(e){let t=[];for(let r of e.toSorted((n,a)=>Date.parse(n.checkedAt)-Date.parse(a.checkedAt))){let n=t.at(-1);n&&Date.parse(r.checkedAt)-Date.parse(n[0].checkedAt)<=gt?n.push(r):t.push([r])}return t}o(yt,"goes");function $t(e,t){let{expiresAt:r}=e;if(r===null)return null;let n=Date.parse(r)<Date.parse(t)?"ran out":"runs out";return I("expiry",`${n}: ${Oe(e)}`,r)}o($t,"expiry");function Oe({credential:e,environment:t}){return`${e} (${t})`}o(Oe,"nameOf");function bt(e){let{status:t,firstSeen:r,lastSeen:n}=e;return r===null?null:I("failure",`${t} ${b(e)??"of an unnamed request"}`,r,n??r)}o(bt,"failed");function I(e,t,r,n=r){let[a,i]=[Date.parse(r),Date.parse(n)];return Number.isNaN(a)?null:{kind:e,label:t,at:a,until:Math.max(a,Number.isNaN(i)?a:i)}}o(I,"moment");function U(e){return e.find(({kind:t})=>t==="failure")??e.find(({kind:t})=>t==="refused")}o(U,"firstFailure");function Fe(e){let t=[...new Set(e)].sort((a,i)=>a-i),r=new Map,n=0;for(let[a,i]of t.entries())n+=a===0?0:vt(i-t[a-1]),r.set(i,n);return a=>n===0?.5:(r.get(a)??0)/n}o(Fe,"scaleOf");function vt(e){return Math.log2(1+Math.min(e,36e5)/1e3)}o(vt,"magnitude");var je={rotation:"Rotations",deployment:"Deployments",accepted:"Accepted when checked",refused:"Refused when checked",failure:"Failures in the logs",expiry:"Runs out"},wt={rotation:l`<path d="M0-13 13 0 0 13-13 0Z"/>`,deployment:l`<path d="M-10-10h20v20h-20Z"/>`,accepted:l`<circle r="11"/>`,refused:l`<path d="M-11-10h22V3L0 12-11 3Z"/>`,failure:l`<path d="M-4.5-11h9L11-4.5v9L4.5 11h-9L-11 4.5v-9Z"/>`,expiry:l`<path d="M-12 0-6-10.5H6L12 0 6 10.5H-6Z"/>`},[kt,X,qe,Mt]=[4,26,22,44],[St,Ee]=[.085,6];function Ae(e){let t=e.map((s,c)=>({...s,number:c+1})),r=[...new Set(t.flatMap(({at:s,until:c})=>[s,c]))].sort((s,c)=>s-c),n=Fe(r),a=kt,i=Ie(t).map(({kind:s,own:c})=>{let m=Ot(c,n),p=Ft(s,m,a,n);return a+=qe+m.length*X,p});return l`<svg role="img" aria-labelledby="picture-title picture-text" width="100%" height="${a+Mt}">
<title id="picture-title">Timeline</title>
<desc id="picture-text">${Ie(t).map(Rt).join(" ")} The list below tells each with its time.</desc>
${It(U(t),a,n)}
${i}
${jt(r,a+6,n)}
</svg>`}o(Ae,"picture");function Ie(e){return K.map(r=>({kind:r,own:e.filter(n=>n.kind===r)})).filter(({own:r})=>r.length>0)}o(Ie,"kindsOf");function Rt({kind:e,own:t}){return`${je[e]}: ${t.map(r=>r.number).join(", ")}.`}o(Rt,"inWords");function Ot(e,t){let r=[];for(let n of e){let i=r.find(s=>t(n.at)-t(s.at(-1).until)>=St)??(r.length<Ee?void 0:r[n.number%Ee]);i?i.push(n):r.push([n])}return r}o(Ot,"stacked");function Ft(e,t,r,n){let a=t.map((i,s)=>{let c=r+qe+s*X+X/2;return[l`<line class="track" x1="2%" x2="98%" y1="${c}" y2="${c}"/>`,i.map(p=>Et(p,c,n))]});return l`<g class="lane ${e}">
<text class="lane-name" x="0" y="${r+16}">${je[e]}</text>
${a}
</g>
`}o(Ft,"drawLane");function Et({kind:e,at:t,until:r,number:n,label:a},i,s){let c=j(s(t)),m=`${(96*(s(r)-s(t))).toFixed(2)}%`,p=r>t&&l`<rect class="bar" x="${c}" y="${i-4}" width="${m}" height="8" rx="4"/>`,u=`${n}. ${g(new Date(t).toISOString())}: ${d(a,200)}`,$=l`<text class="number" y="4">${n}</text>`;return l`${p}<svg x="${c}" y="${i}" overflow="visible"><title>${u}</title>${wt[e]}${$}</svg>`}o(Et,"drawMark");function It(e,t,r){if(e===void 0)return null;let n=j(r(e.at));return l`<line class="first" x1="${n}" x2="${n}" y1="0" y2="${t}"/>`}o(It,"drawFailure");function jt(e,t,r){let n=e.slice(1).map((i,s)=>qt(e[s],i,t,r)),a=At(e,r).map((i,s,c)=>{let m=r(i),p=m<.12?"start":m>.88?"end":"middle",u=Dt(i,c[s-1]);return l`<text class="tick" x="${j(m)}" y="${t+18+s%2*15}" text-anchor="${p}">${u}</text>`});return l`${n}${a}`}o(jt,"drawAxis");function qt(e,t,r,n){let a=t-e>=36e5?"axis long":"axis";return l`<line class="${a}" x1="${j(n(e))}" x2="${j(n(t))}" y1="${r}" y2="${r}"/>`}o(qt,"drawGap");function At(e,t){let r=[];for(let n of e)(r.length===0||t(n)-t(r.at(-1))>=.18)&&r.push(n);return r}o(At,"spaced");var Lt=["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"];function Dt(e,t){let[r,n]=[new Date(e),new Date(e).toISOString()];return t!==void 0&&new Date(t).toISOString().slice(0,10)===n.slice(0,10)?n.slice(11,16):`${r.getUTCDate()} ${Lt[r.getUTCMonth()]} ${n.slice(11,16)}`}o(Dt,"timeOfDay");function j(e){return`${(2+e*96).toFixed(2)}%`}o(j,"percent");var[Le,Ct]=[30,12];function De(e){let t=H(e);if(t.length<2)return null;let r=Nt(t),n=t.length-r.length;return l`<section id="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">What came first</h2>
<figure>
${Ae(r)}
<figcaption>Times in UTC, numbered in the order of events; gaps are drawn by their order of magnitude. The dashed line is the first failure.</figcaption>
</figure>
<ol class="moments">
${r.map(Tt)}
</ol>
${n>0&&l`<p>${h(n,"event")} further from the first failure not shown.</p>`}
</section>`}o(De,"timeline");function Nt(e){let t=e.indexOf(U(e)??e[0]),r=Math.max(0,Math.min(t-Ct,e.length-Le));return e.slice(r,r+Le)}o(Nt,"aroundFailure");function Tt({kind:e,label:t,at:r,until:n}){let a=new Date(r).toISOString(),i=n>r?l` <span class="soft">for ${re((n-r)/1e3)}</span>`:null;return l`<li class="${e}"><time datetime="${a}">${g(a)}</time> <span>${d(t,300)}${i}</span></li>
`}o(Tt,"item");function Ce(e){let t=l`${Re(e)}
<main>
${De(e)}
${Se(e)}
${ye(e)}
${ue(e)}
</main>`;return be(`${N(e)} \u2013 auth-check`,t)}o(Ce,"renderHtml");function w(e){let t=D(k(e));if(t==="")return"";let r="`".repeat(Te(t)+1),n=/^`|`$|^ .* $/.test(t)?" ":"";return`${r}${n}${t}${n}${r}`}o(w,"codeSpan");function Ne(e){return w(e).replace(/(\\?)\|/g,(t,r)=>r===""?"\\|":"\\\u2060\\|")}o(Ne,"cell");function _(e){let t=D(e.map(n=>n.replace(/\S.*$/s,k)).join(`
`)),r="`".repeat(Math.max(3,Te(t)+1));return`${r}text
${t}
${r}`}o(_,"fence");function y(e){let t=k(e).replace(/[\\`*[\]<>|~&$]|:(?=[a-z+_-]|100:|1234:)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu,"\\$&").replace(/^[-=+#]/,"\\$&").replace(/^\d+(?=[.)](?:\s|$))/,"$&\\").replace(/@|#|:(?=\/\/)|www(?=\.)|GH(?=-)/gi,"$&\u2060");return D(t)}o(y,"prose");var G=y;function Te(e){return(e.match(/`+/g)??[]).reduce((t,r)=>Math.max(t,r.length),0)}o(Te,"longestRun");var A={pass:"\u2705",warn:"\u26A0\uFE0F",fail:"\u274C"};function Ve(e){return e.length===0?null:{head:`## Credentials

| | Credential | Target | Outcome | What was seen | Next |
|---|---|---|---|---|---|`,rows:x(e).map(Vt)}}o(Ve,"credentialTable");function Vt(e){let{credential:t,environment:r,outcome:n,cause:a,request:i,level:s,fix:c}=e,m=i?.status?` (${i.status})`:"",p=a===null?"":`, ${f[a].title}`;return Pe([A[s],q(t),q(r),`${n}${m}${p}`,ie(e).map(q).join("<br>"),s==="pass"?"":ze(c)])}o(Vt,"credentialRow");function We({incidents:e,omitted:t}){return e.length===0?null:{head:`## Incidents${t===0?"":`

${t} more, rarer than these, are counted only.`}

| | Request | Cause | Seen | Message | Next |
|---|---|---|---|---|---|`,rows:e.toSorted((a,i)=>i.count-a.count).map(Wt)}}o(We,"incidentTable");function Wt(e){let t=e.startedAfter===null?"":`<br>started ${G(ae(e.startedAfter))}`;return Pe([A[R(e)],`${e.status} ${q(b(e)??"not named in the log")}`,f[e.cause].title,`${G(oe(e))}${t}`,q(e.message??""),ze(e.fix)])}o(Wt,"incidentRow");function ze(e){return G(e[0]??"")}o(ze,"advice");function q(e){return Ne(d(e,200))}o(q,"short");function Pe(e){return`| ${e.join(" | ")} |`}o(Pe,"row");function Ke(e,t){let{status:r,cause:n,evidence:a,fix:i,curl:s}=e;return Ue({title:`${A[R(e)]} ${r}, ${f[n].title}`,facts:M(e,t),evidence:a,means:f[n].means,fix:i,curl:s})}o(Ke,"incidentDetail");function He(e){let{level:t,credential:r,environment:n,cause:a,fix:i,curl:s}=e;return Ue({title:`${A[t]} ${r} (${n})`,facts:S(e),evidence:[],means:a===null?null:f[a].means,fix:i,curl:s})}o(He,"entryDetail");function Ue({title:e,facts:t,evidence:r,means:n,fix:a,curl:i}){let s=r.slice(0,5).map(p=>w(d(p,300))),c=a.map((p,u)=>`${u+1}. ${y(p)}`);return`
${[`### ${y(e)}`,t.map(zt).join(`
`),s.length>0&&`**Evidence:** ${s.join(", ")}`,n!==null&&`**What it means:** ${y(n)}`,c.length>0&&`**What to do**

${c.join(`
`)}`,i!==null&&`**Repeat it**, the credential in a variable:

${_([i])}`].filter(p=>p!==!1).join(`

`)}`}o(Ue,"detail");function zt({label:e,values:t}){let r=t.slice(0,6).map(n=>w(d(n,500)));return`- **${e}:** ${r.join(", ")}`}o(zt,"factItem");function _e(e,t){let r=e.reduce((i,{head:s})=>i+Y(s)+Pt,0),n=t-r;return`${e.map(({head:i,rows:s,most:c})=>{let m=Kt(s.slice(0,c),n);n-=m.reduce(($,Ye)=>$+Y(Ye)+1,0);let p=s.length-m.length,u=[i,...m].filter($=>$!=="").join(`
`);return p===0?u:`${u}

${v(p)} more left out here: report.json has all of them.`}).filter(i=>i!=="").join(`

`)}
`}o(_e,"pack");var Pt=100;function Kt(e,t){let r=0,n=0;for(let a of e){if(r+=Y(a)+1,r>t)break;n+=1}return e.slice(0,n)}o(Kt,"fitting");function Y(e){return Buffer.byteLength(e)}o(Y,"bytes");var Ht=6e4,Ge=3,Ze=25;function Be(e){let t=[{head:`# Authentication report

${y(T(e))}`,rows:[]},Ut(e),_t(e),Je(Ve(e.validation)),Je(We(e)),Gt(e),ee("What was tried",e.tried),Jt(e),ee("Notes",[...e.notes,...C(e.redaction)]),ee("Logs",e.sources.map(Zt))];return _e(t.filter(r=>r!==null),Ht)}o(Be,"renderMarkdown");function Ut({tool:e,generatedAt:t,run:r}){let n=r&&`, of ${y(r.workflow)} in ${w(r.repository)}, run ${r.runId} (attempt ${r.attempt})`;return{head:`Made by ${e.name} ${y(e.version)} at ${g(t)}${n??""}.`,rows:[]}}o(Ut,"origin");function _t(e){let t=H(e);return t.length<2?null:{head:`## What came first
`,rows:t.map(({at:n,label:a})=>`- ${g(new Date(n).toISOString())}: ${w(d(a,300))}`),most:Ze}}o(_t,"chronology");function Gt(e){let t=x(e.validation).filter(n=>n.level==="fail"),r=[...e.incidents.slice(0,Ge).map(n=>Ke(n,e)),...t.map(He)];return r.length===0?null:{head:"## The facts",rows:r.slice(0,Ge)}}o(Gt,"details");function Jt(e){let[t]=e.incidents,[r]=x(e.validation).filter(({level:a})=>a==="fail"),n=t?V(t,e):r&&W(r,e);return n?{head:"## A message to the provider\u2019s support",rows:[`
${_(n)}`]}:null}o(Jt,"letter");function ee(e,t){return t.length===0?null:{head:`## ${e}
`,rows:t.map(r=>`- ${y(d(r,500))}`)}}o(ee,"list");function Zt({name:e,lines:t,bytes:r}){return`${e}: ${h(t,"line")}, ${h(r,"byte")}`}o(Zt,"source");function Je(e){return e&&{...e,most:Ze}}o(Je,"short");function tr(e){return Object.entries({"report.json":de,"report.md":Be,"report.html":Ce}).map(([r,n])=>({name:r,path:Qe(e,r),draft:Qe(e,`.${r}.unaudited`),render:n}))}o(tr,"filesIn");async function ko(e,t,r){let n=tr(t);try{await Bt(t,{recursive:!0});for(let{draft:i,render:s}of n)await er(i,s(e));let a=(await Promise.all(n.map(i=>rr(i,r)))).flat();if(a.length>0)throw new L("SECRET_LEAKED",[...Xe(e,r),...a]);for(let{draft:i,path:s}of n)await Xt(i,s)}catch(a){throw await Promise.allSettled(n.flatMap(({draft:i,path:s})=>[i,s]).map(i=>Yt(i,{force:!0}))),a instanceof L?a:nr(t,a)}return n.map(({path:a})=>a)}o(ko,"writeReport");async function rr({name:e,draft:t},r){return te(r,await Qt(t),`"${e}"`)}o(rr,"leaksIn");function Xe(e,t,r="report"){return typeof e=="string"?te(t,e,`field "${r}"`):e===null||typeof e!="object"?[]:Object.entries(e).flatMap(([n,a])=>[...te(t,n,`a name of a field in "${r}"`),...Xe(a,t,t.redact(Array.isArray(e)?`${r}[${n}]`:`${r}.${n}`))])}o(Xe,"leaksOfFields");function te(e,t,r){let n=e.audit(t).map(({secret:a,form:i})=>`secret "${a}" (${i})`);return[...new Set(n)].map(a=>({message:`${a} would have been written to ${r}`,help:"The report was deleted. This is a fault of auth-check: please report it, without the secret."}))}o(te,"problemsOf");function nr(e,t){let r=t instanceof Error?t.message:String(t);return new L("OUTPUT_UNWRITABLE",`cannot write the report to "${e}": ${r}`)}o(nr,"unwritable");export{y as a,K as b,H as c,U as d,_e as e,Ve as f,We as g,ko as h};

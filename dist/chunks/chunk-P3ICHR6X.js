import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as r}from"./chunk-5XNO43KJ.js";var o={update:r(()=>{},"update"),clear:r(()=>{},"clear")};function n({stderr:t,env:e}){return t.isTerminal&&e.TERM!=="dumb"}r(n,"canDraw");function s(t,{columns:e}){return t.slice(0,Math.max(e-1,1))}r(s,"cut");export{o as a,n as b,s as c};

import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as o}from"./chunk-5XNO43KJ.js";var n=class extends Error{static{o(this,"AuthCheckError")}code;problems;constructor(l,r){let t=typeof r=="string"?[{message:r}]:r;super(t.map(a=>a.message).join(`
`)),this.name="AuthCheckError",this.code=l,this.problems=t}};function s(e){if(e instanceof n)return null;throw e}o(s,"withoutIt");export{n as a,s as b};

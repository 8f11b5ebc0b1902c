import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as s}from"./chunk-5XNO43KJ.js";var o={ms:1,s:1e3,m:6e4,h:36e5,d:864e5,w:6048e5},e="ms, s, m, h, d or w";function i(t){let n=/^(\d{1,9}) ?(ms|s|m|h|d|w)$/.exec(t);return n===null?null:Number(n[1])*o[n[2]]}s(i,"parseDuration");export{e as a,i as b};

import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as r}from"./chunk-5XNO43KJ.js";function n(e){return e.replace(/^([^\S\r\n\u2028\u2029]*)::/gm,"$1\\::").replaceAll("##[","##\\[")}r(n,"inert");export{n as a};

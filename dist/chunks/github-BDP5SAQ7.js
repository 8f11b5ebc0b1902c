import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{c as a,d as b}from"./chunk-THG6252R.js";import"./chunk-ZCGVPUQL.js";import"./chunk-5XNO43KJ.js";export{a as context,b as getOctokit};

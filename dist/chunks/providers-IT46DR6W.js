import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-3QTIS4AZ.js";import"./chunk-5XNO43KJ.js";export{b as findProvider,a as providers};

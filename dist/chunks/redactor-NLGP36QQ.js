import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{b as a}from"./chunk-3P44T5IW.js";import"./chunk-Y6PIQPOT.js";import"./chunk-3QTIS4AZ.js";import"./chunk-5XNO43KJ.js";export{a as createRedactor};

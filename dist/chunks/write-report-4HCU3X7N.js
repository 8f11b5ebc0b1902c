import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{h as a}from"./chunk-O5B2LMNY.js";import"./chunk-HVLPW32L.js";import"./chunk-5URYL7OF.js";import"./chunk-2KDKMJBK.js";import"./chunk-Y6PIQPOT.js";import"./chunk-5XNO43KJ.js";export{a as writeReport};

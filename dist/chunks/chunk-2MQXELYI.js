import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var t=".github/auth-check.yml",e="support-report";export{t as a,e as b};

#!/usr/bin/env node
import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as e}from"./chunks/chunk-5XNO43KJ.js";var s=24;Number(process.versions.node.split(".")[0])>=s?import("./chunks/main-PFEWDSNT.js").then(e(function(r){return r.main()},"start")):(process.stderr.write("auth-check needs Node.js "+s+" or newer, and this is "+process.version+" ("+process.execPath+`)
`),process.exitCode=2);

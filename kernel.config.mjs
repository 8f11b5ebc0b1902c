// Compiles the scan's inner loop, src/analyze/scan/kernel.as.ts, into the module that carries it, kernel.wasm.ts beside it. The
// build runs this; the result is committed, so that `node src/cli.ts` needs no build, and a test holds it against its source.
//
//   node kernel.config.mjs
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const source = 'src/analyze/scan/kernel.as.ts';
const root = fileURLToPath(new URL('.', import.meta.url));

/** The text of kernel.wasm.ts. */
export async function compileKernel() {
  let wasm;
  const options = [
    '-O3',
    '--runtime',
    'stub',
    '--enable',
    'simd,relaxed-simd',
    '--noAssert',
    '--outFile',
    'kernel.wasm',
  ];
  const { error, stderr } = await asc.main([source, '--baseDir', root, ...options], {
    writeFile: (_name, contents) => {
      wasm = Buffer.from(contents);
    },
  });
  if (error) throw new Error(`${error.message}\n${stderr}`);
  return [
    `// Made by kernel.config.mjs from kernel.as.ts: WebAssembly, ${wasm.length} bytes in base64.`,
    'export const kernel =',
    `${wasm.toString('base64').replace(/.{1,116}/g, "  '$&' +\n")}  '';`,
    '',
  ].join('\n');
}

export async function writeKernel() {
  await writeFile(new URL('src/analyze/scan/kernel.wasm.ts', import.meta.url), await compileKernel());
}

if (import.meta.main) await writeKernel();

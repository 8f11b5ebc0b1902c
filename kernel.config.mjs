// Compiles the scan's inner loop, src/analyze/scan/kernel.as.ts, into the module that carries it, kernel.wasm.ts beside it, and
// places the triggers that it looks for, in places.ts. The build runs this; the results are committed, so that `node src/cli.ts`
// needs no build, and a test holds both against their sources.
//
//   node kernel.config.mjs
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { placesOf } from './src/analyze/scan/placement.ts';
import { triggers } from './src/analyze/triggers.ts';

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

/** The text of places.ts. */
export function placeTriggers() {
  const texts = [...triggers.marks, ...triggers.hits].map(({ text }) => text.toLowerCase());
  const rows = placesOf(texts).map(
    ({ at, bucket }, n) => `  [${quoted(texts[n])}, { at: ${at}, bucket: ${bucket} }],\n`,
  );
  return [
    '/** Made by kernel.config.mjs from the triggers: where `placesOf` puts each of them. */',
    `export const places: ReadonlyMap<string, { readonly at: number; readonly bucket: number }> = new Map([\n${rows.join('')}]);`,
    '',
  ].join('\n');
}

function quoted(text) {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}

export async function writeKernel() {
  const folder = new URL('src/analyze/scan/', import.meta.url);
  await writeFile(new URL('kernel.wasm.ts', folder), await compileKernel());
  await writeFile(new URL('places.ts', folder), placeTriggers());
}

if (import.meta.main) await writeKernel();

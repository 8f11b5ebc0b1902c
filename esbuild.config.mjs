// Builds dist/ from src/: one entry a face, a chunk for each lazy import, the same bytes on every machine.
//
//   node esbuild.config.mjs [OUTDIR]      OUTDIR defaults to dist
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeKernel } from './kernel.config.mjs';

const outdir = process.argv[2] ?? 'dist';
await writeKernel();
await rm(outdir, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { index: 'src/action.ts', post: 'src/post.ts', cli: 'src/cli.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  // Bundled CommonJS packages call require(), which an ES module doesn't have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
await writeFile(join(outdir, 'licenses.txt'), licenses(Object.keys(metafile.inputs)));

/** The licence of every package of which a file was bundled, as most of them ask. */
function licenses(inputs) {
  const packages = new Set(
    inputs.map(input => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter(Boolean),
  );
  return [...packages]
    .map(licenseOf)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  const text =
    file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n') : '';
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

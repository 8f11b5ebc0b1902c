// Builds dist/ from src/: one entry a face, a chunk for each lazy import, the same bytes on every machine.
//
//   node esbuild.config.mjs [OUTDIR]      OUTDIR defaults to dist
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const outdir = process.argv[2] ?? 'dist';
await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: ['src/action.ts', 'src/post.ts', 'src/cli.ts'].map(file => ({
    in: file,
    out: file === 'src/action.ts' ? 'index' : file.slice('src/'.length, -'.ts'.length),
  })),
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
  // Bundled CommonJS packages call require(), which an ES module doesn't have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});

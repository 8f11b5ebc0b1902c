// npm run bench [ROOM...]: how fast it is, beside peers where they are installed; it installs nothing.
import { existsSync } from 'node:fs';

const rooms = process.argv.length > 2 ? process.argv.slice(2) : ['analyze', 'validate', 'redact'];

for (const room of rooms) {
  const file = new URL(`./${room}.ts`, import.meta.url);
  if (!existsSync(file)) continue;
  const { bench } = (await import(file.href)) as { bench(): Promise<string[]> };
  process.stdout.write(`${room}\n${(await bench()).map(line => `  ${line}\n`).join('')}`);
}

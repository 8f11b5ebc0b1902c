#!/usr/bin/env node
// Nothing here may need a new Node: an old one must get as far as saying that it is too old.
var needed = 24;

if (Number(process.versions.node.split('.')[0]) >= needed) {
  void import('./cli/main.ts').then(function start(cli) {
    return cli.main();
  });
} else {
  process.stderr.write(
    'auth-check needs Node.js ' +
      needed +
      ' or newer, and this is ' +
      process.version +
      ' (' +
      process.execPath +
      ')\n',
  );
  process.exitCode = 2;
}

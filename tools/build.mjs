/**
 * Builds dist/: generated code, compiled TypeScript, rules and schemas beside it. It is made elsewhere and moved into
 * place whole, so that nobody runs half of a build, and a failed build leaves the last one.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const making = `dist.${process.pid}`;
process.on('exit', () => rmSync(making, { recursive: true, force: true }));

run('tools/generate.mjs');
run('node_modules/typescript/bin/tsc', '-p', '.', '--outDir', making);
for (const folder of ['rules', 'page/assets']) cpSync(folder, `${making}/${folder}`, { recursive: true });
for (const folder of ['schemas', 'schemas/generated']) {
  for (const file of readdirSync(folder).filter((name) => /\.(?:json|js|d\.ts)$/.test(name))) {
    cpSync(`${folder}/${file}`, `${making}/${folder}/${file}`);
  }
}
chmodSync(`${making}/cli/sasil.js`, 0o755);
rmSync('dist', { recursive: true, force: true });
renameSync(making, 'dist');

/** Runs a script in this Node; where it fails, so does the build, with the script's own words. */
function run(...script) {
  const { status, error } = spawnSync(process.execPath, script, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

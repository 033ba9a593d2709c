/**
 * Builds dist/: generated code, compiled TypeScript, rules (checked, and sealed) and schemas beside it. It is made elsewhere and moved into
 * place whole, so that nobody runs half of a build, and a failed build leaves the last one.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
await bundleCommand();
const { sealBuiltIn } = await import(`../${making}/pipeline/rules.js`);
writeFileSync(`${making}/rules.seal.json`, JSON.stringify(sealBuiltIn()));
writeFileSync(`${making}/build.json`, JSON.stringify({ commit: commit() }));
chmodSync(`${making}/cli/sasil.js`, 0o755);
rmSync('dist', { recursive: true, force: true });
renameSync(making, 'dist');

/**
 * Makes the command of few files, since loading a module costs as much as a tenth of an article: what `extract` needs and
 * what each verb adds. A module that asks for `import.meta.url` lies one folder deep, as these files do.
 */
async function bundleCommand() {
  const cli = `${making}/cli`;
  await build({
    entryPoints: [`${cli}/sasil.js`],
    outdir: `${making}/bundle`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
  });
  rmSync(cli, { recursive: true });
  renameSync(`${making}/bundle`, cli);
}

/** The commit that is built, `+` behind it where files were changed since; null outside a repository of our own. */
function commit() {
  const git = (...words) => spawnSync('git', words, { encoding: 'utf8' });
  if (git('rev-parse', '--show-cdup').stdout !== '\n') return null;
  const changed = git('status', '--porcelain').stdout !== '';
  return `${git('rev-parse', 'HEAD').stdout.trim()}${changed ? '+' : ''}`;
}

/** Runs a script in this Node; where it fails, so does the build, with the script's own words. */
function run(...script) {
  const { status, error } = spawnSync(process.execPath, script, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function linesOf(command: string, ...words: string[]): string[] | null {
  const { status, stdout } = spawnSync(command, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : null;
}

/** `test` where the reason is null, else a skipped test whose title says why. */
function testUnless(reason: string | null, title: string, run: () => void): void {
  if (reason === null) test(title, run);
  else test.skip(`${title} (skipped: ${reason})`, run);
}

describe('the package', () => {
  const unbuilt = existsSync(`${ROOT}dist`) ? null : 'not built yet: npm run build';

  testUnless(unbuilt, 'holds what runs and what it needs, and nothing else', () => {
    const packed = linesOf('npm', 'pack', '--dry-run', '--json', '--ignore-scripts');
    const [{ files }] = JSON.parse(packed!.join('\n')) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/cli/sasil.js',
        'dist/rules/districts.json',
        'dist/rules.seal.json',
        'dist/build.json',
        'dist/page/assets/base.css',
        'dist/page/assets/facts.js',
        'dist/schemas/record.schema.json',
        'dist/schemas/generated/validators.js',
        'dist/schemas/generated/validators.d.ts',
      ]),
    );
    const others = paths.filter(
      (path) =>
        !/^dist\/(?:index|(?:batch|check|cli|compare|export|extractors|page|pipeline|schemas|score)\/.+)(?:\.js|\.d\.ts)$/.test(
          path,
        ) &&
        !/^dist\/page\/assets\/[\w-]+\.css$/.test(path) &&
        !/^dist\/(?:build|rules\.seal|(?:rules|schemas)\/.+)\.json$/.test(path) &&
        !/^(?:LICENSE|NOTICE|CHANGELOG\.md|README(?:\.ko)?\.md|package\.json)$/.test(path),
    );
    expect(others).toEqual([]);
  });
});

describe('no address of a registry', () => {
  const tracked = linesOf('git', 'ls-files');

  testUnless(tracked ? null : 'not a git repository', 'stands in a tracked file', () => {
    const naming = tracked!.filter(
      (path) => existsSync(ROOT + path) && /\bregistry\.\w|_auth\w/.test(readFileSync(ROOT + path, 'utf8')),
    );
    expect(naming).toEqual([]);
  });

  test('stands in the lock file', () => {
    const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as {
      packages: Record<string, { resolved?: string }>;
    };
    const located = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(located).toEqual([]);
  });
});

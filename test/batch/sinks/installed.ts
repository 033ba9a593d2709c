import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@jest/globals';

/** Why the databases cannot be tested here; null where they can. */
export const MISSING = {
  duckdb: await missingPackage('@duckdb/node-api'),
  postgres: (await missingPackage('pg')) ?? (programs() === null ? 'no PostgreSQL server is installed' : null),
};

/**
 * `test` where the reason is null, else a skipped test whose title says why; where `SASIL_DATABASES=required`, as in
 * `.ci/run`, a failure.
 */
export function testUnless(reason: string | null, title: string, run: () => void | Promise<void>): void {
  if (reason === null) test(title, run, TIMEOUT);
  else if (process.env['SASIL_DATABASES'] === 'required') {
    test(title, () => {
      throw new Error(reason);
    });
  } else test.skip(`${title} (skipped: ${reason})`, () => {});
}

/** Starting a server and two commands take their time on a machine that others use too. */
const TIMEOUT = 120_000;

/** The folder of `initdb` and `postgres`: Debian does not put them on the path. */
export function programs(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** In a process of its own, since what an import brings along stays in this one. */
async function missingPackage(name: string): Promise<string | null> {
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', `await import('${name}')`]);
  return status === 0 ? null : `${name} is not installed`;
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postgresClient, type PgClient } from '../../../batch/sinks/postgres-driver.js';
import { programs } from './installed.js';

/** A PostgreSQL server of the test's own, on the loopback interface. */
export interface PostgresServer {
  /** Of a database that is there already. */
  readonly address: string;
  query(sql: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Makes a database in a temporary folder and serves it; rejects with what the server said where it does not start. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sasil-postgres-'));
  if (NOBODY.uid !== undefined) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const data = join(folder, 'data');
  const words = ['-D', data, '-A', 'trust', '-U', 'sasil', '--no-sync', '-E', 'UTF8', '--locale=C'];
  const made = spawnSync(join(programs()!, 'initdb'), words, { cwd: folder, ...NOBODY, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(
    join(programs()!, 'postgres'),
    ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port), '-F'],
    { cwd: folder, ...NOBODY, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = `postgres://sasil@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // The "fast shutdown" of PostgreSQL.
      server.kill('SIGINT');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const client = await connected(server, address);
    return {
      address,
      query: async (sql) => (await client.query(sql)).rows,
      async stop() {
        await client.end();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function connected(server: ChildProcess, address: string): Promise<PgClient> {
  let said = '';
  server.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    const client = await postgresClient(address);
    try {
      await client.connect();
      return client;
    } catch {
      await wait(100);
    }
  }
  throw new Error(`PostgreSQL does not start: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

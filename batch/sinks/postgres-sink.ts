import { databaseSink } from './database-sink.js';
import { postgresClient, type PgClient } from './postgres-driver.js';
import { openPostgresTables } from './postgres-tables.js';
import type { ArticleRows } from './rows.js';
import type { TableSink } from './table-sink.js';
import { TargetFailure, UnusableTarget } from './target.js';

/** Where the tables are if the address does not say `?schema=`. */
const SCHEMA = 'sasil';

/**
 * Records into a PostgreSQL database, each batch in a transaction of its own: a run that fails leaves whole articles, and
 * may be repeated. The address is a connection string of libpq's form; what it does not say comes from the variables
 * that psql knows too. Rejects with an `UnusableTarget` where pg is not installed or the tables cannot be used, with a
 * `TargetFailure` where the server refuses or goes away. No message shows a password.
 */
export async function postgresSink(address: string): Promise<TableSink> {
  const { url, schema, name } = readAddress(address);
  const client = await postgresClient(url);
  const told = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      throw error instanceof UnusableTarget ? error : new TargetFailure(`${name}: ${messageOf(error)}`);
    });
  await told(client.connect());
  const database = await told(openPostgresTables(client, schema, name)).catch(async (error) => {
    await end(client);
    throw error;
  });
  const loading = {
    load: (articles: readonly ArticleRows[]) => told(database.load(articles)),
    close: () => told(client.end()),
    abandon: () => end(client),
  };
  return databaseSink(name, loading, `${name} keeps the batches that were loaded`);
}

interface Address {
  /** For the driver. */
  readonly url: string;
  readonly schema: string;
  /** For people. */
  readonly name: string;
}

function readAddress(address: string): Address {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new UnusableTarget(
      'postgres://…: not an address; a password with / @ : # or % in it has these as %2F, %40 …',
    );
  }
  const schema = url.searchParams.get('schema') ?? SCHEMA;
  url.searchParams.delete('schema');
  const user = url.username === '' ? '' : `${url.username}@`;
  return { url: url.href, schema, name: `${url.protocol}//${user}${url.host}${url.pathname}` };
}

/** Several addresses of one host fail as one error without words of its own. */
function messageOf(error: unknown): string {
  const { message, errors, code } = error as Error & { errors?: readonly Error[]; code?: string };
  const words = message || errors?.[0]?.message || code || String(error);
  return code !== undefined && code in UNREACHED ? `${UNREACHED[code]} (${words})` : words;
}

const UNREACHED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server answers there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'the server does not answer',
};

async function end(client: PgClient): Promise<void> {
  await client.end().catch(() => {});
}

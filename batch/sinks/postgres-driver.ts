import { loadDriver } from './driver.js';

/** What is used of pg, which is not there when sasil is built. */
interface PgModule {
  readonly default: { readonly Client: new (options: Readonly<Record<string, unknown>>) => PgClient };
}

export interface PgClient {
  connect(): Promise<void>;
  query(sql: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): Promise<void>;
}

/** Milliseconds until a server that does not answer is told to be none. */
const PATIENCE = 30_000;

/** A client that is not connected yet. Rejects with an `UnusableTarget` where pg is not installed. */
export async function postgresClient(connectionString: string): Promise<PgClient> {
  const { default: pg } = await loadDriver<PgModule>('pg', 'PostgreSQL');
  const client = new pg.Client({ connectionString, application_name: 'sasil', connectionTimeoutMillis: PATIENCE });
  // A connection that breaks between two queries: the next query tells.
  client.on('error', () => {});
  return client;
}

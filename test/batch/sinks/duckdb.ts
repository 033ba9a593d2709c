import { loadDuckdb } from '../../../batch/sinks/duckdb-driver.js';

/** The rows that a query gives in a DuckDB file, or in none, as JSON has them. */
export async function askDuckdb(query: string, file = ':memory:'): Promise<Record<string, unknown>[]> {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(file, file === ':memory:' ? {} : { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    const answer = await connection.runAndReadAll(
      `SELECT to_json(rows_of_query)::VARCHAR FROM (${query}) AS rows_of_query`,
    );
    return answer.getRows().map(([row]) => JSON.parse(String(row)) as Record<string, unknown>);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A view of the tables in a database. */
export interface View {
  readonly name: string;
  /** A query that DuckDB and PostgreSQL both understand. */
  readonly query: string;
}

/** Facts of the articles as they were written last, so that an article that two sets of rules have read counts once. */
function current(table: string): string {
  return `${table} JOIN current_articles USING (article_id, rules)`;
}

/** What is usually asked of the tables, in an order in which each uses only those before it. */
export const VIEWS: readonly View[] = [
  {
    name: 'current_articles',
    query: `
      SELECT article_id, rules, language, outlet, published_at
      FROM (
        SELECT *, row_number() OVER (PARTITION BY article_id ORDER BY load_number DESC, rules) AS place FROM articles
      ) AS ranked
      WHERE place = 1`,
  },
  {
    name: 'heads_of_districts',
    query: `
      SELECT district_id, min(district_name) AS district_name, name, language, status, count(*) AS articles,
        min(published_at) AS first_published, max(published_at) AS last_published
      FROM ${current('mayors')}
      GROUP BY district_id, name, language, status`,
  },
  {
    name: 'awards_by_recipient',
    query: `
      SELECT recipient_id, min(recipient_name) AS recipient_name, year, program_id, min(program_name) AS program_name,
        category_id, min(category_name) AS category_name, rank, count(*) AS mentions,
        count(DISTINCT article_id) AS articles
      FROM ${current('awards')}
      WHERE status = 'received'
      GROUP BY recipient_id, coalesce(recipient_id, recipient_name), year, program_id,
        coalesce(program_id, program_name), category_id, coalesce(category_id, category_name), rank`,
  },
  {
    name: 'awards_by_rank',
    query: `
      SELECT year, rank, count(*) AS awards, count(DISTINCT recipient_id) AS recipients
      FROM ${current('awards')}
      WHERE status = 'received'
      GROUP BY year, rank`,
  },
  {
    name: 'initiatives_by_category',
    query: `
      SELECT category_id, min(category_name) AS category_name, count(*) AS initiatives,
        count(DISTINCT article_id) AS articles
      FROM ${current('initiatives')}
      GROUP BY category_id, coalesce(category_id, category_name)`,
  },
  {
    name: 'facts_by_rule',
    query: ['mayors', 'districts', 'categories', 'awards', 'bullets', 'initiatives']
      .map((kind) => `SELECT '${kind}' AS kind, rule, count(*) AS facts FROM ${current(kind)} GROUP BY rule`)
      .join('\n      UNION ALL\n      '),
  },
  {
    name: 'lines_not_read',
    query: `
      SELECT kind, rule, language, count(*) AS lines, count(DISTINCT article_id) AS articles
      FROM (SELECT kind, rule, blocks.language AS language, article_id FROM ${current('blocks')}) AS lines
      WHERE kind IN ('boilerplate', 'duplicate')
      GROUP BY kind, rule, language`,
  },
];

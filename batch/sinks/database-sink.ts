import { rowsOf, type ArticleRows } from './rows.js';
import type { TableSink } from './table-sink.js';

/** What became of some articles in a database. */
export interface Loaded {
  readonly added: number;
  readonly changed: number;
}

/** A database that has the tables. */
export interface Database {
  /**
   * Makes it hold these articles, each once, as they are here: what it holds already stays untouched, what differs is
   * replaced as a whole.
   */
  load(articles: readonly ArticleRows[]): Promise<Loaded>;
  /** All is loaded; `isChanged` where anything was. */
  close(isChanged: boolean): Promise<void>;
  abandon(): Promise<void>;
}

/** Articles that are loaded together: at most so many, and about so many characters of records. */
const BATCH = { articles: 1000, characters: 1 << 23 };

/** Records into a database, some at a time. Of an id that comes twice under the same rules the later one stays. */
export function databaseSink(name: string, database: Database, unwritten = `${name} was not written`): TableSink {
  let held = new Map<string, ArticleRows>();
  let characters = 0;
  const total = { articles: 0, added: 0, changed: 0 };
  const load = async (): Promise<void> => {
    const articles = [...held.values()];
    held = new Map();
    characters = 0;
    if (articles.length === 0) return;
    const { added, changed } = await database.load(articles);
    total.articles += articles.length;
    total.added += added;
    total.changed += changed;
  };
  return {
    name,
    unwritten,
    async write(line) {
      const rows = rowsOf(line);
      held.set(`${rows.rules} ${rows.articleId}`, rows);
      characters += rows.size;
      if (held.size >= BATCH.articles || characters >= BATCH.characters) await load();
    },
    async close() {
      await load();
      await database.close(total.added + total.changed > 0);
    },
    abandon: () => database.abandon(),
    told() {
      const { articles, added, changed } = total;
      const [fresh, replaced, same] = [added, changed, articles - added - changed].map((count) =>
        count.toLocaleString('en-US'),
      );
      return `${name}: ${fresh} articles new, ${replaced} replaced, ${same} as they were`;
    },
  };
}

import { fileURLToPath } from 'node:url';
import { findFixtures } from '../../dist/check/find-fixtures.js';
import { inputOf, readArticle } from '../../dist/check/read-article.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** Texts whose lists must have a cue, so that none is of one article. */
export const LEAST_TEXTS = 4;

export const LANGUAGES = ['ko', 'en'];

/**
 * The texts of `fixtures/` and `seeds/` of which list items are expected, as the stages leave them. The versions of a story
 * have one name.
 *
 * @returns {AsyncGenerator<{ text: string, doc: object, kinds: ReadonlyMap<string, string | undefined> }>}
 */
export async function* textsWithLists(rules) {
  const { readings } = await findFixtures(FIXTURES);
  for (const reading of readings) {
    const kinds = new Map((reading.expected.bullets ?? []).map(({ text, kind }) => [text, kind]));
    if (kinds.size === 0) continue;
    const { doc } = readArticle(await inputOf(reading), rules);
    yield { text: reading.article.path === null ? reading.id : reading.fixture, doc, kinds };
  }
}

import type { Page } from './dom.js';

/** What a page's JSON-LD says about its article; a field that is missing or no text is undefined. */
export interface ArticleData {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly publisher?: string;
}

/** The first description of an article among a page's JSON-LD; broken JSON says nothing. */
export function articleData(page: Page): ArticleData {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const thing of thingsIn(parsed(script.textContent ?? ''))) {
      if (!/(?:Article|Posting|Report)$/.test(String([thing['@type']].flat()[0]))) continue;
      const publisher = [thing['publisher']].flat()[0];
      return {
        ...texts({ headline: thing['headline'], datePublished: thing['datePublished'] }),
        ...texts({ publisher: isThing(publisher) ? publisher['name'] : publisher }),
      };
    }
  }
  return {};
}

type Thing = Readonly<Record<string, unknown>>;

function thingsIn(value: unknown): Thing[] {
  const things = [value].flat().filter(isThing);
  return things.flatMap((thing) => [thing, ...[thing['@graph']].flat().filter(isThing)]);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

function texts(fields: Thing): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

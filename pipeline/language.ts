import { franc } from 'franc';
import { endsLikeSentence } from './line-form.js';
import type { Block, Doc, Issue, Language, Span, Stage } from './types.js';

/**
 * Says in which language each block and the article are told. Scripts are counted: a Hangul syllable weighs as much as
 * 2.5 Latin letters, which is what it packs; below two letters a block is `und`. The article's language is the vote of
 * its prose, weighted by letters, so that Korean menus do not turn an English page. Where the script is Latin and too few
 * of the words are English function words, franc is asked once. Neither Korean nor English: `und` and an issue.
 */
export function language(): Stage {
  return {
    name: 'language',
    run(doc) {
      const text = doc.view.text;
      const total = { hangul: 0, latin: 0, other: 0 };
      const prose = { hangul: 0, latin: 0, other: 0 };
      const latinProse: Span[] = [];
      const blocks = doc.blocks.map(({ span, kind, section }): Block => {
        const letters = countLetters(text, span);
        add(total, letters);
        const language = languageOf(letters);
        if (letters.hangul * HANGUL_WEIGHT + letters.latin + letters.other >= 60 && endsLikeSentence(text, span)) {
          add(prose, letters);
          if (language === 'en') latinProse.push(span);
        }
        return { span, kind, language, section };
      });
      const told = languageOf(prose.hangul + prose.latin + prose.other > 0 ? prose : total);
      if (told === 'und') return undetermined(doc, blocks, 'neither Korean nor English by its letters');
      if (told === 'en') {
        const sample = sampleOf(text, latinProse.length > 0 ? latinProse : doc.blocks.map(({ span }) => span));
        if (!readsLikeEnglish(sample)) {
          const code = franc(sample, { only: CANDIDATES });
          if (code !== 'eng') return undetermined(doc, blocks, `Latin letters, but not English: ${code}`);
        }
      }
      return { ...doc, blocks, language: told };
    },
  };
}

function undetermined(doc: Doc, blocks: readonly Block[], reason: string): Doc {
  const issue: Issue = { severity: 'warning', source: 'language', reason };
  return { ...doc, blocks, language: 'und', issues: [...doc.issues, issue] };
}

/** Korean text needs about that many times fewer characters than its English translation. */
const HANGUL_WEIGHT = 2.5;

interface Letters {
  hangul: number;
  latin: number;
  /** Kana, Chinese characters, Cyrillic, Thai, Arabic …: each weighs as much as a syllable. */
  other: number;
}

function add(sum: Letters, { hangul, latin, other }: Letters): void {
  sum.hangul += hangul;
  sum.latin += latin;
  sum.other += other;
}

/** A vote: Hangul against Latin letters, and both against every other script. */
function languageOf({ hangul, latin, other }: Letters): Language | 'und' {
  if (hangul + latin < 2) return 'und';
  const korean = hangul * HANGUL_WEIGHT;
  if (other * HANGUL_WEIGHT > Math.max(korean, latin)) return 'und';
  return korean >= latin ? 'ko' : 'en';
}

function countLetters(text: string, { start, end }: Span): Letters {
  const line = text.slice(start, end);
  if (line.includes('@') || line.includes('://') || line.includes('www.')) {
    const masked = line.replace(/[^\s\u0080-\uFFFF]+/g, (run) => (ADDRESS.test(run) ? '' : run));
    return countLetters(masked, { start: 0, end: masked.length });
  }
  let hangul = 0;
  let latin = 0;
  let other = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++;
    } else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if (code < 0x250) {
      if (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) latin++;
    } else if ((code >= 0x370 && code < 0x1100) || (code >= 0x1200 && code < 0x1e00)) other++;
    else if (code >= 0x1e00 && code < 0x1f00) latin++;
    else if ((code >= 0x3041 && code < 0x3100) || (code >= 0x3400 && code < 0xa000)) other++;
  }
  return { hangul, latin, other };
}

/** E-mail and web addresses are Latin in every language. */
const ADDRESS = /@|:\/\/|www\./;

function sampleOf(text: string, spans: readonly Span[]): string {
  let sample = '';
  for (const { start, end } of spans) {
    if (sample.length >= SAMPLE) break;
    sample += `${text.slice(start, Math.min(end, start + SAMPLE - sample.length))} `;
  }
  return sample;
}

/** Characters: franc looks at no more. */
const SAMPLE = 2048;

const CANDIDATES = ['kor', 'eng', 'jpn', 'cmn', 'fra', 'deu', 'spa', 'vie', 'ind'];

/**
 * At least one word in seven is a function word, or one of our field, that no other of the candidate languages has. English
 * news has one in four to five; German, French, Spanish, Vietnamese and Indonesian stay below one in fifty.
 */
function readsLikeEnglish(sample: string): boolean {
  const words =
    sample
      .slice(0, 600)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const known = words.reduce((count, word) => count + (ENGLISH_WORDS.has(word) ? 1 : 0), 0);
  return known * 7 >= words.length && known > 0;
}

const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'the of and to for with by that from this it its as at be been has have had are were will would their which who not ' +
    // What news of governments says in its headlines, where few of those stand.
    'said wins won receives received named selected award awards prize city county district government'
  ).split(' '),
);

import type { Extractor, Rules } from '../pipeline/types.js';
import { placeFinders } from './district.js';
import { koreanHeads } from './mayor/korean.js';
import { englishHeads } from './mayor/english.js';

/**
 * Heads of local governments: `parts.name`, `parts.title` and, where it stands beside them, `parts.district`; `value` is
 * current, former or candidate. A repeat by surname has `parts.surname` and no name. A stem that only the title makes a
 * government's name (Icheon Mayor) comes along as a district.
 */
export function mayors(rules: Rules): Extractor {
  const places = placeFinders(rules);
  const heads = { ko: koreanHeads(rules), en: englishHeads(rules) };
  return {
    name: 'mayor',
    extract({ span, language }, index, { view }) {
      if (language === 'und') return [];
      return heads[language](view, span, index, () => places[language](view, span));
    },
  };
}

import type { Doc } from '../../../types.js';

const known = new WeakMap<Doc, ReadonlySet<string>>();

/**
 * The names that an article shows to be no government's by what stands beside them somewhere in it: `㈜한결정밀과
 * 두레로보틱스가`, `들녘식품(대표 …)`, `두레로보틱스 대표 여온솔`. Read once.
 */
export function firmsOf(doc: Doc): ReadonlySet<string> {
  let names = known.get(doc);
  if (!names) {
    const { text } = doc.view;
    const forms = FORMS.filter(({ signs }) => signs.some((sign) => text.includes(sign)));
    names = new Set(
      forms.flatMap(({ form }) => [...text.matchAll(form)].flatMap(({ groups }) => Object.values(groups!))),
    );
    known.set(doc, names);
  }
  return names;
}

/** Each form with what a text must hold for it. */
const FORMS: readonly { readonly signs: readonly string[]; readonly form: RegExp }[] = [
  {
    signs: ['㈜', '(주)', '주식회사'],
    form: /(?:㈜|\(주\)|주식회사 ) ?(?<name>[가-힣A-Za-z\d]{2,14}?)(?=[은는이가을를의,(\s])/g,
  },
  {
    signs: ['㈜'],
    form: /㈜ ?[가-힣A-Za-z\d]{2,14}[과와] (?<next>[가-힣A-Za-z\d]{2,14}?)(?=[은는이가을를의,(\s])/g,
  },
  {
    signs: ['(대표', '(원장', '(교장', '(조합장', '(총장'],
    form: /(?<=^|[\s,·])(?<name>[가-힣A-Za-z\d]{2,14})\((?:대표|원장|교장|조합장|총장)(?:이사)? [가-힣]{2,4}\)/g,
  },
  {
    signs: [' 대표 '],
    form: /(?<=^|[\s,·])(?<name>[가-힣A-Za-z\d]{3,14}) 대표 [가-힣]{2,4}(?=[은는이가의]?[ ,])/g,
  },
];

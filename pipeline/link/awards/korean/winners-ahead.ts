import type { PlaceGroup } from '../claim.js';

/** `우수상에 A시가`, `대상을 A시가`, `최우수 A시`: a level before its winner with at most a field or a province between. */
export function leadsTo(text: string, from: number, group: PlaceGroup): boolean {
  const gap = text.slice(from, group.span.start);
  return gap.length < 30 && BEFORE_WINNER.test(gap) && !CLOSES.test(gap) && WINS.test(group.after);
}

const BEFORE_WINNER = /^[’'”"」』]?\)?(?:\(\d{1,2}곳\))?(?:[에을를의로]|으로)?\s/;

/** A verb or a clause that ends between a level and a name: the name belongs to what comes. */
const CLOSES = /[.!?]|[은는] (?:모두 |총 |전국 )\d|[가-힣](?:[고며데어아해돼져쳐혀]|지만|으나|면서)[, ]\s?/;

/** What follows a winner behind its level: a particle, a list, its case, its predicate, the end. */
const WINS =
  /^(?:[이가도](?=[\s,])|[뿐,·/]|[은는] |에게?[\s,]|에게?(?:는|도)|의\s?(?:[가-힣]{2,8} )?[‘'“"「<〈《,]|의 [가이] |의 (?:[몫품것]|차지)[이으에]|이?[다고며](?=[\s.,]|$)|이?었[다고으]|였[다고으]|\s?등|[와과]\s|\s?\(|[.\s]*$|\s)/;

/** The names behind a level that is the topic: all that stand in a row, up to a new subject or a clause's end. */
export function winnersAhead(text: string, from: number, ahead: readonly PlaceGroup[]): PlaceGroup[] {
  const winners: PlaceGroup[] = [];
  for (const group of ahead) {
    const start = winners.at(-1)?.span.end ?? from;
    const gap = text.slice(start, group.span.start);
    if (winners.length > 0 && (!(JOINS.test(gap) && gap.length < 90) || SUM.test(gap) || IS_OVER.test(gap))) break;
    // `우수상은 받았지만 A시는`: the clause of the level is over.
    if (
      winners.length === 0 &&
      (/[가-힣](?:지만|으나|는데|[했았었였]고|[했았었]으며)[, ]|[가-힣]며, /.test(gap) || /[.!?]\s/.test(gap))
    )
      break;
    if (!WINS.test(group.after)) continue;
    // `우수상에는 A시가 뽑혔고 B시는 …`: a topic of its own.
    if (winners.length > 0 && /^[은는] /.test(group.after)) break;
    winners.push(group);
  }
  return winners;
}

/** `최우수상에는 A군이 200만원, B시가 우수상을`: what a winner got ends its part. */
const SUM = /^[이가] [\d,]+[만천백억]* ?원/;

/** `최우수상은 A군이 받았고, 유통 부문에서는 B군이`: the verb of the first ends its part. */
const IS_OVER = /^[이가] [^,]{0,20}(?:받았|차지했|뽑혔|선정됐|안았|올랐|수상했|거머쥐었)(?:고|으며)/;

/** What may stand between two winners of one level: `의 ‘…’와 교통 분야 `, `이, `, `, `. */
const JOINS =
  /^(?:\s[가-힣]{2,12}[을를] (?:비롯|포함)해|\s[가-힣]{2,10}(?:도서관|보건소|센터)(?=,))?(?:의\s?(?:[‘'“"「『<〈《][^’'”"」』>〉》]*[’'”"」』>〉》])?)?\s?(?:\([^()]*\)\s?)?(?:[이가]\s?)?(?:[,·/와과및]|그리고|\s[△▲▷▶]|\s)/;

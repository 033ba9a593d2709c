import { lastOf, oneOf } from '../pipeline/match.js';

/**
 * Where a bare Korean name begins of which `end` is the head's beginning or the name's end: at most seven words back, not
 * over a mark, a particle, a verb, or a word that points instead of naming, and not before `limit`. `end` itself where
 * nothing before belongs to it.
 */
export function bareNameStart(text: string, end: number, limit: number): number {
  let start = end;
  let words = 0;
  for (let at = end; at > limit && words < 7;) {
    if (text[at - 1] === ' ') {
      at--;
      if (at <= limit || /[,.!?:;=…▲△▷▶●◆◇■□○◎※([]/.test(text[at - 1]!)) break;
    }
    const from = Math.max(text.lastIndexOf(' ', at - 1) + 1, limit);
    const word = text.slice(from, at);
    if (at !== end || start !== end) {
      if (
        CLOSES_KOREAN.test(word) &&
        !OPENS_NAME.test(word) &&
        !OF_A_PLAN.test(text.slice(from + word.length - 3, from + word.length + 4))
      )
        break;
    }
    const mark = lastOf(word, endsPhrase);
    if (mark >= 0) {
      if (mark + 1 < word.length) start = from + mark + 1;
      break;
    }
    start = from;
    at = from;
    words++;
  }
  return start;
}

/** What closes a bare Korean name on its left: particles, verbs, and words that point instead of naming. */
const CLOSES_KOREAN =
  /(?:[은는을를]|에서|에서는|에서도|에게|으로|[가-힣]{2}로|[에의한된등]|까지|부터|하는|되는|매긴|견준|겨룬|가린|다룬|따진|살핀|남긴|맡긴|벌인|펼친|거친|치른|[가-힣]킨|열린|주관|주최|실시|위해|위한|대한|따른|통해|또한|이번|올해|지난[해달주]|최근|매년|각종|역대|[가-힣]{2}[시군구]도|여러|다양한|같은|[이그본및또]|연속|먼저|다음|다른|다만|또다시|(?<!광)역시|더불어|나란히|잇따라|^연|^함께|째[인로를]|놓고|두고|반면|한편|아울러|특히|밖에|[하되했됐았었]고|[하되했됐았었으]며|[가-힣]상|(?:상|기관|표창|등급)[과와]|외부|외부기관|대외|상급기관|중앙부처|중앙정부|각|모든|하반기|상반기|개최된|주관의|[^평국가]가|해마다|전년도|최고|받은|가장|\d{1,2}[월일]|(?:[열맺걸넘이들]|힘입)어|[받모찾맡쌓높담]아)$/;

/** Words that end as particles and levels do, and are parts of names. */
const OPENS_NAME =
  /(?:마을|깨끗한|아름다운|행복한|따뜻한|평가|국가|전문가|업무|사례|복지|관리|[향보영세일정기지해육]상|[가-힣]{2}(?<!종합|부문)대상)$/;

/** `아이 돌봄의 날`, `마을보장계획의 시행 결과 평가`: 의 within a name. */
const OF_A_PLAN = /^..의 날|^계획의 (?:시행|추진|이행)/;

const endsPhrase = oneOf('‘’“”`「」『』"\'()[]….▲△▷▶●◆◇■□○◎※,:;=');

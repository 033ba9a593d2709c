import type { Span } from './types.js';

/**
 * Whether a line is the text of a picture: it names who gave the photo, says where in it somebody stands, or opens with
 * the photo's label. A headline fused with its caption on one line counts; a paragraph longer than a caption does not.
 */
export function isCaption(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST) return false;
  const line = text.slice(start, end);
  if (KOREAN_CUE.test(line)) return KOREAN.some((form) => form.test(line));
  return ENGLISH_CUE.test(line) && ENGLISH.some((form) => form.test(line));
}

/** Characters; the longest caption seen in real articles has 440. */
const LONGEST = 600;

const KOREAN_CUE = /사진|제공|왼쪽|오른쪽|가운데|앞줄|뒷줄|왼편|오른편|촬영|있다\.?$|모습\.?$|전경\.?$/;

const KOREAN: readonly RegExp[] = [
  // "[사진=○○군] …", "(사진) …", "사진= …", "사진은 … 모습."
  /^[▲△▶◀▼■◆\s]*(?:[[(<【]\s*(?:사진|포토)[^\])>】]{0,40}[\])>】]|사진\s?(?:설명|제공)?\s?[=:/|]|사진은\s)/,
  // "… 전경. [사진=○○군]", "… 있다. (○○구 제공)", "… <사진제공=○○시>"
  /[[(<【][^[\](){}<>【】]{0,40}(?:사진|제공)[^[\](){}<>【】]{0,40}[\])>】][^가-힣]{0,30}$/,
  // "… 있다. ○○구 제공", "… 모습/○○시 제공", "○○구청 제공" and nothing else; a service that is given ends otherwise
  /(?:^|[.\])>"”’/=|]\s{0,3}|모습 |전경 )[가-힣A-Za-z0-9·]{1,12}(?: [가-힣A-Za-z0-9·]{1,12}){0,2}(?<=[구시군도청부처측]|[의협원]회|[재공]단|[서물]관|연구소|보건소|뉴스|뉴시스|일보|신문|본부|센터|공사|대학교?|DB|본인|독자) ?제공\.?$/,
  // "○○○(왼쪽에서 세 번째) …"
  /\([^()]{0,16}(?:왼쪽|오른쪽|가운데|앞줄|뒷줄|왼편|오른편)[^()]{0,24}\)/,
  // "▲ … 말하고 있다.", "▲ ○○군청 전경"
  /^[▲△▶◀▼◆■]\s?[^▲△▶◀▼◆■]{4,200}(?:고 있다|모습|전경|기념\s?촬영|기념\s?사진|포스터|조감도)\.?$/,
  // "… 기념촬영을 하고 있다."
  /^[^.]{10,200}(?:기념\s?촬영|기념\s?사진|사진)을[^.]{0,20} 있다\.?$/,
];

const ENGLISH_CUE = /Provided|Photo|photo|Courtesy|courtesy|left|right|center|centre|row|Yonhap/;

const ENGLISH: readonly RegExp[] = [
  /(?:^|[.\])”"'\s])(?:Provided by|Photo(?:graph)? (?:by|courtesy|provided)|Courtesy of|\/\s?Courtesy)[ :][^.]{1,80}\.?$/,
  /^[▲△▶◀▼◆■\s]*[[(]?(?:Photo|PHOTO|Image)s?(?:[\])]|\s?[:=])/,
  /\((?:[^()]{0,30}\b)?(?:from (?:the )?(?:left|right)|left|right|center|centre|(?:front|back|first|second) row)\b[^()]{0,30}\)/,
  /\((?:Photo|Yonhap|Courtesy)[^()]{0,60}\)\.?$/,
];

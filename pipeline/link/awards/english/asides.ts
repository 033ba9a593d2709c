/** The words between two verbs of an English sentence without what stands aside in them; places keep. */

/** Stands where brackets, relative clauses and appositions stood. */
const HIDDEN = '¤';

const hide = (words: string): string => HIDDEN.repeat(words.length);

/** Whether what stood here is hidden. */
export const isHidden = (clear: string, at: number): boolean => clear[at] === HIDDEN;

/** What is left of the words before a verb; `hasNames` where they name a government, beside which a title in quotes says nothing. */
export function clearWords(said: string, hasNames: boolean): string {
  const whole = withoutInnerCommas(hasNames ? said.replace(TITLE_OF_WORK, hide) : said);
  let clear = withoutAsides(whole).replace(PURPOSE, hide);
  // `…, where the best project wins`: the contest is described.
  const scene = /^.* (?:where|in which) /.exec(clear);
  if (scene) clear = hide(scene[0]) + clear.slice(scene[0].length);
  clear = clear.replace(LATER, '');
  return clear.slice(0, clear.length - TRAILING.exec(clear)![0].length);
}

/** `with its 46,000 residents,`, `which had entered with “Ice Class,” a program for schools,`: commas that part nothing in an aside. */
const withoutInnerCommas = (said: string): string =>
  said
    .replace(/(?<=\d),(?=\d{3})/g, '.')
    .replace(QUOTED_IN_ASIDE, (quoted) => quoted.replace(/,/g, '.'))
    .replace(LIST_IN_ASIDE, (list) => list.replace(/,/g, '.'));

const QUOTED_IN_ASIDE = /(?<=, (?:which|who|whose|with|for|having) [^,;:“”"]{3,80} )[“"][^“”"]{2,80},[”"](?= [a-z])/g;

/** `better known for ginseng, temples and hot springs,` */
const LIST_IN_ASIDE =
  /(?<=, (?:better|best|long|well|which|whose|with|home|known|famous|[a-z]{3,}ed (?:in|for|by|as|with)) [^,;:]{2,60}), [^,;:]{2,40}(?:,? and [^,;:]{2,60}|, an? [^,;:]{3,60})(?=,)/g;

/** `A City's poem ‘Ours, Always (called Ours)’ won`: the name of what won, whatever stands in it. */
const TITLE_OF_WORK = /(?<=[a-z] )[‘“'"][^‘’“”'"]{2,90}[’”'"](?=\s*$)/;

/** `received the L and, four days later, won`, `A-gu, for its part, won`: what stands aside before a verb. */
const LATER =
  /(?<=\b(?:and|but)), [a-z][a-z ]{2,30}(?:later|earlier|before|after|too), *$|, (?:for (?:its|their) part|meanwhile|by contrast), *$/;

/** Adverbs between a subject and its verb. */
const TRAILING =
  /(?:(?<=[\s¤])(?:also|both|each|all|now|then|in turn|itself|themselves|alone|once more|[a-z]{3,}ly)[\s¤]*)*$/;

/** `A City's plan to turn closed schools into libraries won`: what the plan is for, up to the verb. */
const PURPOSE =
  /(?<=(?:['’]s|\b[Ii]ts|\b[Tt]heir) (?:[a-z-]{2,20} ){0,4}(?:projects?|plan|program(?:me)?|policy|campaign|initiative|efforts?|push|drive|idea|proposal|case|scheme|system|service|model|video|film|book|booklet|poster|map|app|report|example)) (?:(?:to|for|of|about|on) |(?:that|which) [a-z]+ )(?=[a-z])(?:(?!\b(?:is|are|was|were|has|had|have|said|says|will|would|can|could|did|does|but|while|when|and (?:the|its|an?)) |[a-z]{3,}ed (?:the|an?|its|their|to|in|as|at|by|with|on|into) )[^,;:.()“”]){3,110}(?<!\b(?:it|they|the (?:city|county|district|province)|City|County|[a-z]-gun?)\s?)(?=,?\s*$)/;

/** What opens a sentence before its subject. */
const OPENING =
  /^[\s"“‘'¤]*(?:(?:Also|Meanwhile|However|Finally|Then|Besides|Moreover|Furthermore|Separately|Additionally|Elsewhere|Earlier|Likewise|Similarly|Recently|Previously|Notably|Especially|In particular|In addition|As a result|Thus),? |(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Oo]nly) )?(?:[Ll]ast|[Tt]his|[Tt]he same|[Tt]hat) (?:year|month|week|spring|summer|autumn|fall|winter|time|[A-Z][a-z]+),? |[Ii]n (?:(?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:19|20)\d\d)?),? |[Oo]n (?:the \d+(?:st|nd|rd|th)|[A-Z][a-z]+day|[A-Z][a-z]+\.? \d+),? |(?:In|At|On|For|With|After|Following|Among|Under|Of|Out of|By|From|To|As|Based on|Thanks to|Having|Despite|Besides|According to|When|While|Although|Since|Through|During|Unlike|Like|Outside|Beyond|Across|Within|Around|Over|Before|Near|Farther|Further|Closer to|Apart from|Aside from|Away from|Next to|Along with|Together with|Instead of|Up from|Down from|Ahead of|Coming|Competing|Entering|Beating|Outscoring|Edging|Seeing)\b[^,;]*, |(?:A|One|Two|Three|Four|Five|Six|Several|\d{1,2}|A few|Just (?:a|two|three)) (?:day|week|month|year)s? (?:later|earlier|before|after),? )/;

/** What a sentence may do without. */
const ASIDES =
  /\([^()]*\)|(?<=,[’'”"] |[’'”"], )(?:its|the (?:city|county|district|province)['’]s) [^,;:]*,(?=\s*$)|, (?:left|right|center|centre|second from|third from|fourth from|which|who|whose|where|when|the|an?|one|its|both|led|like|along|alongside|together|including|home|neighbou?rs|rivals|partners|better|best|well|known|based|located|famous|hosted|hosting|held|organi[sz]ed|among|as well as|unlike|with|in|on|near|off|just|once|long|already|now|still|down|up|behind|beside|also (?:in|from|of)|having|[a-z]{3,}ed (?:in|for|down|by|with|to|as|from|on|last|under|at|out|up|off)|(?!(?:announc|say|not)ing)[a-z]{3,}ing (?:in|on|for|at|with|from|its|the|an?|only|just|under|by|to|against|among|alongside|over|out|up|off))\b[^,;:]*,(?=\s*$|[\s¤]+(?!which\b|who\b)[a-z])|[—–] [^—–]* [—–]|-- .*? --/g;

/** The same words with brackets, asides and opening adverbials hidden. */
function withoutAsides(words: string): string {
  let clear = words;
  for (let round = 0; round < 3; round++) {
    const opening = OPENING.exec(clear);
    if (!opening || /^¤*$/.test(opening[0])) break;
    clear = hide(opening[0]) + clear.slice(opening[0].length);
  }
  return clear.includes('(') || clear.includes(',') || /[—–]|--/.test(clear) ? clear.replace(ASIDES, hide) : clear;
}

/** What stands behind the last comma, conjunction or saying verb. */
export function lastPhrase(clear: string): string {
  const at = Math.max(...[...clear.matchAll(BREAK)].map((match) => match.index + match[0].length), 0);
  return clear.slice(at).replace(new RegExp(HIDDEN, 'g'), ' ');
}

const BREAK =
  /[,;:—–]\s|\b(?:and|but|while|whereas|that|said|announced|when|where|as|because|since|with|after)\s|--\s/g;

/** A verb that tells something. */
export const FINITE =
  /\b(?:is|are|was|were|has|had|have|said|says|will|would|can|could|did|does|put|built|made|went|saw|met|ran|poses?|smiles?|waves|bows|[a-z]{3,}ed)\b/;

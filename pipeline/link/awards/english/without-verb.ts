import { unwon, withMore, wonBy, type Holder, type Scene } from './holder.js';
import { moreRecipients, recipientsBehind } from './recipients.js';

/** What leaves out its verb: `, B-gu the L`, `and the L to C-gun`, `and the L in the C category`. */
export function withoutVerb({ doc, clause, words, verbs, level, before, from, next }: Scene): Holder | null {
  if (!before) return null;
  const { text } = doc.view;
  const groups = clause.groups();
  const to = GAPPED_TO.exec(text.slice(level.end, next));
  if (before.form === 'handed-to' && to) {
    const list = recipientsBehind(text, groups, { start: level.end + to[0].length, end: next }, words, verbs);
    const held = { start: list.at(-1)?.span.end ?? level.end + to[0].length, end: next };
    return withMore(
      { ...wonBy(list, level.start, 'handed-to'), isGappedTo: true },
      held.start,
      moreRecipients(text, groups, held, words, verbs),
    );
  }
  const verdict = before.verdict === 'other-winner' ? 'won' : before.verdict;
  const group = groups.findLast(({ span }) => span.start >= from && span.end <= level.start);
  if (group && GAPPED.test(text.slice(group.span.end, level.start)))
    return { ...wonBy([group], group.span.start, 'gapped'), verdict, isSharing: true };
  const gap = text.slice(from, level.start);
  const noun = gap.replace(REST_OF_QUOTED, '').replace(/\s(?:the|an?|one|two|three|its|another)? ?['‘“"]?$/, '');
  if (SOMEBODY.test(noun) && !/\b(?:in|at|of|for|from|by|on|with|to)\b/.test(noun))
    return unwon('other-winner', level.start);
  if (before.form === 'handed-to' || /;|\bwhile\b/.test(gap)) return null;
  return { ...before, start: level.start, more: [], isSharing: true };
}

/** Between a winner and the level that shares the verb before. */
const GAPPED =
  /^(?:,? in (?:(?:North|South|West|East) )?[A-Z]\w+(?: (?:Province|City))?,?)?(?: also| likewise|,)? ?(?:with |as |came |in |for )?(?:the |an? )?['‘“"]?$/;

/** `'Best in Night Markets' award and a 'Silver'`: what a level in quotes goes on with. */
const REST_OF_QUOTED = /^ [^‘“'"’”,;]{2,60}[’”'"](?: (?:award|prize|title)s?)?(?= and )/;

/** `and the Fire Headquarters`, `, a rental startup` */
const SOMEBODY = /^[’'”"]?(?: \([^)]*\))?,?(?: and)? (?:the|an?|[A-Z]\w+) [A-Za-z][^,;.]*$/;

/** `the Excellence Award to B-gu`, `the L in the C category to B-gu` */
const GAPPED_TO = /^[’'”"s]*(?: \([^)]*\))?(?: (?:for|in|at|of) [^,;.]{2,70}?)? (?:went )?(?:to|by)(?= )/;

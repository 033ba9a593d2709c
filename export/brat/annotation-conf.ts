import type { Rank } from '../../schemas/generated/record.js';

const RANKS: Readonly<Record<Rank, true>> = {
  grand: true,
  top: true,
  excellence: true,
  encouragement: true,
  gold: true,
  silver: true,
  bronze: true,
  special: true,
  merit: true,
  presidential: true,
  'prime-minister': true,
  minister: true,
  governor: true,
  'other-commendation': true,
  'institution-top': true,
  institution: true,
  grade: true,
  'first-place': true,
  unspecified: true,
};

const ranks = Object.keys(RANKS).join('|');

/** The `annotation.conf` that brat wants in a folder of our files: which types there are, and what may go with what. */
export const ANNOTATION_CONF = `[entities]
Mayor
District
Category
Bullet
Recipient
Program
Organizer
Level
Year
Streak

[relations]
Head_of\tArg1:Mayor, Arg2:District
Under\tArg1:Bullet, Arg2:Category
Equiv\tArg1:Mayor, Arg2:Mayor, <REL-TYPE>:symmetric-transitive
Equiv\tArg1:District, Arg2:District, <REL-TYPE>:symmetric-transitive
Equiv\tArg1:Category, Arg2:Category, <REL-TYPE>:symmetric-transitive
Equiv\tArg1:Bullet, Arg2:Bullet, <REL-TYPE>:symmetric-transitive
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]
Award\tRecipient*:Recipient, Program*:Program, Organizer*:Organizer, Category*:Category, Level*:Level, Year*:Year, Streak*:Streak

[attributes]
Rank\tArg:Award, Value:${ranks}
Also_rank\tArg:Award, Value:${ranks}
Status\tArg:Mayor|Award, Value:current|former|candidate|received|past
Basis\tArg:Mayor|Award, Value:stated|inferred
Kind\tArg:Bullet, Value:award|initiative|category|other
`;

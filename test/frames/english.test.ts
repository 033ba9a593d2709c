import { expect, test } from '@jest/globals';
import { misread, type Frame, type Level } from './frames.js';

const WORDS = {
  government: ['Hadong-gun', 'Suncheon City', 'Gwanak-gu', 'Buyeo County', 'Gimhae City'],
  level: [
    ['Grand Prize', 'grand'],
    ['Top Excellence Award', 'top'],
    ['Excellence Award', 'excellence'],
    ['Encouragement Award', 'encouragement'],
    ['Special Award', 'special'],
    ['Silver Prize', 'silver'],
    ["Prime Minister's Award", 'prime-minister'],
    ['grand prize', 'grand'],
    ['excellence award', 'excellence'],
  ] as Level[],
  program: [
    '‘2024 Harbor Management Evaluation’',
    '2024 Harbor Administration Contest',
    'Forest Administration Evaluation',
    '5th Korea Clean Village Awards',
    '‘Local Tax Collection Assessment’',
  ],
  field: ['tourism', 'resident participation', 'smart city', 'climate response', 'welfare and health'],
};

const FRAMES: Record<string, Frame> = {
  'one level in one program': ({ government, level, program }) => {
    const [g, [l, r], p] = [government(), level(), program()];
    return [`${g} (Mayor Han Do-yun) announced on the 3rd that it won the ${l} at the ${p}.`, [g, p, null, r]];
  },
  'its field': ({ government, level, program, field }) => {
    const [g, [l, r], p, f] = [government(), level(), program(), field()];
    return [`${g} received the ${l} in the ${f} category at the ${p}.`, [g, p, f, r]];
  },
  'who holds it': ({ government, level, field }) => {
    const [g, [l, r], f] = [government(), level(), field()];
    return [`${g} won the ${l} in the ${f} field of the Harbor Institute's Clean Sea Contest.`, [g, 'Clean Sea Contest', f, r]]; // prettier-ignore
  },
  'the program first': ({ government, level, program, field }) => {
    const [g, [l, r], p, f] = [government(), level(), program(), field()];
    return [`At the ${p}, ${g} took the ${l} in the ${f} category.`, [g, p, f, r]];
  },
  'an aside behind the subject': ({ government, level, program }) => {
    const [g, [l, r], p] = [government(), level(), program()];
    return [`${g}, better known for pears, bamboo and its 46,000 trees, saw off its rivals to claim the ${l} at the ${p}.`, [g, p, null, r]]; // prettier-ignore
  },
  'rivals in the opening': ({ government, level, program }) => {
    const [g, h, k, [l, r], p] = [government(), government(), government(), level(), program()];
    return [`Coming in ahead of ${h} and ${k}, ${g} was awarded the ${l} at the ${p}.`, [g, p, null, r]];
  },
  'the level that somebody received': ({ government, level, program }) => {
    const [g, [l, r], p] = [government(), level(), program()];
    return [`The ${l} that ${g} received Tuesday at the ${p} is its first.`, [g, p, null, r]];
  },
  'a level told behind its verb': ({ government, level, program }) => {
    const [g, [l, r], [m, s], p, q] = [government(), level(), level(), program(), program()];
    return [`${g} won the ${l} at the ${p}, and on Thursday came the ${m} at the ${q}.`, [g, p, null, r], [g, q, null, s]]; // prettier-ignore
  },
  'a second program': ({ government, level, program }) => {
    const [g, [l, r], [m, s], p, q] = [government(), level(), level(), program(), program()];
    return [`${g} won the ${l} at the ${p} and the ${m} at the ${q}.`, [g, p, null, r], [g, q, null, s]];
  },
  'a second field': ({ government, level, program, field }) => {
    const [g, [l, r], [m, s], p, f, h] = [government(), level(), level(), program(), field(), field()];
    return [`At the ${p}, ${g} won the ${l} in the ${f} category and the ${m} in the ${h} category.`, [g, p, f, r], [g, p, h, s]]; // prettier-ignore
  },
  'fields in a list': ({ government, level, program, field }) => {
    const [g, [l, r], p, f, h, k] = [government(), level(), program(), field(), field(), field()];
    const told = [f, h, k].map((name) => [g, p, name, r] as const);
    return [`At the ${p}, ${g} won the ${l} in three fields: ▲${f} ▲${h} ▲${k}.`, ...told];
  },
  'a row of winners': ({ government, level, program }) => {
    const [g, h, k, [l, r], [m, s], p] = [government(), government(), government(), level(), level(), program()];
    const text = `Gyeonggi Province announced the results of the ${p}. The ${l} went to ${g}, and the ${m} to ${h} and ${k}.`;
    return [text, [g, p, null, r], [h, p, null, s], [k, p, null, s]];
  },
  'fields in brackets behind winners': ({ government, level, program, field }) => {
    const [g, h, [l, r], p, f, k] = [government(), government(), level(), program(), field(), field()];
    return [`In the ${p}, ${g} (${f}) and ${h} (${k}) won the ${l}.`, [g, p, f, r], [h, p, k, r]];
  },
  'a row of levels under a field': ({ government, level, program }) => {
    const [g, h, [l, r], [m, s], p] = [government(), government(), level(), level(), program()];
    const text = `Gyeonggi Province announced the winners of the ${p}.\n\n◇ City category: ${l}, ${g} / ${m}, ${h}\n◇ County category: ${l}, ${h} / ${m}, ${g}`;
    return [text, [g, p, 'City', r], [h, p, 'City', s], [h, p, 'County', r], [g, p, 'County', s]];
  },
  'a list of awards': ({ government, level, program }) => {
    const [g, [l, r], [m, s], p, q] = [government(), level(), level(), program(), program()];
    return [`This year ${g} received ▲${l} at the ${p} ▲${m} at the ${q}.`, [g, p, null, r], [g, q, null, s]];
  },
  'last year’s level': ({ government, level }) => {
    const [g, [l, r], [m, s]] = [government(), level(), level()];
    const text = `${g} won the ${l} at the 2024 Harbor Road Evaluation, following the ${m} last year.`;
    return [text, [g, '2024 Harbor Road Evaluation', null, r], [g, 'Harbor Road Evaluation', null, s]];
  },
  'years before': ({ government, level }) => {
    const [g, [l, r], [m, s], [n, t]] = [government(), level(), level(), level()];
    const text = `${g} won the ${l} at the 2024 Harbor Road Evaluation, after the ${m} in 2022 and the ${n} in 2023.`;
    const past = [[g, 'Harbor Road Evaluation', null, s], [g, 'Harbor Road Evaluation', null, t]] as const; // prettier-ignore
    return [text, [g, '2024 Harbor Road Evaluation', null, r], ...past];
  },
  'together with another': ({ government, level, program }) => {
    const [g, h, [l, r], p] = [government(), government(), level(), program()];
    return [`${g} received the ${l} at the ${p} together with ${h}.`, [g, p, null, r], [h, p, null, r]];
  },
  'its project': ({ government, level, program }) => {
    const [g, [l, r], p] = [government(), level(), program()];
    return [`${g}'s ‘Windy Lane Project’ won the ${l} at the ${p}.`, [g, p, null, r]];
  },
  'a level that has gone to its winner': ({ government, level, program }) => {
    const [g, [l, r], p] = [government(), level(), program()];
    return [`The ${l} of the ${p} has gone to ${g}, which kept its harbor clean.`, [g, p, null, r]];
  },
  'a project that is described': ({ government, level, program }) => {
    const [g, [l, r], p] = [government(), level(), program()];
    return [`${g}'s project to turn closed schools into farm libraries won the ${l} at the ${p}.`, [g, p, null, r]];
  },
  'a work and what it is': ({ government, level, program }) => {
    const [g, [l, r], p] = [government(), level(), program()];
    return [`${g} said on the 3rd that ‘Slow Bus,’ its film about village roads, was given the ${l} at the ${p}.`, [g, p, null, r]]; // prettier-ignore
  },
  'an event without a head noun': ({ government, level }) => {
    const [g, [l, r]] = [government(), level()];
    return [`${g} was handed the ${l} of the ‘Quiet Harbor Festival’ on the 26th.`, [g, 'Quiet Harbor Festival', null, r]]; // prettier-ignore
  },
  'a field in a bracket': ({ government, level, program, field }) => {
    const [g, [l, r], p, f] = [government(), level(), program(), field()];
    return [`${g} won the ${l} (${f} category) at the ${p}.`, [g, p, f, r]];
  },
  'fields in brackets behind levels': ({ government, level, program, field }) => {
    const [g, [l, r], [m, s], p, f, h, k] = [government(), level(), level(), program(), field(), field(), field()];
    return [`${g} picked up two ${l}s (${f}, ${h}) and one ${m} (${k}) at the ${p}.`, [g, p, f, r], [g, p, h, r], [g, p, k, s]]; // prettier-ignore
  },
  'how high a level is': ({ government, level, program, field }) => {
    const [g, [l, r], [m], p, f] = [government(), level(), level(), program(), field()];
    return [`${g} won the ${l}, second only to the ${m}, in the ${f} section of the ${p}.`, [g, p, f, r]];
  },
  'two fields in quotes': ({ government, level, program, field }) => {
    const [g, [l, r], p, f, h] = [government(), level(), program(), field(), field()];
    return [`${g} won the ${l} in both the ‘${f}’ and ‘${h}’ categories at the ${p}.`, [g, p, f, r], [g, p, h, r]];
  },
  'the event before its level': ({ government, level, program }) => {
    const [g, [l, r], [m, s], p] = [government(), level(), level(), program()];
    return [`${g} won the ${l} at the ${p} and, at the Quiet Harbor Fair, the ${m}.`, [g, p, null, r], [g, 'Quiet Harbor Fair', null, s]]; // prettier-ignore
  },
  'the same level in each field': ({ government, level, program, field }) => {
    const [g, [l, r], p, f, h] = [government(), level(), program(), field(), field()];
    if ([f, h].some((name) => name.includes(' and '))) return [`${g} took part in the ${p}.`];
    return [`${g} swept the ${f} and ${h} fields, taking the ${l} in each, at the ${p}.`, [g, p, f, r], [g, p, h, r]];
  },
  'one field of two levels': ({ government, level, program, field }) => {
    const [g, [l, r], [m, s], p, f] = [government(), level(), level(), program(), field()];
    return [`At the ${p}, ${g}'s film captured the ${l} and its song the ${m}, both in the ${f} category.`, [g, p, f, r], [g, p, f, s]]; // prettier-ignore
  },
  'one field of several': ({ government, level, program, field }) => {
    const [g, [l, r], p, f] = [government(), level(), program(), field()];
    return [`${g} earned the ${l} for ${f}, one of nine fields of the ${p}.`, [g, p, f, r]];
  },
  'places in a city': ({ government, program }) => {
    const [g, p, q] = [government(), program(), program()];
    return [`${g} came first in Seoul in the ${p} and second in the ${q}.`, [g, p, null, 'first-place'], [g, q, null, 'unspecified']]; // prettier-ignore
  },
  'the level before, behind what was won': ({ government, level }) => {
    const [g, [l, r], [m, s]] = [government(), level(), level()];
    const text = `${g} received the ${l} in the 2024 Harbor Road Evaluation, rising one step from the ${m} it was given last year.`;
    return [text, [g, '2024 Harbor Road Evaluation', null, r], [g, 'Harbor Road Evaluation', null, s]];
  },
  'the level before, ahead of what was won': ({ government, level }) => {
    const [g, [l, r], [m, s]] = [government(), level(), level()];
    const p = '‘Harbor Road Evaluation’';
    const text = `${g} was back among the winners of the ${p}: having won the ${l} in 2018, it took the ${m} this time.`;
    return [text, [g, p, null, r], [g, p, null, s]];
  },
  'once given a level': ({ government, level }) => {
    const [g, [l, r], [m, s]] = [government(), level(), level()];
    const text = `Once given the ${l} of the ‘Harbor Road Contest’ in 2016, ${g} has now won the ${m} again.`;
    return [text, [g, 'Harbor Road Contest', null, r], [g, 'Harbor Road Contest', null, s]];
  },
  'a rise that is meant': ({ government, level }) => {
    const [g, [l, r]] = [government(), level()];
    const text = `${g} aims to rise from the ${l} it won last year to the ${level()[0]} at the 2025 Harbor Road Contest.`;
    return [text, [g, 'Harbor Road Contest', null, r]];
  },
  'a winner that is described': ({ government, level, program, field }) => {
    const [g, [l, r], p, f] = [government(), level(), program(), field()];
    return [`Announced as the recipient of the ${l} was ${g}, whose shelter stood out in the ${f} field of the ${p}.`, [g, p, f, r]]; // prettier-ignore
  },
  'levels in a list of fields': ({ government, level, program }) => {
    const [g, [l, r], [m, s], p] = [government(), level(), level(), program()];
    return [`${g} won prizes in two fields of the ${p}: ▲Integrated home care (${l}) ▲Volunteer linkage (${m}).`, [g, p, 'Integrated home care', r], [g, p, 'Volunteer linkage', s]]; // prettier-ignore
  },
  'classes of governments': ({ government, level, program }) => {
    const [g, h, [l, r], p] = [government(), government(), level(), program()];
    return [`${g} in the city group and ${h} in the county group received the ${l} at the ${p}.`, [g, p, null, r], [h, p, null, r]]; // prettier-ignore
  },
  'levels in brackets under a field': ({ government, level, program }) => {
    const [g, h, [l, r], [m, s], p] = [government(), government(), level(), level(), program()];
    const text = `The results of the ${p} are as follows: ▲Urban forest: ${g} (${l}), ${h} (${m}) ▲Waterside: ${h} (${l}), ${g} (${m}).`;
    return [text, [g, p, 'Urban forest', r], [h, p, 'Urban forest', s], [h, p, 'Waterside', r], [g, p, 'Waterside', s]];
  },
  'fields in brackets under a level': ({ government, level, program, field }) => {
    const [g, h, [l, r], [m, s], p, f, k, n] = [government(), government(), level(), level(), program(), field(), field(), field()]; // prettier-ignore
    const text = `Winners of the ${p}\n\n${l}: ${g} (${f} category), ${h} (${k} category)\n\n${m}: ${h} (${n} category)`;
    return [text, [g, p, f, r], [h, p, k, r], [h, p, n, s]];
  },
  'the field of the verb before': ({ government, level, program, field }) => {
    const [g, h, [l, r], [m, s], p, f] = [government(), government(), level(), level(), program(), field()];
    return [`The ${l} in the ${f} section of the ${p} went to ${g}'s ‘Pepper Bus,’ and the ${m} to ${h}'s ‘Honey Camp.’`, [g, p, f, r], [h, p, f, s]]; // prettier-ignore
  },
  'an edition that is over': ({ government }) => {
    const [g, h, k] = [government(), government(), government()];
    const p = '2023 Lifelong Learning City Review';
    const text = `The ministry has finished the ‘${p},’ choosing ${g} as the best institution and ${h} and ${k} as excellent institutions.`;
    return [text, [g, p, null, 'institution-top'], [h, p, null, 'institution'], [k, p, null, 'institution']];
  },
  'presented to each': ({ government, program }) => {
    const [g, h, p] = [government(), government(), program()];
    return [`The organizers of the ${p} presented the Minister of Environment Award to ${g} and the Harbor Society President's Award to ${h}.`, [g, p, null, 'minister'], [h, p, null, 'other-commendation']]; // prettier-ignore
  },
  'a prize still to be won': ({ government, level, program }) => [
    `${government()} aims to win the ${level()[0]} at the ${program()} next year.`,
  ],
  'prizes of citizens': ({ government, level }) => [
    `${government()} held the award ceremony of the 3rd Harbor Photo Contest. The ${level()[0]} went to Kim Ba-da, and the ${level()[0]} to Park Ha-neul.`,
  ],
};

test.each(Object.entries(FRAMES))('%s', (_name, frame) => {
  expect(misread(frame, WORDS)).toEqual([]);
});

const OF_PRIZES = 'won, bagged, scooped, clinched, secured, captured, claimed, grabbed, landed, swept, was honored with, was presented with, was rewarded with, emerged with, ended up with, walked off with, brought back, succeeded in winning, returned home with, came home with'; // prettier-ignore
const OF_INSTITUTIONS = 'was selected as, was chosen as, was named, was designated as, was singled out as, was acknowledged as, was confirmed as, was hailed as, was recognized as, was decided as, was determined to be, was announced as, made the list of, joined the ranks of'; // prettier-ignore

test.each(OF_PRIZES.split(', '))('%s the Excellence Award', (verb) => {
  expect(misread(({ government, program }) => {
    const [g, p] = [government(), program()];
    return [`${g} ${verb} the Excellence Award at the ${p}.`, [g, p, null, 'excellence']];
  }, WORDS)).toEqual([]); // prettier-ignore
});

test.each(OF_INSTITUTIONS.split(', '))('%s an excellent institution', (verb) => {
  expect(misread(({ government, program }) => {
    const [g, p] = [government(), program()];
    const named = verb.endsWith('of') ? 'excellent institutions' : 'an excellent institution';
    return [`${g} ${verb} ${named} in the ${p}.`, [g, p, null, 'institution']];
  }, WORDS)).toEqual([]); // prettier-ignore
});

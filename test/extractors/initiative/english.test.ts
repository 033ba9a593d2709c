import { describe, test } from '@jest/globals';
import { expectItems } from './items.js';

describe('items of English lists', () => {
  test.each([
    ['the full stop closes the list', 'The city was praised for ▲ ⟦lighting dark alleys⟧ ▲ ⟦running a night bus⟧.'],
    ['marks without spaces', 'Its main projects include ▲⟦a new library⟧ ▲⟦a riverside path⟧ ▲⟦safer school zones⟧.'],
    [
      'and before the last mark is left off',
      'The county will promote ▲⟦farm stays⟧ ▲⟦a rice festival⟧ and ▲⟦a seed bank⟧.',
    ],
    [
      'a comma and and before the last mark are left off',
      'It won ▲⟦the Grand Prize⟧ ▲⟦the Special Award⟧, and ▲⟦the Best Award⟧.',
    ],
    [
      'a semicolon and and are left off',
      'They agreed on ▲ ⟦student exchanges⟧; ▲ ⟦farm trade⟧; and ▲ ⟦help in disasters⟧.',
    ],
    ['and after a mark is left off', 'It is pushing △⟦a solar park⟧ △⟦a port road⟧ △and ⟦the largest wind farm⟧.'],
    [
      'or before a mark is left off',
      'Nominations can be made ▲⟦jointly by 20 residents⟧ or ▲⟦by the head of a school⟧.',
    ],
    [
      'as well as before a mark is left off',
      'He cited ▲⟦a youth hall⟧ ▲⟦a care team⟧, as well as ▲⟦a dolmen festival⟧.',
    ],
    [
      'along with before a mark is left off',
      'He cited ▲⟦a youth hall⟧ ▲⟦a care team⟧, along with ▲⟦the best score in the province⟧.',
    ],
    [
      'inner commas and and belong to the item',
      'It runs ▲⟦classes in art, music and dance⟧ ▲⟦low-floor buses, taxis, and bike lanes⟧.',
    ],
    [
      'brackets and quotes may hold full stops and commas',
      'On stage are ▲⟦Haneul-gu (Read. Walk, and Rest.)⟧ ▲⟦Pureun-gu ("Hello, Neighbor!")⟧.',
    ],
    [
      'an abbreviation ends no sentence',
      'The winners are ▲⟦Ms. Han in culture⟧ ▲⟦Mr. Park of St. Mary Hospital⟧. They will be honored soon.',
    ],
    [
      'a full stop inside the last quotation ends the sentence',
      'The city ran ▲⟦a food bank⟧ ▲⟦the free bus "Happy Wheels."⟧ The mayor thanked all.',
    ],
    [
      'a comma inside a quotation does not end the item',
      'The city ran ▲⟦a food bank⟧ ▲⟦the bus "Happy Wheels," which links two stations⟧.',
    ],
    [
      'an adverb with a participle opens the tail',
      'He was praised for ▲⟦a village garden⟧ ▲⟦a town library⟧, actively encouraging people to read.',
    ],
    [
      'a participle of the result opens the tail',
      'It planted ▲⟦ten thousand trees⟧ ▲⟦roof gardens⟧, drawing praise from residents.',
    ],
    [
      'recognizing opens the tail',
      'It is given in ▲⟦Service⟧ ▲⟦Culture⟧ ▲⟦Sports⟧, recognizing those who gave their time.',
    ],
    [
      'by focusing on opens the tail',
      'It took ▲⟦first place in welfare⟧ ▲⟦first place in safety⟧ by focusing on small steps.',
    ],
    [
      'which with a past verb opens the tail',
      'The walk included △⟦checks of old walls⟧ △⟦night patrols⟧, which led to fewer accidents.',
    ],
    ['all of which opens the tail', 'It offers ▲⟦free lunches⟧ ▲⟦day care⟧, all of which are paid by the city.'],
    [
      'a second predicate opens the tail',
      'The county received ▲⟦the Gold Prize⟧ ▲⟦the Silver Prize⟧, and was named a model county.',
    ],
    ['a sum opens the tail', 'The city won in ▲⟦welfare⟧ ▲⟦safety⟧ ▲⟦jobs⟧ in three categories.'],
    [
      'as achievements opens the tail',
      'The mayor cited ▲⟦a new hospital⟧ ▲⟦a light rail line⟧ as his main achievements.',
    ],
    ['among others opens the tail', 'The plan covers ▲⟦housing⟧ ▲⟦jobs⟧, among others.'],
    [
      'as well as without a mark opens the tail',
      'Judges look at ▲⟦honesty⟧ ▲⟦service⟧, as well as at the will to change.',
    ],
    [
      'a lost dash opens the tail',
      'He announced six strategies?▲⟦Growth⟧ ▲⟦Welfare⟧ ▲⟦Open Talk⟧?along with projects for each area.',
    ],
    [
      'the verb of which the items are the subject opens the tail',
      'Prize money of ◇ ⟦300 million won for Haneul City⟧ ◇ ⟦200 million won for Pureun County⟧ will be paid by rank.',
    ],
    [
      'items after a category are the subject too',
      'In the safety category, ▲⟦night patrols⟧ ▲⟦cameras in alleys⟧ were highly rated.',
    ],
    [
      'a lead with a verb leaves verbs in items alone',
      'The county commended ▲ ⟦Ms. Kim, who solved a complaint and was thanked⟧ ▲ ⟦Mr. Choi, who built a hall⟧.',
    ],
    [
      'an exclamation mark ends no item',
      'Its goals are as follows: ▲⟦Faster! A growing center⟧ ▲⟦Closer! A city of rest⟧.',
    ],
    [
      'two lists in one sentence',
      'It was praised for ▲⟦mending homes⟧ ▲⟦free buses⟧, and in the education category for ▲⟦night schools⟧ ▲⟦small libraries⟧.',
    ],
    ['two lists in one paragraph', 'It won △⟦the top award⟧ △⟦an S grade⟧. It also opened ▲⟦a park⟧ ▲⟦a pool⟧.'],
    ['a list may open a paragraph', '▲⟦Han Deul, Mayor of Pureun City⟧ ▲⟦Park Noeul, Governor of Saebyeok County⟧'],
    [
      'a further part behind the last item opens the tail',
      'It scored high in ▲⟦openness⟧ ▲⟦honesty (pass/fail)⟧, and in 32 other items.',
    ],
    [
      'a second participle goes on with the first',
      'The town was praised for ▲⟦lighting alleys⟧ ▲⟦planting trees, making paths⟧.',
    ],
    [
      'a participle behind a noun opens the tail',
      'The town was praised for ▲⟦a night bus⟧ ▲⟦a new park⟧, making evenings safer.',
    ],
    [
      'a possessive is no quotation',
      "It received ▲⟦the province's top prize for libraries⟧ ▲⟦the ministry's award for roads⟧.",
    ],
  ])('%s', (_title, marked) => expectItems(marked, 'en'));

  test.each([
    [
      'lines under a heading',
      '● Grand Prize by category\n▲ ⟦Culture: Han Deul, Mayor of Pureun City⟧\n▲ ⟦Safety: Park Noeul, Mayor of Haneul-gu⟧',
    ],
    [
      'lines under a paragraph of a release',
      '□ The award went to the following two.\n ○ ⟦Pureun City : a fire alarm in markets⟧\n ○ ⟦Haneul-gu : free help with papers⟧\n□ The minister thanked them.',
    ],
    [
      'one item under a heading',
      '◆ Special Award\n▲ ⟦Jung Baram, Governor of Saebyeok County⟧\nThe ceremony is on Friday.',
    ],
  ])('%s', (_title, marked) => expectItems(marked, 'en'));
});

describe('what a mark opens in English and is no item', () => {
  test.each([
    ['a caption', '▲ Mayor Han Deul (left) holds the plaque at City Hall.\nThe city won a prize.'],
    [
      'paragraphs of a press release',
      '□ The ministry held a ceremony on May 2.\n□ Forty bodies took part this year.\n ※ The day is in its eighth year',
    ],
    ['a subhead', '■ A greener town\nThe town planted trees.\n■ A safer town\nThe town added lights.'],
    ['a rise in percent', 'Revenue rose ▲3.2% while debt fell ▼1.5%.'],
  ])('%s', (_title, text) => expectItems(text, 'en'));
});

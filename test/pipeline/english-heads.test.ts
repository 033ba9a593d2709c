import { describe, expect, test } from '@jest/globals';
import { linked } from '../extractors/sentence.js';

/** Each head: name, government, title, and its status where that is not current. */
function headsOf(text: string): string[] {
  const { heads, places } = linked(text, 'en');
  return heads.map(({ name, place, title, status }) =>
    [name, place === null ? '' : places[place]!.name, title, ...(status === 'current' ? [] : [status])].join(' | '),
  );
}

const OTHER = 'Sacheon City plans an airport.';

describe('a head has the government that its own words name', () => {
  test.each([
    ['a rare surname', 'Hwasun-gun Governor Nan Sunghee came.', 'Nan Sunghee | Hwasun-gun | Governor'],
    [
      'a rare surname before the office',
      'Gyeol Hye-rin, mayor of Mungyeong City, came.',
      'Gyeol Hye-rin | Mungyeong City | mayor',
    ],
    [
      'a given name of three syllables',
      'Moon Ga-on-byeol, mayor of Mungyeong City, came.',
      'Moon Ga-on-byeol | Mungyeong City | mayor',
    ],
    [
      'a party behind the name',
      'Geoje Mayor Bae Su-in of the main opposition Reform Party came.',
      'Bae Su-in | Geoje | Mayor',
    ],
    ['a bracket', 'Mayor Bin Hae-su (Tongyeong, Reform Party) came.', 'Bin Hae-su | Tongyeong | Mayor'],
    ['a comma', 'Mayor Bin Hae-su, of Tongyeong, came.', 'Bin Hae-su | Tongyeong | Mayor'],
    [
      'adjectives',
      'Governor Han Ga-eun of the small mountain county of Hamyang came.',
      'Han Ga-eun | Hamyang | Governor',
    ],
    [
      'the region’s possessive',
      'Mayor Bin Hae-su of South Gyeongsang’s Tongyeong came.',
      'Bin Hae-su | Tongyeong | Mayor',
    ],
    ['an owner', 'Tongyeong’s first female mayor, Bin Hae-su, came.', 'Bin Hae-su | Tongyeong | mayor'],
    ['an apposition', 'The Tongyeong mayor, Bin Hae-su, came.', 'Bin Hae-su | Tongyeong | mayor'],
    ['a verb', 'Bin Hae-su has been mayor of Tongyeong since spring.', 'Bin Hae-su | Tongyeong | mayor'],
    ['from', 'Mayor Bin Hae-su from Tongyeong came.', 'Bin Hae-su | Tongyeong | Mayor'],
    ['who heads it', 'Mayor Bin Hae-su, who heads Tongyeong City, came.', 'Bin Hae-su | Tongyeong City | Mayor'],
    [
      'a term',
      'Bin Hae-su, who is serving his third term as mayor of Tongyeong, came.',
      'Bin Hae-su | Tongyeong | mayor',
    ],
    ['a chief', 'Bin Hae-su, the Namhae County chief, came.', 'Bin Hae-su | Namhae County | chief'],
    ['its', 'They met Tongyeong and its mayor, Bin Hae-su.', 'Bin Hae-su | Tongyeong | mayor'],
    ['a new term', 'Three-term Mayor Bin Hae-su of Tongyeong came.', 'Bin Hae-su | Tongyeong | Mayor'],
    [
      'whose',
      'The flag went to Namhae County, whose governor, Bin Hae-su, came.',
      'Bin Hae-su | Namhae County | governor',
    ],
    ['where', 'It is different in Tongyeong, where Mayor Bin Hae-su came.', 'Bin Hae-su | Tongyeong | Mayor'],
    ['the opening', 'In Tongyeong, the mayor, Bin Hae-su, came.', 'Bin Hae-su | Tongyeong | mayor'],
    [
      'the opening of a sentence about the office',
      'But in Tongyeong, newcomer Han Ga-eun beat Mayor Bin Hae-su, who had come.',
      'Bin Hae-su | Tongyeong | Mayor',
    ],
    ['a counterpart', 'Her counterpart in Tongyeong, Mayor Bin Hae-su, came.', 'Bin Hae-su | Tongyeong | Mayor'],
    [
      'a counterpart, the place first',
      'Her Tongyeong counterpart, Mayor Bin Hae-su, came.',
      'Bin Hae-su | Tongyeong | Mayor',
    ],
  ])('with %s', (_, text, head) => {
    expect(headsOf(`${OTHER}\n${text}`)).toEqual([head]);
  });

  test('in a row that shares the title', () => {
    expect(headsOf('County governors Bin Hae-su (Namhae) and Han Ga-eun of Hadong signed.')).toEqual([
      'Bin Hae-su | Namhae | County governor',
      'Han Ga-eun | Hadong | County governor',
    ]);
  });
});

describe('a head has its own government', () => {
  test.each([
    [
      'not the scene',
      'In Daejeon, the ministry gave Mayor Bin Hae-su the plaque.',
      'Bin Hae-su | Sacheon City | Mayor',
    ],
    ['not a city abroad', 'In Paris, Mayor Bin Hae-su signed.', 'Bin Hae-su | Sacheon City | Mayor'],
    ['not one of another kind', 'In Namhae, Mayor Bin Hae-su signed.', 'Bin Hae-su | Sacheon City | Mayor'],
    [
      'not the region of its city',
      'Bin Hae-su, mayor of the Gyeonggi Province city, came.',
      'Bin Hae-su | Sacheon City | mayor',
    ],
    ['not the country', 'Korea’s youngest mayor, Bin Hae-su, came.', 'Bin Hae-su | Sacheon City | mayor'],
  ])('%s', (_, text, head) => {
    expect(headsOf(`${OTHER}\n${text}`)).toEqual([head]);
  });

  test('by the unit that it is said to be of', () => {
    expect(
      headsOf(
        'South Jeolla Province rewarded Wando County and Wando County Hall. Governor Han Ga-eun of the province came.',
      ),
    ).toEqual(['Han Ga-eun | South Jeolla Province | Governor']);
  });
});

describe('the status of a head', () => {
  test.each([
    ['then-Tongyeong Mayor Bin Hae-su', 'Bin Hae-su | Tongyeong | Mayor | former'],
    ['ex-Namhae Governor Bin Hae-su', 'Bin Hae-su | Namhae | Governor | former'],
    ['one-time Tongyeong mayor Bin Hae-su', 'Bin Hae-su | Tongyeong | mayor | former'],
    ['Tongyeong’s former mayor Bin Hae-su', 'Bin Hae-su | Tongyeong | mayor | former'],
    ['the guest: Bin Hae-su, who was mayor of Tongyeong,', 'Bin Hae-su | Tongyeong | mayor | former'],
    ['Bin Hae-su, who has served as mayor of Tongyeong,', 'Bin Hae-su | Tongyeong | mayor'],
    ['Namhae, where Governor Bin Hae-su left to join the cabinet,', 'Bin Hae-su | Namhae | Governor | former'],
    ['Tongyeong Mayor Bin Hae-su, who resigned in May,', 'Bin Hae-su | Tongyeong | Mayor | former'],
    ['Tongyeong Mayor Bin Hae-su, who resigned as adviser,', 'Bin Hae-su | Tongyeong | Mayor'],
    ['Bin Hae-su, Tongyeong mayor from 2006 to 2010,', 'Bin Hae-su | Tongyeong | mayor | former'],
    ['Tongyeong mayor-elect Bin Hae-su', 'Bin Hae-su | Tongyeong | mayor-elect | candidate'],
    ['Bin Hae-su, governor-elect of Namhae,', 'Bin Hae-su | Namhae | governor-elect | candidate'],
  ])('%s', (words, head) => {
    expect(headsOf(`People thanked ${words} on Friday.`)).toEqual([head]);
  });

  test('of the one that the other follows', () => {
    expect(headsOf('Sacheon City had Mayor Han Ga-eun. Former Mayor Bin Hae-su came to Sacheon City.')).toEqual([
      'Han Ga-eun | Sacheon City | Mayor',
      'Bin Hae-su | Sacheon City | Mayor | former',
    ]);
  });
});

test.each([
  'Sacheon City’s acting mayor, Bin Hae-su, came.',
  'Bin Hae-su served as vice mayor of Sacheon City.',
  'Bin Hae-su, head of the Sacheon City planning team, came.',
  'Thanked by the mayor of Sacheon City, Han Ga-eun smiled.',
  'Asked by the Sacheon mayor, Han Ga-eun of the library smiled.',
  'Sacheon City sent a letter to Osaka’s new mayor, Han Ga-eun.',
  'Bin Hae-su, head of the welfare division of Sacheon City, came.',
  'Bin Hae-su, chief of staff to the mayor of Sacheon City, came.',
  'Sacheon City met Bank of Korea Governor Han Ga-eun.',
])('no head is in %s', (text) => {
  expect(headsOf(text)).toEqual([]);
});

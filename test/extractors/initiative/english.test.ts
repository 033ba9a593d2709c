import { describe, test } from '@jest/globals';
import { expectItems } from './items.js';

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

import type { Extractor, Rules } from '../pipeline/types.js';
import { districts } from './district.js';
import { mayors } from './mayor.js';
import { bullets } from './initiative.js';
import { awardLevels } from './award-level.js';
import { categories } from './category.js';
import { programs } from './program.js';
import { organizers } from './organizer.js';
import { awardCues } from './award-cue.js';

/** One extractor for each kind of mention. The order is the order of `Doc.mentions` within a block. */
export function extractors(rules: Rules): readonly Extractor[] {
  return [
    districts(rules),
    mayors(rules),
    bullets(rules),
    programs(rules),
    categories(rules),
    awardLevels(rules),
    organizers(rules),
    awardCues(rules),
  ];
}

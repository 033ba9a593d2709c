import type { Named } from '../../schemas/generated/record.js';
import type { Knowledge } from '../knowledge.js';
import { likeness } from '../words/likeness.js';

/** How alike two named things are, 0 to 1: by id where both have one, else by what the names tell. */
export function sameness(ko: Named, en: Named, knowledge: Knowledge): number {
  if (ko.id !== null && ko.id === en.id) return 1;
  const words = likeness(knowledge.content(ko.name, 'ko'), knowledge.content(en.name, 'en'));
  // Two ids may be one thing that the tables know under two names; the words then say so.
  return ko.id !== null && en.id !== null ? Math.min(words, OTHER_ID) : words;
}

const OTHER_ID = 0.6;

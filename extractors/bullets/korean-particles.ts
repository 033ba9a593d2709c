import { josa } from 'es-hangul';
import { isHangul } from '../../pipeline/match.js';

/** Whether the particle's form goes with the stem's last syllable: 을 after a consonant, 를 after a vowel. */
export function agrees(stem: string, particle: string): boolean {
  const form = particle.replace(/(?<=로)[는도]$/, '');
  const pair = ALTERNATING.find((forms) => forms.split('/').includes(form));
  return !pair || !isHangul(stem.charCodeAt(stem.length - 1)) || josa.pick(stem, pair) === form;
}

const ALTERNATING = ['을/를', '이/가', '은/는', '으로/로'] as const;

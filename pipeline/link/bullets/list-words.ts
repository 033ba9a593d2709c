import type { BulletKind, Language } from '../../types.js';

/** What the kinds of a list's items are read from. */
export interface ListWords {
  readonly language: Language;
  readonly items: readonly ItemWords[];
  /** The words before the list and behind it; empty where there are none. */
  readonly lead: string;
  readonly tail: string;
  /** Whether a level of an award stands before the list, and behind it. */
  readonly levels: Readonly<Record<'lead' | 'tail', boolean>>;
  /** The last item opens a line of its own. */
  readonly isOfLines: boolean;
  /** The subject of the lead is a firm: `㈜하늘푸드` elsewhere, `하늘푸드는 ▲…` here. */
  readonly isByFirm: boolean;
}

export interface ItemWords {
  readonly text: string;
  /** The rule that tells the form of the item's words, null where none does. */
  readonly form: string | null;
  /** The rule of the award level with which the item ends, null where it ends otherwise: `청렴도 평가로 장관상`. */
  readonly level: string | null;
  /** A level of an award stands in the item. */
  readonly hasLevel: boolean;
  /** The rule by which the item was found. */
  readonly mark: string;
  readonly government: GovernmentPlace;
}

/** A government's name stands in the item, ends it, or is all there is but a label: `(복지) 푸른시, 하늘시`. */
export type GovernmentPlace = 'none' | 'inside' | 'end' | 'whole';

export interface Judged {
  readonly kind: BulletKind;
  readonly rule: string;
}

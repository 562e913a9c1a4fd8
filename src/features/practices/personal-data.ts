// Which texts of an own card look as if they held data of persons: named before the card leaves the office.
import { maskPersonalData } from '#features/answers/index.ts';
import { isOwn, presentationParts } from './practice-card.ts';
import type { PracticeCard, Presentation } from './practice-card.ts';

export type CheckedField = 'title' | 'summary' | 'clientGroup' | 'driver' | 'service' | keyof Presentation;

/**
 * Fields that the mask for comments would change. The sheet is left out: whom to call there is meant to be told. Nothing
 * of a brought card: its office has told it already, and here nobody can change it.
 */
export function fieldsToCheck(card: Pick<PracticeCard, 'content' | 'originVersion'>): CheckedField[] {
  if (!isOwn(card)) return [];
  const { title, summary, clientGroup, driver, service, presentation } = card.content;
  const texts: readonly (readonly [CheckedField, string])[] = [
    ['title', title],
    ['summary', summary],
    ['clientGroup', clientGroup],
    ['driver', driver],
    ['service', service],
    ...presentationParts.map((part) => [part, presentation[part]] as const),
  ];
  return texts.filter(([, text]) => maskPersonalData(text) !== text).map(([field]) => field);
}

export interface CardToCheck {
  readonly card: PracticeCard;
  /** at least one */
  readonly fields: readonly CheckedField[];
}

export function cardsToCheck(cards: readonly PracticeCard[]): CardToCheck[] {
  return cards.map((card) => ({ card, fields: fieldsToCheck(card) })).filter(({ fields }) => fields.length > 0);
}

// Which texts of an own card look as if they held data of persons: named before the card leaves the office.
import { maskPersonalData } from '#features/answers/index.ts';
import { isOwn, presentationParts } from './practice-card.ts';
import type { PracticeCard, Presentation } from './practice-card.ts';

export type CheckedField = 'title' | 'summary' | 'clientGroup' | 'driver' | 'service' | keyof Presentation;

/** "Wydziału Komunikacji" is no first name with a surname: the word for the unit is read in small letters. */
const unitWords =
  /(?<!\p{L})(?:Wydzia[łl]|Referat|Biur|Oddzia[łl]|Departament|Urz[ąę]d|Zesp[óo]ł|Starostw|Delegatur|Sekretariat)\p{L}*/gu;
/** "XXIV/123/2025", "(UE) 2016/679": numbers of resolutions and acts, which a legal basis is made of. */
const actNumbers =
  /(?<=(?<!\p{L})[IVXLC]+\/)\d{1,4}\/\d{4}(?!\d)|(?<=\((?:UE|WE|EU|EC)\)\s(?:nr\s)?)\d{1,4}\/\d{1,4}(?!\d)/gu;

/** Whether the mask for comments would hide a part of it. */
function looksPersonal(text: string): boolean {
  const plain = text.replaceAll(unitWords, (word) => word.toLowerCase()).replaceAll(actNumbers, '');
  return maskPersonalData(plain) !== plain;
}

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
  return texts.filter(([, text]) => looksPersonal(text)).map(([field]) => field);
}

export interface CardToCheck {
  readonly card: PracticeCard;
  /** at least one */
  readonly fields: readonly CheckedField[];
}

export function cardsToCheck(cards: readonly PracticeCard[]): CardToCheck[] {
  return cards.map((card) => ({ card, fields: fieldsToCheck(card) })).filter(({ fields }) => fields.length > 0);
}

// The door of the room `practices`: cards of good practice with their measured effect.
export type { Adoption, BroughtCard, CardContent, CardStatus, ListedCard, PracticeCard } from './practice-card.ts';
export type { Evidence } from './evidence.ts';
export { cardOf, changeCard, makeCardOfAction, markCard, practiceText } from './cards.actions.ts';
export { bringCards } from './exchange/exchange.actions.ts';
export { practicesEvents as eventNames } from './practices-events.texts.ts';

const whileTheOfficeExists = (table: string, why: string) =>
  ({ table, keptFor: 'while the office exists', why }) as const;

export const tables = [
  whileTheOfficeExists('practice_catalogues', 'tells which cards have changed since a list was read'),
  { table: 'practice_cards', keptFor: 'until the office removes them', why: 'what it learned, and learns from others' },
  { table: 'practice_attachments', keptFor: 'as long as the card', why: 'belong to it' },
] as const;

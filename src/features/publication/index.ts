// The door of the room `publication`: what an office must show to everybody.
export { declarationReminder, publishedDeclaration } from './declaration.store.ts';
export { reviewState } from './declaration.ts';
export type { Declaration } from './declaration.ts';

/** Words for the event this room writes into the log. */
export const eventNames = {
  'accessibility-declaration-saved': {
    pl: 'opublikowano deklarację dostępności',
    en: 'accessibility statement published',
  },
} as const;

export const tables = [
  {
    table: 'accessibility_declarations',
    keptFor: 'while the office exists',
    why: 'the law asks for a declaration as long as the site is published',
  },
] as const;

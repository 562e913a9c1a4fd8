// The door of the room `directions`: what clients expect to change.
export { directionsCron, directionsTasks } from './directions.jobs.ts';
export { commentsFact } from './facts/comments-fact.actions.ts';
export type { CommentsFact } from './facts/comments-fact.actions.ts';
export type { CommentsAbout, CommentsFound } from './facts/comments-key.ts';
export { themeFact } from './facts/comment-facts.ts';
export { computeHeadlineOfThemes, headlineOfThemes } from './headline/headline.actions.ts';
export type { NamedThemes } from './headline/headline.actions.ts';
export { toldThemes } from './headline/told-themes.ts';
export type { ToldThemes } from './headline/told-themes.ts';
export { officeThemes } from './theme-list/themes.actions.ts';
export { proposeThemes } from './suggestions/suggestions.actions.ts';

export const tables = [
  {
    table: 'office_themes',
    keptFor: 'while the office exists',
    why: 'the words by which the office recognises what comments are about',
  },
  {
    table: 'hidden_comments',
    keptFor: '30 days, then the comment is removed for good',
    why: 'a comment hidden by mistake can be brought back',
  },
  {
    table: 'theme_suggestions',
    keptFor: 'until the next search',
    why: 'words that come up together, for a person to name',
  },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'theme-added': { pl: 'dodano temat uwag', en: 'a theme of comments was added' },
  'theme-changed': { pl: 'zmieniono temat uwag', en: 'a theme of comments was changed' },
  'theme-removed': { pl: 'usunięto temat uwag', en: 'a theme of comments was removed' },
  'theme-moved': { pl: 'przesunięto temat uwag', en: 'a theme of comments was moved' },
  'theme-restored': { pl: 'przywrócono temat uwag', en: 'a theme of comments was restored' },
  'comment-hidden': { pl: 'ukryto uwagę klienta', en: 'a comment of a client was hidden' },
  'comment-hiding-reason-changed': {
    pl: 'zmieniono powód ukrycia uwagi',
    en: 'the reason for hiding a comment was changed',
  },
  'comment-brought-back': { pl: 'przywrócono ukrytą uwagę', en: 'a hidden comment was brought back' },
  'hidden-comments-removed': {
    pl: 'usunięto uwagi ukryte ponad 30 dni temu',
    en: 'comments hidden more than 30 days ago were removed',
  },
  'theme-suggestions-asked': { pl: 'zlecono szukanie tematów uwag', en: 'a search for themes of comments was begun' },
} as const;

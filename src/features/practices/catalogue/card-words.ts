// The words of a card as they are kept beside it: keys of the title, a bar, keys of all the rest.
import type { CardContent } from '../practice-card.ts';
import { presentationParts } from '../practice-card.ts';
import { sectionName } from '../practice-sections.data.ts';
import { textKeys } from './search-words.ts';

/** 'rejestracja pojazd|kolejka czekac …': found by title, summary, presentation, service, client group, section, office and place. */
export function cardWords(content: CardContent): string {
  const { sheet, presentation } = content;
  const text = [
    content.summary,
    content.service,
    content.clientGroup,
    content.driver,
    sectionName(content.section, 'pl'),
    sheet.office,
    sheet.place,
    sheet.county,
    sheet.voivodeship,
    ...presentationParts.map((part) => presentation[part]),
  ].join('\n');
  return `${textKeys(content.title).join(' ')}|${textKeys(text).join(' ')}`;
}

export function keysOfWords(words: string): { title: string[]; text: string[] } {
  const [title = '', text = ''] = words.split('|');
  const keys = (part: string) => (part === '' ? [] : part.split(' '));
  return { title: keys(title), text: keys(text) };
}

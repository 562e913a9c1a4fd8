// URLs of the room `improvement`: actions as a list and a board, one action with its parts, and the public page.
import { pathSegment, withQuery } from './path-segment.ts';

const action = (id: string) => `/dzialania/dzialanie/${pathSegment(id)}`;
const part = (id: string, name: string) => `${action(id)}/${name}`;

/** What an action may be born from; nothing: by hand. */
export interface ActionOrigin {
  /** `findingKey` of a finding */
  readonly ustalenie?: string | undefined;
  /** id of an indicator */
  readonly wskaznik?: string | undefined;
  /** id of an idea or a repeated question */
  readonly pomysl?: string | undefined;
  /** id of a practice card */
  readonly praktyka?: string | undefined;
  /** id of a learning plan */
  readonly plan?: string | undefined;
  /** id of a standard that is not kept */
  readonly standard?: string | undefined;
}

/** Whether a form posted there may carry a file: its room has a limit of its own. */
export function bearsActionFile(path: string): boolean {
  return /^\/dzialania\/dzialanie\/[^/]+\/zalaczniki$/.test(path);
}

export const improvementPaths = {
  /** the list; ?szukaj, ?etap, ?wlasciciel, ?zespol, ?stan, ?sort */
  actions: () => '/dzialania',
  actionsCsv: () => '/dzialania/lista.csv',
  /** four columns; the same filters as the list */
  board: () => '/dzialania/tablica',
  /** GET the form, filled in from where the action is born; POST makes it */
  newAction: (origin: ActionOrigin = {}) => withQuery('/dzialania/nowe', { ...origin }),
  action,
  editAction: (id: string) => part(id, 'zmiana'),
  /** POST etap, version: to the next stage or back */
  move: (id: string) => part(id, 'etap'),
  /** the figures the effect was measured from */
  effectCsv: (id: string) => part(id, 'skutek.csv'),
  /** POST which comparison series stay out */
  comparisons: (id: string) => part(id, 'porownania'),
  comments: (id: string) => part(id, 'uwagi'),
  /** GET asks, POST does */
  removeComment: (id: string, commentId: string) => part(id, `uwagi/${pathSegment(commentId)}/usuniecie`),
  /** POST a file */
  files: (id: string) => part(id, 'zalaczniki'),
  file: (id: string, fileId: string) => part(id, `zalaczniki/${pathSegment(fileId)}`),
  /** GET asks, POST does */
  removeFile: (id: string, fileId: string) => part(id, `zalaczniki/${pathSegment(fileId)}/usuniecie`),
  /** GET asks, POST takes the words of an entry out of the history */
  blankHistory: (id: string, position: number | string) =>
    part(id, `historia/${pathSegment(String(position))}/usuniecie`),
  /** GET asks ?jak=…, POST ends it or takes it round once more */
  conclude: (id: string) => part(id, 'wniosek'),
  /** POST: a draft of a standard from an action that was kept */
  makeStandard: (id: string) => part(id, 'standard'),
  /** GET; POST the sentence that clients may read */
  publicSentence: (id: string) => part(id, 'zdanie'),
  /** "Powiedzieliście – zrobiliśmy" of an office, for everybody */
  youSaid: (slug: string) => `/powiedzieliscie-zrobilismy/${pathSegment(slug)}`,
};

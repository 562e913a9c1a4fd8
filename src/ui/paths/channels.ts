// URLs of the room `channels`: the survey as a client meets it (short, because they are printed), and what is printed.
import { pathSegment } from './path-segment.ts';

export const channelsPaths = {
  survey: (code: string) => `/ankieta/${pathSegment(code)}`,
  surveyPage: (code: string, token: string, page: string) =>
    `/ankieta/${pathSegment(code)}/${pathSegment(token)}/${pathSegment(page)}`,
  thanks: (code: string, token: string) => `/ankieta/${pathSegment(code)}/${pathSegment(token)}/dziekujemy`,
  /** choosing places and kinds of printed matter */
  print: () => '/zbieranie/druk',
  /** ?miejsce=ID&rodzaj=plakat …, each as often as wanted */
  printed: () => '/zbieranie/druk/materialy.pdf',
};

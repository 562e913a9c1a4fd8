// URLs of the room `channels`: the survey as a client meets it (short, because they are printed), and what is printed.
import { pathSegment } from './path-segment.ts';

export const channelsPaths = {
  survey: (code: string) => `/ankieta/${pathSegment(code)}`,
  surveyPage: (code: string, token: string, page: string) =>
    `/ankieta/${pathSegment(code)}/${pathSegment(token)}/${pathSegment(page)}`,
  thanks: (code: string, token: string) => `/ankieta/${pathSegment(code)}/${pathSegment(token)}/dziekujemy`,
  /** button and frame for the office's own site; POST strony, version */
  embed: (codeId: string) => `/zbieranie/${pathSegment(codeId)}/strona`,
  /** typing answers in, heard in a conversation or read from paper */
  keying: () => '/zbieranie/wpisywanie',
  /** the form of one place; POST every question under its number */
  keyAt: (codeId: string) => `/zbieranie/wpisywanie/${pathSegment(codeId)}`,
  /** POST token */
  takeBack: (codeId: string) => `/zbieranie/wpisywanie/${pathSegment(codeId)}/cofniecie`,
  /** choosing places and kinds of printed matter */
  print: () => '/zbieranie/druk',
  /** ?miejsce=ID&rodzaj=plakat …, each as often as wanted */
  printed: () => '/zbieranie/druk/materialy.pdf',
};

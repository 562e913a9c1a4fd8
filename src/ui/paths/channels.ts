// URLs of the room `channels`: the survey as a client meets it. Short, because they are printed under QR codes.
import { pathSegment } from './path-segment.ts';

export const channelsPaths = {
  survey: (code: string) => `/ankieta/${pathSegment(code)}`,
  surveyPage: (code: string, token: string, page: string) =>
    `/ankieta/${pathSegment(code)}/${pathSegment(token)}/${pathSegment(page)}`,
  thanks: (code: string, token: string) => `/ankieta/${pathSegment(code)}/${pathSegment(token)}/dziekujemy`,
};

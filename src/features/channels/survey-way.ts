// How a client came and in which language they read: carried in the address, so that nothing needs a cookie.
import type { Channel } from '#domain/channel.ts';
import { isSurveyLanguage, surveyLanguages } from '#domain/language.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import { channelsPaths } from '#ui/paths/channels.ts';
import { withQuery } from '#ui/paths/path-segment.ts';

export interface SurveyWay {
  readonly language: SurveyLanguage;
  readonly channel: Extract<Channel, 'web' | 'qr' | 'embed'>;
}

/** What an address says of how the client came: a scanned code, or the office's own site. */
const channelOf: ReadonlyMap<string, SurveyWay['channel']> = new Map([
  ['qr', 'qr'],
  ['strona', 'embed'],
]);

/** Where a page of a response lies. */
export interface PageAddress extends SurveyWay {
  readonly code: string;
  readonly token: string;
}

/** Reads `jezyk` and `z`; anything unknown counts as not given. */
export function wayOf(jezyk: string | undefined, z: string | undefined): SurveyWay {
  return { language: isSurveyLanguage(jezyk) ? jezyk : 'pl', channel: channelOf.get(z ?? '') ?? 'web' };
}

/** The first of our languages a browser asks for; Polish when it asks for none of them. */
export function languageAskedFor(acceptLanguage: string | undefined): SurveyLanguage {
  const wanted = (acceptLanguage ?? '').slice(0, 500).toLowerCase().split(',');
  for (const entry of wanted) {
    const [tag = ''] = entry.split(';');
    const found = surveyLanguages.find((language) => tag.trim().split('-')[0] === language);
    if (found) return found;
  }
  return 'pl';
}

const queryOf = ({ language, channel }: SurveyWay) => ({
  jezyk: language === 'pl' ? undefined : language,
  z: channel === 'qr' ? 'qr' : channel === 'embed' ? 'strona' : undefined,
});

export function pageHref(address: PageAddress, page: number): string {
  return withQuery(channelsPaths.surveyPage(address.code, address.token, String(page)), queryOf(address));
}

export function thanksHref(address: PageAddress): string {
  return withQuery(channelsPaths.thanks(address.code, address.token), queryOf(address));
}

export function surveyHref(code: string, way: SurveyWay): string {
  return withQuery(channelsPaths.survey(code), queryOf(way));
}

/** The same page in each language. */
export function inEachLanguage<Address extends SurveyWay>(
  address: Address,
  href: (address: Address) => string,
  languages: readonly SurveyLanguage[] = surveyLanguages,
) {
  return languages.map((language) => ({ language, href: href({ ...address, language }) }));
}

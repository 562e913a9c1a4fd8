// Lines on the page of collecting: which part of the people served answered this quarter, and how they came.
import type { Channel } from '#domain/channel.ts';
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { formatPeriod, noBreak } from '#ui/formats.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import type { ResponseRate } from './people-served.ts';
import { channelMix, responseRateWords } from './response-rate-words.ts';
import { servedTexts } from './served.texts.ts';

export interface QuarterRate {
  readonly quarter: Period;
  readonly rate: ResponseRate;
  readonly byChannel: Readonly<Partial<Record<Channel, number>>>;
}

export function RateLines({ rate, language }: { rate: QuarterRate; language: Asking['language'] }) {
  const texts = servedTexts[language];
  const mix = channelMix(rate.byChannel, language);
  return (
    <dl class="definitions">
      <dt>{`${texts.sentence.label}, ${formatPeriod(language, rate.quarter)}`}</dt>
      <dd>
        {noBreak(responseRateWords(rate.rate, language))}. <a href={studiesPaths.served()}>{texts.title}</a>
      </dd>
      {mix !== '' && [<dt key="mix">{texts.channels}</dt>, <dd key="ways">{mix}</dd>]}
    </dl>
  );
}

// A response rate in words: the number, and what it rests on.
import { channelNames, channels } from '#domain/channel.ts';
import type { Channel } from '#domain/channel.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { formatNumber, formatPeriod } from '#ui/formats.ts';
import type { ResponseRate } from './people-served.ts';
import { servedTexts } from './served.texts.ts';

/** "kod QR: 300; papier: 112"; '' without answers. */
export function channelMix(byChannel: Readonly<Partial<Record<Channel, number>>>, language: StaffLanguage): string {
  return channels
    .flatMap((channel) => {
      const n = byChannel[channel];
      return n ? [`${channelNames[channel][language]}: ${formatNumber(language, n)}`] : [];
    })
    .join('; ');
}

/** "Skąd odpowiedzi: kod QR: 300; papier: 112. Odsetek odpowiedzi: około 6 % …"; '' without answers. */
export function originWords(
  byChannel: Readonly<Partial<Record<Channel, number>>>,
  rateWords: string,
  language: StaffLanguage,
): string {
  const mix = channelMix(byChannel, language);
  const { sentence } = servedTexts[language];
  return mix === '' ? '' : `${sentence.origin}: ${mix}. ${sentence.label}: ${rateWords}.`;
}

/** What the rate rests on; '' when nothing was counted. */
export function basisOf(rate: ResponseRate, language: StaffLanguage): string {
  const { sentence } = servedTexts[language];
  if (rate.kind === 'not-counted') return '';
  if (rate.countedDays === rate.workingDays) return sentence.whole(rate.workingDays);
  if (rate.countedDays === 0) return sentence.carried(rate.workingDays);
  return sentence.estimate(rate.countedDays, rate.workingDays);
}

/** "około 6 % (412 odpowiedzi na 6900 osób); szacunek z 5 policzonych dni roboczych; wszystkich: 64" */
export function responseRateWords(rate: ResponseRate, language: StaffLanguage): string {
  const { sentence } = servedTexts[language];
  if (rate.kind === 'not-counted') {
    if (rate.missing.length === 0 || rate.missing.length > 4) return sentence.notCounted;
    return sentence.missing(rate.missing.map((quarter) => formatPeriod(language, quarter)).join(', '));
  }
  const { collected, served } = rate;
  const number = rate.kind === 'rate' ? sentence.rate(rate.rate, collected, served) : sentence.more(collected, served);
  return `${number}; ${basisOf(rate, language)}`;
}

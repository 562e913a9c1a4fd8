// The numbers of the sources as a table for a file: the same as on the page, rounded as on the page.
import { derive, type Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import type { Shown, SourceItem } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';
import { tierName } from './tier-name.ts';

export function sourcesCsv(
  answer: Shown,
  items: Disclosed<readonly SourceItem[]>,
  language: StaffLanguage,
): Disclosed<CsvTable> {
  const texts = sourcesTexts[language];
  const percent = (value: number) => Math.round(value * 100);
  const mean = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10) / 10);
  return derive(items, (all) => ({
    head: [
      texts.matter,
      texts.group,
      texts.share,
      texts.low,
      texts.high,
      texts.n,
      texts.rating,
      texts.low,
      texts.high,
      texts.ratings,
      texts.needed,
      texts.asymmetryHead,
      texts.callHead,
    ],
    rows: all.map(({ result, tier, share, performance, asymmetry, needed, call }): CsvCell[] => [
      result.question.short[language],
      tierName(tier, answer.tiers.length, language),
      percent(share.value),
      percent(share.low),
      percent(share.high),
      answer.n,
      mean(performance?.value),
      mean(performance?.low),
      mean(performance?.high),
      performance?.n ?? null,
      mean(needed),
      asymmetry ? texts.asymmetry[asymmetry] : null,
      texts.calls[call],
    ]),
  }));
}

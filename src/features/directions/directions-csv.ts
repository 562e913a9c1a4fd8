// Tables of the pages of directions as files: the same numbers as on the page, and comments as they are shown.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { apartCells, lineName, numberCells, numberHead } from '#features/diagnosis/index.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import { formatPeriod } from '#ui/formats.ts';
import { wantedFirst } from './first-changes/direction-questions.ts';
import type { AskedDirections } from './first-changes/direction-questions.ts';
import { directionsTexts } from './directions.texts.ts';
import type { ThemeRows } from './themes/theme-rows.ts';
import type { FoundComment } from './comments/lemma-search.ts';
import type { ThemeMatcher } from './themes/theme-matching.ts';
import { themesOf } from './themes/theme-matching.ts';
import type { Theme } from './themes/theme.ts';
import type { WorseMonths } from './words/worse-months.ts';

const points = (value: number) => Math.round(value * 100) / 100;

export function themesCsv(rows: Disclosed<ThemeRows>, language: StaffLanguage): Disclosed<CsvTable> {
  const texts = directionsTexts[language].themes;
  const head = [
    texts.theme,
    texts.place,
    texts.count,
    texts.negated,
    ...numberHead(language),
    texts.before,
    texts.difference,
    ...numberHead(language).slice(1, 3),
  ];
  return derive(rows, (given) => ({
    head,
    rows: given.rows.map((row): CsvCell[] => [
      row.theme.name[language],
      row.theme.touchpoint === null ? '' : touchpointNames[row.theme.touchpoint][language],
      row.count,
      row.negated,
      ...numberCells(
        derive(rows, () => row.number),
        language,
      ),
      row.before ? points(row.before.value) : null,
      ...(row.difference ? apartCells(row, row.difference) : [null, null, null]),
    ]),
  }));
}

/** null: the question has nothing to show. */
export function wantedCsv({ question, lines }: AskedDirections, language: StaffLanguage): Disclosed<CsvTable> | null {
  if (lines.kind !== 'lines') return null;
  const texts = directionsTexts[language].first;
  const isScore = question.kind === 'best-worst';
  return derive(lines, (shown) => ({
    head: [
      texts.proposal,
      ...numberHead(language),
      isScore ? texts.asFirst : texts.chosen,
      ...(isScore ? [texts.asLast] : []),
    ],
    rows: wantedFirst(shown).map((line): CsvCell[] => [
      lineName(line, question, language),
      ...numberCells(
        derive(lines, () => line.number),
        language,
      ),
      line.count,
      ...(isScore ? [line.countLast] : []),
    ]),
  }));
}

/** null: there were too few comments or months. */
export function worseMonthsCsv(found: Disclosed<WorseMonths>, language: StaffLanguage): Disclosed<CsvTable> | null {
  if (found.kind !== 'shown') return null;
  const { worseComments, betterComments, words } = found;
  const { word, csv } = directionsTexts[language].worse;
  return derive<WorseMonths, CsvTable>(found, () => ({
    head: [word, csv.withWorse, csv.allWorse, csv.withBetter, csv.allBetter, csv.p],
    rows: words.map((row): CsvCell[] => [
      row.word,
      row.worse,
      worseComments,
      row.better,
      betterComments,
      row.adjustedP,
    ]),
  }));
}

/** Every month that words were compared over: what stands on either side can be followed. null: there were too few. */
export function comparedMonthsCsv(
  found: Disclosed<WorseMonths>,
  nameOf: ReadonlyMap<string, string>,
  language: StaffLanguage,
): Disclosed<CsvTable> | null {
  if (found.kind !== 'shown') return null;
  const { months } = directionsTexts[language].worse;
  const { sides } = found;
  return derive<WorseMonths, CsvTable>(found, () => ({
    head: [months.service, months.period, months.mean, months.comments, months.side],
    rows: sides.map(({ serviceId, period, mean, comments, side }): CsvCell[] => [
      nameOf.get(serviceId) ?? '',
      formatPeriod(language, period),
      points(mean),
      comments,
      months[side ?? 'usual'],
    ]),
  }));
}

/** Comments in the order of the list, with the themes recognised in each. */
export function commentsCsv(
  source: Disclosed<object>,
  found: readonly FoundComment[],
  { themes, matcher }: { themes: readonly Theme[]; matcher: ThemeMatcher },
  language: StaffLanguage,
): Disclosed<CsvTable> {
  const { columns } = directionsTexts[language].list;
  const nameOf = new Map(themes.map(({ id, name }) => [id, name[language]]));
  return derive(source, () => ({
    head: [columns.comment, columns.language, columns.period, columns.themes],
    rows: found.map(({ comment }): CsvCell[] => [
      comment.text,
      comment.language,
      formatPeriod(language, comment.period),
      comment.language === 'pl'
        ? themesOf(matcher(comment.text))
            .map((id) => nameOf.get(id) ?? '')
            .join(', ')
        : '',
    ]),
  }));
}

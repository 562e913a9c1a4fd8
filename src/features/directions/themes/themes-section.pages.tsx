// What clients write about: themes by touchpoint with intervals, the same as a table, what changed, words of the period.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { differenceInWords, periodChoice, periodName } from '#features/diagnosis/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { IntervalDots } from '#ui/interval-dots.tsx';
import { Notice } from '#ui/notice.tsx';
import { directionsPaths } from '#ui/paths/directions.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { DataTable } from '#ui/table.tsx';
import { allTime } from '#features/diagnosis/index.ts';
import type { CommentsView, ThemesView } from '../directions.actions.ts';
import { directionsTexts } from '../directions.texts.ts';
import { viewHref } from '../frame.pages.tsx';
import { periodWords } from '../period-words.ts';
import { byTouchpoint, leadingThemes } from './theme-rows.ts';
import type { ThemeRows } from './theme-rows.ts';

interface SectionProps {
  language: StaffLanguage;
  view: CommentsView;
  themes: ThemesView;
}

export function ThemesSection({ language, view, themes }: SectionProps) {
  const texts = directionsTexts[language].themes;
  const { counts, rows } = themes;
  if (rows && rows.rows.length > 0) return <ThemesFigure language={language} view={view} rows={rows} themes={themes} />;
  return (
    <section class="flow" id="tematy" aria-labelledby="tematy-tytul">
      <h2 id="tematy-tytul">{texts.title}</h2>
      <EmptyState
        title={absenceWords(counts, language)}
        {...(view.period.key === periodChoice(allTime).key
          ? {}
          : {
              action: {
                href: viewHref(directionsPaths.directions(), view, { period: periodChoice(allTime) }),
                text: texts.widen,
              },
            })}
      />
    </section>
  );
}

function absenceWords(counts: ThemesView['counts'], language: StaffLanguage): string {
  const texts = directionsTexts[language].themes;
  switch (counts.kind) {
    case 'one-person':
      return texts.onePerson;
    case 'too-few-answers':
      return texts.tooFewAnswers;
    case 'too-few-comments':
      return counts.read + counts.unread === 0 ? texts.noComments : texts.tooFew(counts.read, counts.needed);
    default:
      return texts.none;
  }
}

const mostNamed = 3;

function ThemesFigure(props: SectionProps & { rows: Disclosed<ThemeRows> }) {
  const { language, view, rows, themes } = props;
  const texts = directionsTexts[language].themes;
  const leading = leadingThemes(rows.rows);
  const headline =
    leading.length === 1
      ? texts.most(leading[0]!.theme.name[language])
      : texts.several(
          leading
            .slice(0, mostNamed)
            .map(({ theme }) => theme.name[language])
            .join('; '),
        );
  const most = Math.max(...rows.rows.map(({ number }) => number.high));
  const domain = [0, Math.min(1, Math.ceil(most * 10) / 10)] as const;
  const { counts } = themes;
  return (
    <Figure
      language={language}
      id="tematy"
      headline={headline}
      lead={
        <Notice kind="note">
          <p>{noBreak(texts.quality)}</p>
        </Notice>
      }
      chart={byTouchpoint(rows.rows).map((group) => (
        <div key={group.touchpoint ?? 'bez'}>
          <h3>{group.touchpoint === null ? texts.noPlace : touchpointNames[group.touchpoint][language]}</h3>
          <IntervalDots
            language={language}
            domain={domain}
            rows={derive(rows, () =>
              group.rows.map(({ theme, number }) => ({
                key: theme.id,
                label: theme.name[language],
                href: viewHref(directionsPaths.theme(theme.id), view),
                number,
              })),
            )}
          />
        </div>
      ))}
      n={texts.base(rows.read)}
      period={periodWords(view, language)}
      method={texts.method}
      table={<ThemesTable {...props} />}
      csvHref={viewHref(directionsPaths.file('tematy.csv'), view, { period: view.period })}
    >
      <p class="caption">{noBreak(texts.without(rows.withoutTheme, rows.read))}</p>
      {counts.kind === 'shown' && counts.unread > 0 && <p class="caption">{noBreak(texts.unread(counts.unread))}</p>}
    </Figure>
  );
}

function ThemesTable({ language, view, rows }: SectionProps & { rows: Disclosed<ThemeRows> }) {
  const texts = directionsTexts[language].themes;
  return (
    <DataTable
      language={language}
      id="tematy-tabela"
      caption={texts.table}
      rows={rows.rows}
      rowKey={({ theme }) => theme.id}
      columns={[
        {
          key: 'theme',
          head: texts.theme,
          cell: ({ theme }) => <a href={viewHref(directionsPaths.theme(theme.id), view)}>{theme.name[language]}</a>,
        },
        {
          key: 'place',
          head: texts.place,
          cell: ({ theme }) => (theme.touchpoint === null ? '–' : touchpointNames[theme.touchpoint][language]),
        },
        { key: 'count', head: texts.count, numeric: true, cell: ({ count }) => formatNumber(language, count) },
        { key: 'negated', head: texts.negated, numeric: true, cell: ({ negated }) => formatNumber(language, negated) },
        { key: 'share', head: texts.share, numeric: true, cell: ({ number }) => writeNumber(language, number).value },
        {
          key: 'range',
          head: texts.interval,
          numeric: true,
          cell: ({ number }) => writeNumber(language, number).range,
        },
        {
          key: 'before',
          head: texts.before,
          numeric: true,
          cell: ({ before }) => (before ? writeNumber(language, before).value : '–'),
        },
        {
          key: 'difference',
          head: texts.difference,
          cell: (row) => (row.difference ? differenceInWords(row, row.difference, language) : '–'),
        },
      ]}
    />
  );
}

export function ChangesSection({ language, view, themes }: SectionProps) {
  const texts = directionsTexts[language].changes;
  const { rows, before } = themes;
  if (!rows) return null;
  const changed = rows.rows.filter(({ isChange }) => isChange);
  return (
    <section class="flow" aria-labelledby="zmiany-tytul">
      <h2 id="zmiany-tytul">{texts.title}</h2>
      {before === null || rows.readBefore === null ? (
        <p>{noBreak(texts.noBefore)}</p>
      ) : (
        <>
          <p class="secondary">
            {texts.against(periodName(language, periodChoice(before), view.picture.months))}{' '}
            {directionsTexts[language].themes.base(rows.readBefore)}.
          </p>
          {changed.length === 0 ? (
            <p>{noBreak(texts.nothing(rows.compared))}</p>
          ) : (
            <ul>
              {changed.map(({ theme, number, before: past, difference }) => (
                <li key={theme.id}>
                  {noBreak(
                    (difference!.value > 0 ? texts.more : texts.less)(
                      theme.name[language],
                      differenceInWords({ number, before: past }, difference!, language),
                    ),
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

export function WordsSection({ language, themes }: SectionProps) {
  const texts = directionsTexts[language].words;
  const { words } = themes;
  if (!words) return null;
  const found = words.kind === 'shown' ? [...words.ofNow, ...words.ofPast] : [];
  return (
    <section class="flow" aria-labelledby="slowa-tytul">
      <h2 id="slowa-tytul">{texts.title}</h2>
      {words.kind !== 'shown' && <p>{noBreak(texts.tooFew)}</p>}
      {words.kind === 'shown' && found.length === 0 && <p>{noBreak(texts.nothing(words.compared))}</p>}
      {words.kind === 'shown' && found.length > 0 && (
        <>
          <p class="secondary">{noBreak(texts.lead)}</p>
          <dl class="definitions">
            {(
              [
                [texts.now, words.ofNow, 'now'],
                [texts.past, words.ofPast, 'past'],
              ] as const
            )
              .filter(([, list]) => list.length > 0)
              .map(([term, list, group]) => [
                <dt key={term}>{term}</dt>,
                <dd key={`${term}-words`} lang="pl">
                  {list
                    .map((word) => texts.word(word.word, directionsTexts[language].comments(word[group])))
                    .join(', ')}
                </dd>,
              ])}
          </dl>
        </>
      )}
    </section>
  );
}

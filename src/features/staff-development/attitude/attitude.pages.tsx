// Change of attitude among staff: the five questions year by year, what staff started by quarter, and how it was counted.
import { derive, together } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { formatNumber, formatPeriod, noBreak } from '#ui/formats.ts';
import { IntervalDots } from '#ui/interval-dots.tsx';
import type { IntervalRow } from '#ui/interval-dots.tsx';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { StaffDevelopmentFrame } from '../frame.pages.tsx';
import { learningTexts } from '../learning/learning.texts.ts';
import { attitudeQuestionnaire } from './attitude.data.ts';
import { shownYears } from './attitude.ts';
import type { Attitude, AttitudeRow, StartedInQuarter } from './attitude.ts';
import { attitudeTexts } from './attitude.texts.ts';

export interface AttitudePageProps {
  asking: Asking;
  /** null: nobody has answered */
  attitude: Attitude | null;
  started: readonly StartedInQuarter[];
}

export function AttitudePage({ asking, attitude, started }: AttitudePageProps) {
  const { language } = asking;
  const texts = attitudeTexts[language];
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={texts.title}
      current="learning"
      path={staffDevelopmentPaths.attitude()}
      within={[{ href: staffDevelopmentPaths.plans(), text: learningTexts[language].title }]}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      {attitude === null ? (
        <EmptyState
          title={noBreak(texts.noneTitle)}
          {...(asking.may('manage studies') && { action: { href: studiesPaths.newEdition(), text: texts.noneAction } })}
        >
          {noBreak(texts.noneText)}
        </EmptyState>
      ) : (
        <Items language={language} attitude={attitude} />
      )}
      <Started language={language} started={started} />
      <Method language={language} attitude={attitude} />
      {attitude !== null && (
        <p>
          <a href={diagnosisPaths.survey(attitudeQuestionnaire)}>{texts.toResults}</a>
        </p>
      )}
    </StaffDevelopmentFrame>
  );
}

export function headlineOf(attitude: Attitude, language: StaffLanguage): string {
  const texts = attitudeTexts[language];
  const of = (change: AttitudeRow['change']) => attitude.rows.filter((row) => row.change === change).length;
  return attitude.compared === 0 ? texts.headlineNone : texts.headline(of('higher'), of('lower'), attitude.rows.length);
}

function Items({ language, attitude }: { language: StaffLanguage; attitude: Attitude }) {
  const texts = attitudeTexts[language];
  const { years, rows } = attitude;
  const dots = together(
    rows.flatMap(({ question, numbers }) =>
      numbers.map((number, place) =>
        derive(number, (shown): IntervalRow => {
          const { year } = years[place]!;
          const key = `${question.id}-${year}`;
          return { key, label: `${question.short[language]}, ${year}`, own: place === years.length - 1, number: shown };
        }),
      ),
    ),
  );
  const answers = rows[0]?.numbers.map((number) => (number.kind === 'mean' ? number.n : 0)) ?? [];
  const all = answers.reduce((sum, n) => sum + n, 0);
  return (
    <Figure
      language={language}
      id="pytania-do-pracownikow"
      headline={headlineOf(attitude, language)}
      chart={<IntervalDots language={language} rows={dots} domain={[1, 5]} />}
      n={uiTexts[language].answers(all)}
      period={years.length === 0 ? '' : `${years[0]!.year}–${years.at(-1)!.year}`}
      method={texts.method}
      csvHref={staffDevelopmentPaths.attitudeCsv()}
      table={
        <DataTable
          language={language}
          id="nastawienie"
          caption={texts.items}
          rows={rows}
          rowKey={({ question }) => question.id}
          columns={[
            { key: 'question', head: texts.question, cell: ({ question }) => question.short[language] },
            ...years.map(({ year }, place) => ({
              key: String(year),
              head: String(year),
              cell: ({ numbers }: AttitudeRow) => (
                <NumberWithInterval language={language} number={numbers[place]!} withN />
              ),
            })),
            { key: 'change', head: texts.change, cell: ({ change }) => texts.changes[change] },
          ]}
        />
      }
    />
  );
}

function Started({ language, started }: { language: StaffLanguage; started: readonly StartedInQuarter[] }) {
  const texts = attitudeTexts[language];
  const count = (value: number) => formatNumber(language, value);
  return (
    <section class="flow" aria-labelledby="zaczeli">
      <h2 id="zaczeli">{texts.started}</h2>
      <DataTable
        language={language}
        id="kwartaly"
        caption={texts.started}
        captionHidden
        rows={started}
        rowKey={({ period }) => String(period.first)}
        note={noBreak(texts.startedNote)}
        csvHref={staffDevelopmentPaths.startedCsv()}
        columns={[
          { key: 'quarter', head: texts.quarter, cell: ({ period }) => formatPeriod(language, period) },
          { key: 'ideas', head: texts.ideas, numeric: true, cell: ({ ideas }) => count(ideas) },
          { key: 'questions', head: texts.questions, numeric: true, cell: ({ questions }) => count(questions) },
          { key: 'actions', head: texts.actions, numeric: true, cell: ({ actions }) => count(actions) },
        ]}
      />
    </section>
  );
}

function Method({ language, attitude }: { language: StaffLanguage; attitude: Attitude | null }) {
  const { how } = attitudeTexts[language];
  const asked = attitude?.years.filter((one) => one.asked !== null).map(({ year }) => String(year)) ?? [];
  const isShown = attitude !== null && shownYears(attitude) > 0;
  const lines: readonly (readonly [string, string])[] = [
    [how.thresholds, how.thresholdsText],
    ...(isShown ? [[how.census, how.censusText(asked.join(', '))] as const] : []),
    ...(isShown && attitude.compared > 0 ? [[how.comparisons, how.comparisonsText(attitude.compared)] as const] : []),
    [how.started, how.startedText],
  ];
  return (
    <Details summary={uiTexts[language].howCounted}>
      <dl class="definitions">
        {lines.map(([term, text]) => [<dt key={term}>{term}</dt>, <dd key={`${term}-text`}>{noBreak(text)}</dd>])}
      </dl>
    </Details>
  );
}

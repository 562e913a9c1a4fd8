// Change of attitude among staff: the five questions year by year, what staff started by quarter, and how it was counted.
import type { StaffLanguage } from '#domain/language.ts';
import type { MonthNumber } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { formatNumber, formatPeriod, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { StaffDevelopmentFrame } from '../frame.pages.tsx';
import { learningTexts } from '../learning/learning.texts.ts';
import { axisYears, countPanels, questionPanels } from './attitude-chart.ts';
import { AttitudeChart } from './attitude-chart.pages.tsx';
import { attitudeQuestionnaire } from './attitude.data.ts';
import { answeredIn, shownYears } from './attitude.ts';
import type { Attitude, AttitudeRow, StartedInQuarter } from './attitude.ts';
import { attitudeTexts } from './attitude.texts.ts';

export interface AttitudePageProps {
  asking: Asking;
  /** null: nobody has answered */
  attitude: Attitude | null;
  started: readonly StartedInQuarter[];
  thisMonth: MonthNumber;
}

export function AttitudePage(props: AttitudePageProps) {
  const { asking, attitude, started } = props;
  const { language } = asking;
  const texts = attitudeTexts[language];
  const isShown = attitude !== null && shownYears(attitude) > 0;
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={texts.title}
      current="learning"
      path={staffDevelopmentPaths.attitude()}
      within={[{ href: staffDevelopmentPaths.plans(), text: learningTexts[language].title }]}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      {attitude === null && (
        <EmptyState
          title={noBreak(texts.noneTitle)}
          {...(asking.may('manage studies') && { action: { href: studiesPaths.newEdition(), text: texts.noneAction } })}
        >
          {noBreak(texts.noneText)}
        </EmptyState>
      )}
      {attitude !== null && !isShown && <TooFew language={language} attitude={attitude} />}
      {!isShown && countOf(started) === 0 ? (
        <p>
          {texts.startedSentence(0, 0, 0)}. <a href={staffDevelopmentPaths.ideas()}>{texts.toIdeas}</a>
        </p>
      ) : (
        <Chart {...props} attitude={isShown ? attitude : null} />
      )}
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

const countOf = (started: readonly StartedInQuarter[]) =>
  started.reduce((sum, { ideas, questions, actions }) => sum + ideas + questions + actions, 0);

/** "Zgłoszenia pracowników: pomysły 5, pytania klientów 3. Działania, które z nich powstały: 2" */
function startedSentence(started: readonly StartedInQuarter[], language: StaffLanguage): string {
  const sum = (key: 'ideas' | 'questions' | 'actions') => started.reduce((all, quarter) => all + quarter[key], 0);
  return attitudeTexts[language].startedSentence(sum('ideas'), sum('questions'), sum('actions'));
}

function Chart({ asking: { language }, attitude, started, thisMonth }: AttitudePageProps) {
  const texts = attitudeTexts[language];
  const years = axisYears(attitude, started);
  const sentence = startedSentence(started, language);
  const headline = attitude === null ? sentence : headlineOf(attitude, language);
  const answers = attitude?.rows[0]?.numbers.map((number) => (number.kind === 'mean' ? number.n : 0)) ?? [];
  const all = answers.reduce((sum, n) => sum + n, 0);
  return (
    <Figure
      language={language}
      id="nastawienie"
      headline={headline}
      lead={attitude !== null && <p>{noBreak(sentence)}</p>}
      chart={
        <AttitudeChart
          language={language}
          name={attitude === null ? headline : `${headline}. ${sentence}`}
          years={years}
          questions={attitude && questionPanels(attitude, years, language)}
          counts={countPanels(started, years, thisMonth, texts)}
        />
      }
      n={attitude === null ? texts.entries(countOf(started)) : uiTexts[language].answers(all)}
      period={`${years[0]!}–${years.at(-1)!}`}
      method={attitude === null ? texts.methodCounts : `${texts.method}; ${texts.methodCounts}`}
      csvHref={attitude === null ? undefined : staffDevelopmentPaths.attitudeCsv()}
      table={
        <div class="flow">
          {attitude !== null && <ItemsTable language={language} attitude={attitude} />}
          <StartedTable language={language} started={started} />
        </div>
      }
    />
  );
}

/** Where no year may be shown: how many answered, and when a result will be. */
function TooFew({ language, attitude }: { language: StaffLanguage; attitude: Attitude }) {
  const texts = attitudeTexts[language];
  return (
    <Notice title={noBreak(texts.tooFewTitle)}>
      {attitude.years.map(({ year, asked }, place) => (
        <p key={year}>{texts.answeredOf(year, answeredIn(attitude, place), asked)}</p>
      ))}
      <p>{noBreak(texts.tooFewText)}</p>
    </Notice>
  );
}

function ItemsTable({ language, attitude: { years, rows } }: { language: StaffLanguage; attitude: Attitude }) {
  const texts = attitudeTexts[language];
  return (
    <DataTable
      language={language}
      id="pytania-do-pracownikow"
      caption={texts.items}
      rows={rows}
      rowKey={({ question }) => question.id}
      columns={[
        { key: 'question', head: texts.question, cell: ({ question }) => question.short[language] },
        ...years.map(({ year }, place) => ({
          key: String(year),
          head: String(year),
          cell: ({ numbers }: AttitudeRow) => <NumberWithInterval language={language} number={numbers[place]!} withN />,
        })),
        { key: 'change', head: texts.change, cell: ({ change }) => texts.changes[change] },
      ]}
    />
  );
}

function StartedTable({ language, started }: { language: StaffLanguage; started: readonly StartedInQuarter[] }) {
  const texts = attitudeTexts[language];
  const count = (value: number) => formatNumber(language, value);
  return (
    <DataTable
      language={language}
      id="kwartaly"
      caption={texts.started}
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

// Parts of an indicator's page: its events, the figures behind each point, its definition.
import type { StaffLanguage } from '#domain/language.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { faultOf, TextField } from '#ui/form.tsx';
import { formatMonth, formatNumber, noBreak, rangeWords } from '#ui/formats.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { pointVerdict } from './indicator-chart.ts';
import type { IndicatorChart } from './indicator-chart.ts';
import type { IndicatorPageProps } from './indicator.pages.tsx';
import { nameIn } from './indicator-list.ts';
import { casesAddress } from './source-words.ts';
import { standardTexts } from './standards.texts.ts';
import { countsOf, enteredOn, lettered } from './indicator-trend.ts';
import { periodWords } from './indicator-words.ts';
import type { IndicatorContent } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import { mayManage } from './standards-permission.ts';
import { writeValue } from './written-value.ts';

/** Opened down to the raw counts: numerator, denominator, answers by point. */
export function FiguresTable(props: { language: StaffLanguage; chart: IndicatorChart; content: IndicatorContent }) {
  const { language, chart, content } = props;
  const { page, origins, noVerdict } = indicatorTexts[language];
  const texts = uiTexts[language];
  const write = (value: number) => writeValue(language, content, value);
  const n = (value: number | null) => (value === null ? '–' : formatNumber(language, value));
  const words = {
    ordinary: texts.ordinaryPoint,
    better: texts.betterPoint,
    worse: texts.worsePoint,
    'not-judged': texts.tooFew,
  };
  const rows = chart.points.map((point, place) => ({ point, place })).toReversed();
  const hasCounts = rows.some(({ point }) => point.counts !== null);
  const hasParts = rows.some(({ point }) => point.numerator !== null);
  const hasIntervals = rows.some(({ point }) => point.interval !== null);
  type Row = (typeof rows)[number];
  return (
    <DataTable
      language={language}
      id="figures"
      caption={page.raw}
      rows={rows}
      rowKey={({ place }) => String(place)}
      columns={[
        { key: 'period', head: page.period, cell: ({ point }: Row) => periodWords(language, point.period) },
        { key: 'value', head: page.value, numeric: true, cell: ({ point }: Row) => write(point.value) },
        ...(hasParts
          ? [
              { key: 'top', head: page.numerator, numeric: true, cell: ({ point }: Row) => n(point.numerator) },
              { key: 'bottom', head: page.denominator, numeric: true, cell: ({ point }: Row) => n(point.denominator) },
            ]
          : []),
        { key: 'n', head: page.howMany, numeric: true, cell: ({ point }: Row) => n(point.n) },
        ...(hasIntervals
          ? [
              {
                key: 'interval',
                head: page.interval,
                cell: ({ point: { interval } }: Row) =>
                  interval ? rangeWords(language, write(interval[0]), write(interval[1])) : '–',
              },
            ]
          : []),
        ...(hasCounts ? [{ key: 'counts', head: page.counts, cell: ({ point }: Row) => countsOf(point) }] : []),
        {
          key: 'verdict',
          head: page.assessment,
          cell: ({ place }: Row) =>
            content.withoutVerdict ? noVerdict : words[pointVerdict(chart, place, content.better)],
        },
        { key: 'origin', head: page.origin, cell: ({ point }: Row) => origins[point.origin] },
      ]}
    />
  );
}

/** Notes and named events, each with the letter it bears on the chart, and a form for one more. */
export function EventList({
  asking,
  measured: { indicator, events },
  people,
  noteForm,
  faults = [],
}: IndicatorPageProps) {
  const { language } = asking;
  const { page, measurements } = indicatorTexts[language];
  const isManaging = mayManage(asking);
  return (
    <section class="flow" aria-labelledby="zdarzenia">
      <h2 id="zdarzenia">{page.events}</h2>
      {events.length === 0 ? (
        <p class="secondary">{noBreak(page.noEvents)}</p>
      ) : (
        <ul class="plain-list">
          {lettered(events).map((event) => (
            <li key={event.id}>
              <b>{event.letter}</b> {formatMonth(language, event.month)}
              {event.kind === 'new-limits' && ` (${page.newLimitsMark})`}: {event.content}{' '}
              <span class="secondary">
                ({(event.enteredBy && people.get(event.enteredBy)) ?? measurements.someone},{' '}
                {enteredOn(language, event)})
              </span>{' '}
              {isManaging && (
                <a href={standardsPaths.removeEvent(indicator.id, event.id)}>
                  {page.remove}
                  <span class="hidden-words">: {event.content}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {isManaging && (
        <Details summary={page.addNote} open={faults.length > 0}>
          <form method="post" action={standardsPaths.events(indicator.id)} class="flow" noValidate>
            <TextField
              name="miesiac"
              label={page.noteMonth}
              hint={measurements.monthHint}
              value={noteForm.month}
              fault={faultOf(faults, 'miesiac')}
              size={8}
            />
            <TextField
              name="tresc"
              label={page.noteText}
              hint={noBreak(page.noteHint)}
              value={noteForm.text}
              fault={faultOf(faults, 'tresc')}
              maxLength={300}
            />
            <Button>{page.saveNote}</Button>
          </form>
        </Details>
      )}
      {isManaging && (
        <p>
          <ButtonLink look="quiet" href={standardsPaths.newLimits(indicator.id)}>
            {page.newLimits}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

export function DefinitionOf({
  asking,
  measured: { indicator },
  unitName,
  sourceWords,
  standards,
  people,
}: IndicatorPageProps) {
  const { language } = asking;
  const { page } = indicatorTexts[language];
  const { content } = indicator;
  return (
    <Details summary={page.definition} open>
      <dl class="definitions">
        <dt>{page.definitionLabel}</dt>
        <dd>{noBreak(nameIn(language, content.definition)) || '–'}</dd>
        <dt>{page.sourceLabel}</dt>
        <dd>
          {noBreak(sourceWords)}
          {content.source.kind === 'cases' && (
            <p>
              <a href={casesAddress(content.source.scope)}>{standardTexts[language].card.toCases}</a>
            </p>
          )}
        </dd>
        <dt>{page.collectedBy}</dt>
        <dd>{content.collectedBy || '–'}</dd>
        <dt>{page.unit}</dt>
        <dd>{unitName ?? page.wholeOffice}</dd>
        <dt>{standardTexts[language].card.told}</dt>
        <dd>
          {(indicator.ownerPersonId && people.get(indicator.ownerPersonId)) ??
            indicatorTexts[language].form.noOwnerPerson}
        </dd>
        <dt>{page.standards}</dt>
        <dd>
          {standards.length === 0
            ? noBreak(page.noStandards)
            : standards.map((standard) => (
                <p key={standard.id}>
                  <a href={standardsPaths.standard(standard.id)}>{nameIn(language, standard.content.promise)}</a>
                </p>
              ))}
        </dd>
      </dl>
    </Details>
  );
}

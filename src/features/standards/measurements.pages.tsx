// Figures of one indicator as entered, with every correction; a form for one more; a file for many.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { faultOf, Hidden, TextField } from '#ui/form.tsx';
import { formatMoment, formatMonth, formatNumber, formatShortNumber, noBreak } from '#ui/formats.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { StandardsFrame } from './frame.pages.tsx';
import { nameIn } from './indicator-list.ts';
import { entryOf, isEntered } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import type { MeasurementEntry } from './measurements.actions.ts';
import type { MeasurementForm } from './measurement-form.ts';
import { mayMeasure } from './standards-permission.ts';
import { writeValue } from './written-value.ts';

export interface MeasurementsPageProps {
  asking: Asking;
  indicator: Indicator;
  history: readonly MeasurementEntry[];
  people: ReadonlyMap<string, string>;
  form: MeasurementForm;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
}

export function MeasurementsPage(props: MeasurementsPageProps) {
  const { asking, indicator, faults = [], done } = props;
  const { language } = asking;
  const { measurements: texts, title } = indicatorTexts[language];
  const name = nameIn(language, indicator.content.name);
  return (
    <StandardsFrame
      asking={asking}
      title={texts.title}
      kicker={name}
      path={standardsPaths.measurements(indicator.id)}
      within={[
        { href: standardsPaths.indicators(), text: title },
        { href: standardsPaths.indicator(indicator.id), text: name },
      ]}
      faults={faults.length > 0 ? faults : undefined}
      done={done}
    >
      {!isEntered(indicator.content.source) && <p>{noBreak(texts.notEntered)}</p>}
      {isEntered(indicator.content.source) && mayMeasure(asking, indicator) && <EntryForm {...props} />}
      <History {...props} />
    </StandardsFrame>
  );
}

function EntryForm({ asking: { language }, indicator, form, faults = [] }: MeasurementsPageProps) {
  const { measurements: texts } = indicatorTexts[language];
  const { content } = indicator;
  const field = (name: string, label: string, value: string) => ({ name, label, value, fault: faultOf(faults, name) });
  const number = { inputMode: 'decimal', size: 10 } as const;
  return (
    <section class="flow" aria-labelledby="wpis">
      <h2 id="wpis">{texts.enter}</h2>
      <p class="secondary">{noBreak(texts.correctHint)}</p>
      <form method="post" action={standardsPaths.measurements(indicator.id)} class="flow" noValidate>
        <TextField {...field('miesiac', texts.month, form.month)} hint={texts.monthHint} size={10} />
        {entryOf(content) === 'share' ? (
          <>
            <TextField {...field('licznik', texts.numerator, form.numerator)} {...number} />
            <TextField {...field('mianownik', texts.denominator, form.denominator)} {...number} />
          </>
        ) : (
          <>
            <TextField
              {...field(
                'wartosc',
                content.measure === 'amount' ? texts.valueIn(nameIn(language, content.amountUnit)) : texts.value,
                form.value,
              )}
              {...number}
            />
            {content.measure !== 'count' && (
              <TextField {...field('n', texts.n, form.n)} hint={noBreak(texts.nHint)} inputMode="numeric" size={10} />
            )}
          </>
        )}
        <TextField {...field('powod', texts.reason, form.reason)} hint={noBreak(texts.reasonHint)} maxLength={300} />
        <Button>{texts.save}</Button>
      </form>
    </section>
  );
}

function History({ asking, indicator, history, people }: MeasurementsPageProps) {
  const { language } = asking;
  const { measurements: texts } = indicatorTexts[language];
  const n = (value: number) => formatShortNumber(language, value, 4);
  const figure = ({ numerator, denominator, value, n: of, withdrawn }: MeasurementEntry) => {
    if (withdrawn) return '–';
    if (numerator !== null && denominator !== null)
      return `${n(numerator)} / ${n(denominator)} (${writeValue(language, indicator.content, numerator / denominator)})`;
    return `${writeValue(language, indicator.content, value ?? 0)}${of === null ? '' : `; n ${formatNumber(language, of)}`}`;
  };
  const stateOf = ({ isPresent, withdrawn }: MeasurementEntry) =>
    withdrawn ? texts.withdrawn : isPresent ? texts.present : texts.replaced;
  return (
    <DataTable
      language={language}
      id="history"
      caption={texts.history}
      rows={history}
      rowKey={({ id }) => id}
      empty={<EmptyState title={texts.noneYet}>{noBreak(texts.noneYetText)}</EmptyState>}
      columns={[
        { key: 'month', head: texts.month, cell: ({ month }) => formatMonth(language, month) },
        { key: 'figure', head: texts.figure, numeric: true, cell: figure },
        { key: 'state', head: texts.state, cell: stateOf },
        {
          key: 'who',
          head: texts.who,
          cell: ({ enteredBy }) => (enteredBy && people.get(enteredBy)) ?? texts.someone,
        },
        { key: 'when', head: texts.when, cell: ({ enteredAt }) => formatMoment(language, enteredAt) },
        { key: 'why', head: texts.why, cell: ({ reason }) => reason || '–' },
        ...(mayMeasure(asking, indicator)
          ? [
              {
                key: 'withdraw',
                head: texts.withdraw,
                cell: ({ month, isPresent, withdrawn }: MeasurementEntry) =>
                  isPresent &&
                  !withdrawn && (
                    <form method="post" action={standardsPaths.measurements(indicator.id)}>
                      <Hidden name="wycofaj" value={month} />
                      <Button look="quiet" hiddenWords={texts.withdrawOf(formatMonth(language, month))}>
                        {texts.withdraw}
                      </Button>
                    </form>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

// The page of people served: the response rate of the last quarters, the numbers entered, and two ways to enter more.
import type { Channel } from '#domain/channel.ts';
import type { Fault } from '#domain/faults.ts';
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileField } from '#ui/file-field.tsx';
import { DateField, faultOf, Hidden, Select, TextField } from '#ui/form.tsx';
import { formatDayShort, formatNumber, formatPeriod, noBreak } from '#ui/formats.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import { CollectingFrame, mayManage } from './collecting-frame.pages.tsx';
import type { ResponseRate, ServedCount } from './people-served.ts';
import { placesTexts } from './places/people-at-places.texts.ts';
import { basisOf, channelMix } from './response-rate-words.ts';
import { wholeOffice } from './served-input.ts';
import type { NamedService, ServedForm } from './served-input.ts';
import { servedTexts } from './served.texts.ts';

export type ServedDone = keyof (typeof servedTexts)['pl']['done'];
/** A year of daily counts is not for reading: the latest are shown. */
const mostShown = 60;

export interface QuarterRow {
  readonly quarter: Period;
  readonly rate: ResponseRate;
  readonly collected: number;
  readonly byChannel: Readonly<Partial<Record<Channel, number>>>;
}

export interface ServedPageProps {
  asking: Asking;
  quarters: readonly QuarterRow[];
  counts: readonly ServedCount[];
  /** all services, also withdrawn ones: former counts name them */
  services: readonly (NamedService & { readonly active: boolean })[];
  week: { first: string; last: string } | null;
  isCountedNow: boolean;
  form: ServedForm;
  faults?: readonly Fault[] | undefined;
  done?: ServedDone | undefined;
}

export function ServedPage(props: ServedPageProps) {
  const { asking, week, isCountedNow, faults, done } = props;
  const { language } = asking;
  const texts = servedTexts[language];
  const day = (text: string) => formatDayShort(language, text);
  return (
    <CollectingFrame
      asking={asking}
      title={texts.title}
      path={studiesPaths.served()}
      faults={faults}
      done={done && texts.done[done]}
    >
      <p>{noBreak(texts.intro)}</p>
      <p>
        <strong>
          {noBreak(isCountedNow ? texts.weekDone : week ? texts.week(day(week.first), day(week.last)) : texts.noWeek)}
        </strong>
      </p>
      <Quarters {...props} />
      <p>
        <a href={studiesPaths.placesServed()}>{placesTexts[language].link}</a>
      </p>
      {mayManage(asking) && <Forms {...props} />}
      <Counts {...props} />
    </CollectingFrame>
  );
}

function Quarters({ asking: { language }, quarters }: ServedPageProps) {
  const texts = servedTexts[language];
  const n = (value: number) => formatNumber(language, value);
  const rateWords = ({ rate }: QuarterRow) =>
    rate.kind === 'rate'
      ? texts.sentence.short(rate.rate)
      : rate.kind === 'not-counted'
        ? texts.notCounted
        : texts.sentence.moreShort;
  return (
    <DataTable
      language={language}
      id="quarters"
      caption={texts.quarters}
      rows={quarters}
      rowKey={({ quarter }) => String(quarter.first)}
      columns={[
        { key: 'quarter', head: texts.quarter, cell: ({ quarter }) => formatPeriod(language, quarter) },
        {
          key: 'served',
          head: texts.served,
          numeric: true,
          cell: ({ rate }) => (rate.kind === 'not-counted' ? '–' : n(rate.served)),
        },
        { key: 'answers', head: texts.answers, numeric: true, cell: ({ collected }) => n(collected) },
        { key: 'rate', head: texts.rate, cell: rateWords },
        { key: 'basis', head: texts.basis, cell: ({ rate }) => basisOf(rate, language) || '–' },
        { key: 'channels', head: texts.channels, cell: (row) => channelMix(row.byChannel, language) || '–' },
      ]}
    />
  );
}

function Forms({ asking: { language }, services, form, faults = [] }: ServedPageProps) {
  const texts = servedTexts[language];
  const field = (name: string, label: string, value: string) => ({ name, label, value, fault: faultOf(faults, name) });
  const fileFaults = faults.filter(({ field: name }) => name === 'plik');
  return (
    <>
      <section aria-labelledby="count-heading" class="flow">
        <h2 id="count-heading">{texts.form.title}</h2>
        <form method="post" action={studiesPaths.served()} class="flow" noValidate>
          <Select
            {...field('usluga', texts.form.service, form.service)}
            choices={[
              { value: wholeOffice, label: texts.wholeOffice },
              ...services.filter(({ active }) => active).map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
          />
          <DateField {...field('od', texts.form.first, form.first)} />
          <DateField {...field('do', texts.form.last, form.last)} hint={noBreak(texts.form.lastHint)} />
          <TextField {...field('liczba', texts.form.served, form.served)} inputMode="numeric" size={7} />
          <Button>{texts.form.save}</Button>
        </form>
      </section>
      <section aria-labelledby="file-heading" class="flow">
        <h2 id="file-heading">{texts.file.title}</h2>
        <form method="post" action={studiesPaths.servedFile()} class="flow" encType="multipart/form-data" noValidate>
          <FileField
            name="plik"
            label={texts.file.label}
            hint={noBreak(texts.file.hint)}
            fault={fileFaults[0]?.message}
            accept=".csv,.xlsx,.ods,text/csv"
          />
          <Button look="secondary">{texts.file.send}</Button>
        </form>
      </section>
    </>
  );
}

function Counts({ asking, counts, services }: ServedPageProps) {
  const { language } = asking;
  const texts = servedTexts[language];
  const day = (text: string) => formatDayShort(language, text);
  const daysOf = ({ first, last }: ServedCount) => texts.fromTo(day(first), day(last));
  return (
    <DataTable
      language={language}
      id="counts"
      caption={texts.counts(counts.length)}
      rows={counts.slice(0, mostShown)}
      rowKey={({ id }) => id}
      empty={<EmptyState title={texts.countsEmpty}>{noBreak(texts.countsEmptyText)}</EmptyState>}
      note={counts.length > mostShown ? texts.shownLast(mostShown) : undefined}
      columns={[
        { key: 'days', head: texts.term, cell: daysOf },
        {
          key: 'service',
          head: texts.what,
          cell: ({ serviceId }) =>
            serviceId === null ? texts.wholeOffice : (services.find(({ id }) => id === serviceId)?.name ?? '–'),
        },
        {
          key: 'people',
          head: texts.people,
          numeric: true,
          cell: ({ served }) => formatNumber(language, served),
        },
        ...(mayManage(asking)
          ? [
              {
                key: 'remove',
                head: texts.remove,
                cell: (count: ServedCount) => (
                  <form method="post" action={studiesPaths.removeServed(count.id)}>
                    <Hidden name="version" value={count.version} />
                    <Button look="quiet" hiddenWords={texts.removeOf(daysOf(count))}>
                      {texts.remove}
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

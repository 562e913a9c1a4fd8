// The page of people served: the response rate of the last quarters, the numbers entered, and two ways to enter more.
import type { Channel } from '#domain/channel.ts';
import type { Fault } from '#domain/faults.ts';
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { DateField, faultOf, Select, TextField } from '#ui/form.tsx';
import { formatDayShort, formatNumber, formatPeriod, noBreak } from '#ui/formats.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import { CollectingFrame, mayManage } from './collecting-frame.pages.tsx';
import { CountFile, CountsTable } from './counted-days.pages.tsx';
import type { ResponseRate, ServedCount } from './people-served.ts';
import { placesTexts } from './places/people-at-places.texts.ts';
import { basisOf, channelMix } from './response-rate-words.ts';
import { wholeOffice } from './served-input.ts';
import type { NamedService, ServedForm } from './served-input.ts';
import { servedTexts } from './served.texts.ts';

export type ServedDone = keyof (typeof servedTexts)['pl']['done'];

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
      <CountFile language={language} action={studiesPaths.servedFile()} hint={texts.file.hint} faults={faults} />
    </>
  );
}

function Counts({ asking, counts, services }: ServedPageProps) {
  const texts = servedTexts[asking.language];
  const nameOf = ({ serviceId }: ServedCount) =>
    serviceId === null ? texts.wholeOffice : (services.find(({ id }) => id === serviceId)?.name ?? '–');
  return (
    <CountsTable
      asking={asking}
      counts={counts}
      of={{ key: 'service', head: texts.what, nameOf }}
      texts={texts}
      removeAt={studiesPaths.removeServed}
      removed={(days) => days}
    />
  );
}

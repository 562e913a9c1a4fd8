// The page of people at places: both ways of counting beside each other, the numbers entered, and two ways to enter more.
import type { Fault } from '#domain/faults.ts';
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { DateField, faultOf, Select, TextField } from '#ui/form.tsx';
import { formatNumber, formatPeriod, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import { CollectingFrame, mayManage } from '../collecting-frame.pages.tsx';
import { CountFile, CountsTable } from '../counted-days.pages.tsx';
import { servedTexts } from '../served.texts.ts';
import type { PlaceCount, TwoTotals } from './people-at-places.ts';
import { placesTexts } from './people-at-places.texts.ts';
import type { NamedPlace, PlaceForm } from './place-input.ts';

export type PlacesDone = keyof (typeof servedTexts)['pl']['done'];

export interface PlacesServedProps {
  asking: Asking;
  quarters: readonly (TwoTotals & { readonly quarter: Period })[];
  counts: readonly PlaceCount[];
  /** all places, also closed ones: former counts name them */
  places: readonly (NamedPlace & { readonly isOpen: boolean })[];
  form: PlaceForm;
  faults?: readonly Fault[] | undefined;
  done?: PlacesDone | undefined;
}

export function PlacesServedPage(props: PlacesServedProps) {
  const { asking, places, quarters, faults, done } = props;
  const { language } = asking;
  const texts = placesTexts[language];
  const open = places.filter(({ isOpen }) => isOpen).length;
  return (
    <CollectingFrame
      asking={asking}
      title={texts.title}
      path={studiesPaths.placesServed()}
      within={{ href: studiesPaths.served(), text: servedTexts[language].title }}
      faults={faults}
      done={done && servedTexts[language].done[done]}
    >
      <p>{noBreak(texts.intro)}</p>
      {open < 2 && <Notice>{noBreak(open === 0 ? texts.noPlace : texts.onePlace)}</Notice>}
      <Totals {...props} />
      {quarters.some(({ areApart }) => areApart) && <Notice>{noBreak(texts.apart)}</Notice>}
      {mayManage(asking) && open > 0 && <Forms {...props} />}
      <Counts {...props} />
    </CollectingFrame>
  );
}

function Totals({ asking: { language }, quarters }: PlacesServedProps) {
  const texts = placesTexts[language];
  const n = (value: number | null) => (value === null ? texts.notAll : formatNumber(language, value));
  return (
    <DataTable
      language={language}
      id="totals"
      caption={texts.totals}
      rows={quarters}
      rowKey={({ quarter }) => String(quarter.first)}
      columns={[
        { key: 'quarter', head: texts.quarter, cell: ({ quarter }) => formatPeriod(language, quarter) },
        { key: 'services', head: texts.byServices, numeric: true, cell: ({ services }) => n(services) },
        { key: 'places', head: texts.byPlaces, numeric: true, cell: (row) => n(row.places) },
        { key: 'difference', head: texts.difference, cell: ({ difference }) => differenceWords(difference, language) },
      ]}
    />
  );
}

function differenceWords(difference: number | null, language: Asking['language']): string {
  const texts = placesTexts[language];
  if (difference === null) return '–';
  if (Math.abs(difference) < 0.005) return texts.same;
  return difference > 0 ? texts.more(difference) : texts.less(-difference);
}

function Forms({ asking: { language }, places, form, faults = [] }: PlacesServedProps) {
  const texts = placesTexts[language];
  const words = servedTexts[language];
  const field = (name: string, label: string, value: string) => ({ name, label, value, fault: faultOf(faults, name) });
  return (
    <>
      <section aria-labelledby="count-heading" class="flow">
        <h2 id="count-heading">{texts.form.title}</h2>
        <form method="post" action={studiesPaths.placesServed()} class="flow" noValidate>
          <Select
            {...field('miejsce', texts.form.place, form.place)}
            choices={places
              .filter(({ isOpen }) => isOpen)
              .map(({ id, name }) => ({ value: id as string, label: name }))}
          />
          <DateField {...field('od', words.form.first, form.first)} />
          <DateField {...field('do', words.form.last, form.last)} hint={noBreak(texts.form.lastHint)} />
          <TextField {...field('liczba', words.form.served, form.served)} inputMode="numeric" size={8} />
          <Button>{words.form.save}</Button>
        </form>
      </section>
      <CountFile language={language} action={studiesPaths.placesFile()} hint={texts.file.hint} faults={faults} />
    </>
  );
}

function Counts({ asking, counts, places }: PlacesServedProps) {
  const texts = placesTexts[asking.language];
  const nameOf = ({ placeId }: PlaceCount) => places.find(({ id }) => id === placeId)?.name ?? '–';
  return (
    <CountsTable
      asking={asking}
      counts={counts}
      of={{ key: 'place', head: texts.place, nameOf }}
      texts={texts}
      removeAt={studiesPaths.removePlaceCount}
      removed={(days, count) => `${days}, ${nameOf(count)}`}
    />
  );
}

// One row of a register's sheet as an arrived case, by a confirmed mapping.
import type { ArrivedCase, ArrivedDay } from './case-check.ts';
import type { CaseColumnUse, CaseMapping } from './case-mapping.ts';
import { isYes } from './case-words.ts';
import { dayIn } from './date-order.ts';
import type { DayOrder } from './date-order.ts';

type Cells = readonly (string | null)[];

interface Placed {
  readonly place: number;
  readonly order: DayOrder | null;
}

/** Prepares the mapping once; `columns` are the names of the columns in their places. Later stops and notices follow by order. */
export function caseRowReader(mapping: CaseMapping, columns: readonly string[]): (cells: Cells) => ArrivedCase {
  const placeOf = new Map(columns.map((name, place) => [name, place]));
  const placed = (use: CaseColumnUse): Placed[] =>
    mapping.columns
      .filter((each) => each.use === use)
      .flatMap(({ column, order }) => {
        const place = placeOf.get(column);
        return place === undefined ? [] : [{ place, order }];
      });
  const text = (cells: Cells, at: Placed | undefined) => (at ? (cells[at.place] ?? '').trim().slice(0, 300) : '');
  const day = (cells: Cells, at: Placed | undefined): ArrivedDay => {
    const written = text(cells, at);
    return written === '' ? null : (dayIn(written, at!.order) ?? 'wrong');
  };
  const one = {
    mark: placed('mark')[0],
    jrwa: placed('jrwa')[0],
    service: placed('service')[0],
    unit: placed('unit')[0],
    received: placed('received')[0],
    closed: placed('closed')[0],
    way: placed('way')[0],
    channel: placed('channel')[0],
    complex: placed('complex')[0],
  };
  const stops = { from: placed('stop-from'), to: placed('stop-to'), reason: placed('stop-reason') };
  const notices = { on: placed('notice-on'), until: placed('notice-until') };
  const places = (count: number) => Array.from({ length: count }, (_, place) => place);
  const stopPlaces = places(Math.max(stops.from.length, stops.to.length));
  const noticePlaces = places(Math.max(notices.on.length, notices.until.length));
  return (cells) => ({
    mark: text(cells, one.mark),
    jrwa: text(cells, one.jrwa),
    service: text(cells, one.service),
    unit: text(cells, one.unit),
    received: day(cells, one.received),
    closed: day(cells, one.closed),
    way: text(cells, one.way),
    channel: text(cells, one.channel),
    isComplex: isYes(text(cells, one.complex)),
    stops: stopPlaces.map((place) => ({
      from: day(cells, stops.from[place]),
      to: day(cells, stops.to[place]),
      reason: text(cells, stops.reason[place]),
    })),
    notices: noticePlaces.map((place) => ({
      on: day(cells, notices.on[place]),
      until: day(cells, notices.until[place]),
    })),
  });
}

// Walk-throughs as tables for a spreadsheet: finished ones, the points of one, what is to be mended.
import type { StaffLanguage } from '#domain/language.ts';
import { registerTable } from '#files/csv.ts';
import type { RegisterTable } from '#files/csv.ts';
import { auditsTexts } from './audits.texts.ts';
import { checklist } from './checklist.data.ts';
import type { FinishedRow, MendRow } from './history.ts';
import { stateOf } from './walk-through.ts';
import type { WalkThrough } from './walk-through.ts';

type NameOf = (locationId: string) => string;

/** Share as a number from 0 to 1. */
export function finishedTable(rows: readonly FinishedRow[], nameOf: NameOf, language: StaffLanguage): RegisterTable {
  const { history, table } = auditsTexts[language];
  return registerTable({
    head: [history.day, history.location, history.result, history.partly, table.applicable, history.share],
    rows: rows.map((row) => [row.date, nameOf(row.locationId), row.fulfilled, row.partly, row.applicable, row.share]),
  });
}

export function pointsTable(walk: WalkThrough, previous: WalkThrough | null, language: StaffLanguage): RegisterTable {
  const { report, scores, areas, table, toMend } = auditsTexts[language];
  const before = previous?.checklist === walk.checklist ? previous : null;
  const named = (score: ReturnType<typeof stateOf>['score'] | undefined) => (score ? scores[score] : null);
  return registerTable({
    head: [report.number, table.area, report.point, report.score, report.before, report.note, toMend.who, toMend.due],
    rows: checklist.map(({ number, area, question }) => {
      const state = stateOf(walk, number);
      const former = before ? named(stateOf(before, number).score) : null;
      const agreed = [state.mendWho, state.mendDue] as const;
      return [number, areas[area], question[language], named(state.score), former, state.note, ...agreed];
    }),
  });
}

export function mendTable(rows: readonly MendRow[], nameOf: NameOf, language: StaffLanguage): RegisterTable {
  const { report, scores, history, toMend, table } = auditsTexts[language];
  return registerTable({
    head: [
      report.number,
      report.point,
      history.location,
      report.score,
      report.note,
      toMend.who,
      toMend.due,
      table.done,
    ],
    rows: rows.map(({ point, locationId, state }) => [
      point.number,
      point.question[language],
      nameOf(locationId),
      state.score === null ? null : scores[state.score],
      state.note,
      state.mendWho,
      state.mendDue,
      state.mendedOn,
    ]),
  });
}

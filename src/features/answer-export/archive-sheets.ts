// The full archive as sheets: every released answer on its own. Wide: a row for each answer, a column for each variable;
// long: the answers without their values, and a row for each value. Rows come in the order of random ids.
import { isValue, notAsked, notReached } from '#domain/answer-code.ts';
import { channelNames, isChannel } from '#domain/channel.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { monthInYear, yearOf } from '#domain/period.ts';
import type { FullAnswer, FullComment } from '#features/answers/index.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import type { CsvCell } from '#files/csv.ts';
import { fullArchiveRows, type LeavingSheet } from '#files/leaving-sheets.ts';
import { archiveCodes, archiveVariable, archiveVariables, type ArchiveVariable } from './archive-variables.ts';
import { codebookTexts } from './codebook.texts.ts';
import { codebookSheets, columnName, type ColumnKey } from './codebook.ts';
import type { Layout } from './export-choice.ts';

/** Names by id, as the file writes them. */
export interface ArchiveNames {
  readonly studies: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly locations: ReadonlyMap<string, string>;
  readonly clientGroups: ReadonlyMap<string, string>;
}

export interface ArchiveSource {
  readonly versions: readonly PublishedVersion[];
  readonly names: ArchiveNames;
  readonly counts: { readonly answers: number; readonly comments: number };
  /** read anew each time, always in the same order */
  readonly answers: () => AsyncIterable<readonly FullAnswer[]>;
  readonly comments: () => AsyncIterable<readonly FullComment[]>;
  readonly about: readonly (readonly [what: string, text: string])[];
}

const answerColumns = [
  'number',
  'version',
  'study',
  'unit',
  'service',
  'location',
  'clientGroup',
  'channel',
  'language',
  'from',
  'to',
] as const satisfies ColumnKey[];
const valueColumns = ['number', 'variable', 'code'] as const satisfies ColumnKey[];
const commentColumns = [
  'version',
  'unit',
  'service',
  'language',
  'from',
  'to',
  'overall',
  'text',
] as const satisfies ColumnKey[];

export function archiveSheets(source: ArchiveSource, layout: Layout, language: StaffLanguage): LeavingSheet[] {
  const { versions, counts } = source;
  const texts = codebookTexts[language].sheets;
  const variables = archiveVariables(versions);
  const n = new Map<string, number>(variables.map(({ name }) => [name, 0]));
  const count = (name: string, code: number) => {
    if (isValue(code)) n.set(name, n.get(name)! + 1);
  };
  const heads = (keys: readonly ColumnKey[]) => keys.map((key) => columnName(language, key));
  const written = writer(source, language);
  const { answers, comments } = counts;
  const wide: LeavingSheet = {
    name: texts.data,
    head: [...heads(answerColumns), ...variables.map(({ name }) => name)],
    mostRows: answers,
    async *batches() {
      let number = 0;
      for await (const some of source.answers())
        yield fullArchiveRows(
          some.map((answer) => {
            const codes = variables.map((variable) => {
              const code = codeOf(answer, variable);
              count(variable.name, code);
              return code;
            });
            return [...written.answer(answer, (number += 1)), ...codes];
          }),
        );
    },
  };
  const narrow: LeavingSheet = {
    name: texts.data,
    head: heads(answerColumns),
    mostRows: answers,
    async *batches() {
      let number = 0;
      for await (const some of source.answers())
        yield fullArchiveRows(some.map((answer) => written.answer(answer, (number += 1))));
    },
  };
  const values: LeavingSheet = {
    name: texts.values,
    head: heads(valueColumns),
    mostRows: answers * variables.length,
    async *batches() {
      let number = 0;
      for await (const some of source.answers()) {
        const rows: CsvCell[][] = [];
        for (const answer of some) {
          number += 1;
          for (const variable of variables) {
            if (!variable.placeIn.has(answer.version)) continue;
            const code = codeOf(answer, variable);
            count(variable.name, code);
            rows.push([number, variable.name, code]);
          }
        }
        yield fullArchiveRows(rows);
      }
    },
  };
  const remarks: LeavingSheet = {
    name: texts.comments,
    head: heads(commentColumns),
    mostRows: comments,
    async *batches() {
      for await (const some of source.comments()) yield fullArchiveRows(some.map(written.comment));
    },
  };
  const book = {
    columns: [...new Set([...answerColumns, ...(layout === 'dlugi' ? valueColumns : []), ...commentColumns])],
    variables: variables.map((variable) => archiveVariable(variable, language)),
    codes: variables.flatMap(archiveCodes),
    about: source.about,
    nOf: (name: string) => n.get(name) ?? null,
  };
  return [...(layout === 'szeroki' ? [wide] : [narrow, values]), remarks, ...codebookSheets(language, book, 'archive')];
}

/** 254 where the version did not ask it, 255 where the stored answer ends before it. */
function codeOf(answer: FullAnswer, variable: ArchiveVariable): number {
  const place = variable.placeIn.get(answer.version);
  return place === undefined ? notAsked : (answer.ratings[place] ?? notReached);
}

function writer({ versions, names }: ArchiveSource, language: StaffLanguage) {
  const numbers = new Map<string, number>(versions.map(({ id, number }) => [id, number]));
  const months = new Map<number, string>();
  const month = (value: number) => {
    const known = months.get(value) ?? `${yearOf(value)}-${String(monthInYear(value)).padStart(2, '0')}`;
    months.set(value, known);
    return known;
  };
  const named = (map: ReadonlyMap<string, string>, id: string | null) => (id === null ? null : (map.get(id) ?? null));
  const channel = (name: string) => (isChannel(name) ? channelNames[name][language] : name);
  return {
    answer: (answer: FullAnswer, number: number): CsvCell[] => [
      number,
      numbers.get(answer.version) ?? null,
      named(names.studies, answer.study),
      named(names.units, answer.unit),
      named(names.services, answer.service),
      named(names.locations, answer.location),
      named(names.clientGroups, answer.clientGroup),
      channel(answer.channel),
      answer.language,
      month(answer.firstMonth),
      month(answer.lastMonth),
    ],
    comment: (comment: FullComment): CsvCell[] => [
      numbers.get(comment.version) ?? null,
      named(names.units, comment.unit),
      named(names.services, comment.service),
      comment.language,
      month(comment.firstMonth),
      month(comment.lastMonth),
      comment.overall,
      comment.text,
    ],
  };
}

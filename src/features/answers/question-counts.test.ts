// Counting questions of many columns, and what of numbers and of former wordings may be told.
import { describe, expect, it } from 'vitest';
import type { VersionId } from '#domain/ids.ts';
import { columnsOf, coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { Column, PublishedVersion, Question } from '#features/questionnaires/index.ts';
import { cubeBuilder, pooledAnswers } from './answer-cube.ts';
import { blockOf } from './column-block.ts';
import { formerSeries, withFormerSeries } from './former-series.ts';
import { numberFigure } from './number-figure.ts';
import { valuesIn } from './question-counts.ts';

const about = {
  service: 's',
  unit: 'u',
  firstMonth: 24_312,
  lastMonth: 24_312,
  channel: 'web',
  clientGroup: '',
  language: 'pl',
  location: '',
};
const column = (kind: Column['kind'], categories: number): Column => ({ code: 'q', questionId: 'q', kind, categories });

function counted(columns: readonly Column[], answers: readonly (readonly number[])[]) {
  const builder = cubeBuilder([{ columns, places: columns.map((_, place) => place) }]);
  builder.add(
    blockOf(
      answers.map((ratings) => ({ ...about, ratings })),
      columns.length,
    ),
  );
  return pooledAnswers(builder.finish(), 0);
}

describe('a question of many columns', () => {
  it('counts people once, and who ticked what', () => {
    const three = [column('picked', 2), column('picked', 2), column('picked', 2)];
    const [group] = counted(three, [
      [1, 1, 2],
      [1, 2, 2],
      [253, 253, 253],
      [254, 254, 254],
      [1, 255, 2],
    ]);
    expect(group).toMatchObject({ n: 2, counts: [2, 1, 0], notApplicable: 0 });
  });

  it('counts the best first and the worst after them', () => {
    const ends = [column('choice', 3), column('choice', 3)];
    const [group] = counted(ends, [
      [1, 3],
      [1, 2],
      [253, 253],
    ]);
    expect(group).toMatchObject({ n: 2, counts: [2, 0, 0, 0, 1, 1] });
  });

  it('keeps the values of a number, and counts nothing of it', () => {
    const groups = counted(
      [column('digit', 251), column('digit', 251)],
      [
        [1, 1],
        [2, 251],
        [253, 253],
      ],
    );
    expect(groups[0]).toMatchObject({ n: 2, counts: [] });
    expect(valuesIn(groups)).toEqual([0, 501]);
  });
});

describe('what is told of numbers', () => {
  const shown = (n: number) =>
    ({
      kind: 'shown',
      firmness: n >= 30 ? 'firm' : 'indicative',
      n,
      counts: [],
      notApplicable: 0,
      collected: n,
    }) as const;
  const upTo = (n: number) => Array.from({ length: n }, (_, place) => place + 1);

  it('is the median from ten on, quartiles and mean from thirty', () => {
    expect(numberFigure(shown(10), upTo(10))).toMatchObject({
      median: { value: 5.5, low: 2, high: 9 },
      quartiles: null,
      mean: null,
    });
    expect(numberFigure(shown(31), upTo(31))).toMatchObject({
      median: { value: 16 },
      quartiles: [8.5, 23.5],
      mean: { value: 16 },
    });
  });

  it('is no mean where one answer outweighs all others', () => {
    expect(numberFigure(shown(31), [...upTo(30), 60_000])).toMatchObject({ kind: 'shown', mean: null });
  });

  it('is nothing where the disclosure shows nothing', () => {
    const hidden = { kind: 'too-few-answers', collected: 8, needed: 10 } as const;
    expect(numberFigure(hidden, null)).toBe(hidden);
  });
});

describe('a former series', () => {
  const core = coreQuestionnaires['core-visit'];
  const asked = (id: string, number: number, publishedOn: string, change: Partial<Question>): PublishedVersion => {
    const questions = core.questions
      .filter(({ id: question }) => question === 'overall' || question === 'waiting')
      .map((question) => (question.id === 'waiting' ? { ...question, ...change } : question));
    return { ...core, questions, id: id as VersionId, number, columns: columnsOf(questions), publishedOn };
  };
  const words = (pl: string) => ({ text: { pl, en: pl, uk: pl } });

  it('is what was asked last in other words; what was asked before that is left out', () => {
    const versions = [
      asked('a', 1, '2023-01-01', words('Jedno?')),
      asked('b', 2, '2024-01-01', words('Drugie?')),
      asked('c', 3, '2025-01-01', {}),
      asked('d', 4, '2026-01-01', { touchpoint: 'building' }),
    ];
    const former = formerSeries(versions);
    expect(former).toMatchObject([
      { questionId: 'waiting', since: '2025-01-01', drawable: true, before: { text: { pl: 'Drugie?' } } },
    ]);
    const codes = versions.map((version) => {
      const block = blockOf([{ ...about, ratings: [4, 2] }], 2);
      return withFormerSeries(block, version, versions, former).ratings.map(([code]) => code);
    });
    expect(codes).toEqual([
      [4, 254, 254],
      [4, 254, 2],
      [4, 2, 254],
      [4, 2, 254],
    ]);
  });

  it('cannot be drawn where it was answered on another list, but is named', () => {
    const waiting = core.questions.find(({ id }) => id === 'waiting')!;
    const versions = [
      asked('a', 1, '2024-01-01', { options: waiting.options.slice(1) }),
      asked('b', 2, '2025-01-01', {}),
    ];
    expect(formerSeries(versions)).toMatchObject([{ questionId: 'waiting', drawable: false }]);
  });
});

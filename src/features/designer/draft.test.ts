// Changes of a draft as pure steps, and what a machine finds before publishing.
import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instruments } from '#features/questionnaires/index.ts';
import { checkDraft, mayPublish } from './draft-check.ts';
import {
  allReviewed,
  asContent,
  draftOfInstrument,
  duplicated,
  freeName,
  moved,
  removed,
  reviewedAfter,
  withLanguages,
  withQuestion,
} from './draft.ts';
import type { DraftContent, DraftQuestion } from './draft.ts';
import { isSamePublished } from './same-published.ts';

const core = draftOfInstrument(instruments[0]!, 'Nasza', []);
const ids = ({ questions }: DraftContent) => questions.map(({ id }) => id);
const withText = (id: string, pl: string): DraftContent => ({
  ...core,
  questions: core.questions.map((question) =>
    question.id === id ? { ...question, text: { ...question.text, pl } } : question,
  ),
});
const kindsIn = (content: DraftContent) => checkDraft(content).map(({ kind, questionId }) => `${kind} ${questionId}`);

describe('a draft', () => {
  it.each(instruments.map(({ id }) => id))('of %s may be published as it stands', (id) => {
    const instrument = instruments.find((each) => each.id === id)!;
    expect(checkDraft(draftOfInstrument(instrument, 'x', [])).filter(({ kind }) => kind !== 'no-touchpoint')).toEqual(
      [],
    );
  });

  it('keeps every question through any order of moves, and undoing them gives the order back', () => {
    const moves = array(
      record({ id: constantFrom(...ids(core), 'nobody'), by: constantFrom(-1 as const, 1 as const) }),
    );
    assert(
      property(moves, (steps) => {
        let content = core;
        const done: typeof steps = [];
        for (const step of steps) {
          const next = moved(content, step.id, step.by);
          if (next !== content) done.push(step);
          content = next;
        }
        expect(ids(content).toSorted()).toEqual(ids(core).toSorted());
        for (const { id, by } of done.toReversed()) content = moved(content, id, by === 1 ? -1 : 1);
        expect(ids(content)).toEqual(ids(core));
      }),
    );
  });

  it('adds before the text, duplicates under a new id that nobody has read, and removes', () => {
    const extra: DraftQuestion = { ...core.questions[3]!, id: 'extra' };
    expect(ids(withQuestion(core, extra)).slice(-2)).toEqual(['extra', 'comment']);
    const twice = duplicated(core, 'overall', 'again');
    expect(twice.questions[1]).toMatchObject({ id: 'again', role: 'other', reviewed: [] });
    expect(removed(twice, 'again')).toEqual(core);
    expect(duplicated(core, 'nobody', 'x')).toBe(core);
  });

  it('publishes the words of chosen languages only, and no marks', () => {
    const content = asContent(withLanguages(core, []));
    expect(content.languages).toEqual(['pl']);
    expect(content.questions.every(({ text }) => text.en === '' && text.uk === '' && text.pl !== '')).toBe(true);
    expect(JSON.stringify(content)).not.toContain('reviewed');
    const frozen = { ...content, id: 'v' as never, number: 1, columns: [], publishedOn: '2026-01-01' };
    expect(isSamePublished(frozen, content)).toBe(true);
    expect(isSamePublished(frozen, asContent(core))).toBe(false);
  });

  it('gives a copy the next free name', () => {
    expect(freeName('five-areas', [])).toBe('five-areas');
    expect(freeName('five-areas', ['five-areas', 'five-areas-2'])).toBe('five-areas-3');
    expect(freeName('five-areas-2', ['five-areas-2'])).toBe('five-areas-3');
  });
});

describe('what is found', () => {
  it.each([
    ['Jak ocenia Pani/Pan wiedzę i uprzejmość pracownika?', 'two-things', false],
    ['Czy zgadza się Pani/Pan, że pracownik miał wiedzę?', 'agreement', false],
    ['Jak ocenia Pani/Pan wiedzę pracownika', 'not-a-question', false],
    ['', 'missing', true],
    ['x'.repeat(301), 'too-long', true],
  ])('in "%s": %s', (text, kind, blocks) => {
    const found = checkDraft(withText('knowledge', text)).find((finding) => finding.kind === kind);
    expect(found).toMatchObject({ questionId: 'knowledge', language: 'pl', blocks });
  });

  it('points out more than twelve questions, and blocks a text that is not last, two texts and a missing overall rating', () => {
    let long = core;
    for (const id of ['a', 'b', 'c']) long = duplicated(long, 'waiting', id);
    expect(kindsIn(long)).toContain('too-many null');
    expect(kindsIn(duplicated(core, 'comment', 'comment2'))).toContain('several-texts comment2');
    expect(kindsIn(moved(core, 'comment', -1))).toContain('text-not-last comment');
    expect(kindsIn(removed(core, 'overall'))).toContain('first-not-overall null');
    expect(kindsIn({ ...core, questions: [] })).toEqual(['no-questions null']);
  });

  it('blocks every language that is chosen and not read through, and none that is not chosen', () => {
    expect(mayPublish(core)).toBe(true);
    const ukrainian = withLanguages(core, ['en', 'uk']);
    expect(checkDraft(ukrainian).filter(({ kind }) => kind === 'unreviewed')).toHaveLength(10);
    expect(mayPublish(allReviewed(ukrainian, 'uk'))).toBe(true);
  });

  it('takes the mark away with the words, and all marks with the Polish words', () => {
    const before = core.questions[2]!;
    const english = { ...before, text: { ...before.text, en: 'How do you rate the way in?' } };
    const polish = { ...before, text: { ...before.text, pl: 'Jak ocenia Pani/Pan dojście?' } };
    expect(reviewedAfter(before, english, [])).toEqual(['pl']);
    expect(reviewedAfter(before, polish, [])).toEqual([]);
    expect(reviewedAfter(before, polish, ['pl'])).toEqual(['pl']);
    expect(reviewedAfter(before, { ...before, text: { ...before.text, en: '' } }, ['pl', 'en'])).toEqual(['pl']);
  });
});

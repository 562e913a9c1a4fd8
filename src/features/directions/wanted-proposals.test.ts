// What people name themselves is proposed only where one answer is wanted by more of them than any other.
import { expect, it } from 'vitest';
import { questionLines } from '#features/diagnosis/index.ts';
import { everyKind } from '../../../tests/factories/every-kind.factory.ts';
import { figureOf } from '../../../tests/factories/figures.factory.ts';
import type { AskedDirections } from './first-changes/direction-questions.ts';
import { wantedProposals } from './proposals.pages.tsx';

/** An "up to three" question whose options were chosen so often, by ninety people. */
function asked(chosen: readonly number[]): AskedDirections {
  const version = everyKind() as unknown as AskedDirections['version'];
  const question = version.questions.find(({ kind }) => kind === 'up-to-three')!;
  const counts = question.options.map((_option, place) => chosen[place] ?? 0);
  const figure = figureOf(counts);
  return { version, question, lines: questionLines(question, { kind: 'counts', figure }, null, null) };
}

it('proposes the one that stands out, with its share and the number of people', () => {
  const [proposal, ...more] = wantedProposals([asked([60, 10, 10, 10])], { language: 'pl' });
  expect(more).toEqual([]);
  expect(proposal?.sentence.replaceAll('\u00a0', ' ')).toMatch(/„.+”, \d+ na 100 \(od \d+ do \d+; 90 osób\)/);
  expect(proposal?.links).toEqual([{ href: '#najpierw', text: 'Zobacz, co klienci wskazują' }]);
});

it('proposes nothing where the first cannot be told from the second, or too few answered', () => {
  expect(wantedProposals([asked([24, 23, 22, 21])], { language: 'pl' })).toEqual([]);
  expect(wantedProposals([asked([3, 1])], { language: 'pl' })).toEqual([]);
  expect(wantedProposals([], { language: 'pl' })).toEqual([]);
});

// The core questionnaire is whole, worded by the rules, and never changes its ids, order or columns by accident.
import { describe, expect, it } from 'vitest';
import { surveyLanguages } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { coreQuestionnaires } from './core-questionnaire.data.ts';
import { columnsOf } from './question-types.ts';
import type { Question, QuestionnaireContent } from './questionnaire.ts';
import { faultsOfWording } from './wording.ts';

const both = Object.values(coreQuestionnaires);

describe('core questionnaire', () => {
  it('keeps the ids and their order for good', () => {
    expect(coreQuestionnaires['core-visit'].questions.map((question) => question.id).join(' ')).toBe(
      'overall outcome right_person knowledge courtesy information waiting building client_group comment',
    );
    expect(coreQuestionnaires['core-case'].questions.map((question) => question.id).join(' ')).toBe(
      'overall outcome right_person knowledge courtesy information settling_time online client_group comment',
    );
  });

  it.each(both)('has no fault of wording in $questionnaire', (content) => {
    expect(faultsOfWording(content)).toEqual([]);
  });

  it.each(both)('has seven ratings, the outcome, the client group and the text last in $questionnaire', (content) => {
    const kinds = content.questions.map((question) => question.kind);
    expect(kinds.filter((kind) => kind === 'rating')).toHaveLength(7);
    expect(kinds.filter((kind) => kind === 'single-choice')).toHaveLength(1);
    expect(kinds.slice(-2)).toEqual(['client-group', 'text']);
    expect(content.questions.filter((question) => question.role === 'overall')).toHaveLength(1);
    expect(content.questions.filter((question) => question.role === 'driver')).toHaveLength(6);
  });

  it.each(both)('rates on the one scale, worst first, with a way out, in $questionnaire', (content) => {
    for (const question of content.questions.filter((question) => question.kind === 'rating')) {
      expect(question.options.map((option) => option.label)).toEqual(fivePointScale.labels);
      expect(question.options[0]?.label.pl).toBe('bardzo źle');
      expect(question.options.at(-1)?.label.pl).toBe('bardzo dobrze');
      expect(question.notApplicable).toBe(true);
    }
    expect(content.scaleVersion).toBe(fivePointScale.version);
  });

  it('puts knowledge and courtesy alone under the staff rule, and every driver at its touchpoint', () => {
    for (const content of both) {
      expect(content.questions.filter((question) => question.aboutEmployee).map((question) => question.id)).toEqual([
        'knowledge',
        'courtesy',
      ]);
      const drivers = content.questions.filter((question) => question.role === 'driver');
      expect(drivers.every((question) => question.touchpoint !== null && question.driver === question.id)).toBe(true);
    }
  });

  it('owns one column per rating and choice, none for client group and text', () => {
    const columns = columnsOf(coreQuestionnaires['core-visit'].questions);
    expect(columns.map((column) => `${column.code}:${column.kind}:${column.categories}`)).toEqual([
      'overall:rating:5',
      'outcome:choice:4',
      'right_person:rating:5',
      'knowledge:rating:5',
      'courtesy:rating:5',
      'information:rating:5',
      'waiting:rating:5',
      'building:rating:5',
    ]);
    expect(columnsOf(coreQuestionnaires['core-case'].questions).map((column) => column.code)).toEqual([
      'overall',
      'outcome',
      'right_person',
      'knowledge',
      'courtesy',
      'information',
      'settling_time',
      'online',
    ]);
  });

  it('writes Ukrainian in Ukrainian letters only', () => {
    for (const question of both.flatMap((content) => content.questions)) {
      const texts = [question.text.uk, question.hint?.uk ?? '', ...question.options.map((option) => option.label.uk)];
      for (const text of texts) expect(text).not.toMatch(/[A-Za-zыэёъ]/);
    }
  });
});

describe('rules of wording', () => {
  const visit = coreQuestionnaires['core-visit'];
  const withText = (pl: string): QuestionnaireContent => ({
    ...visit,
    questions: visit.questions.map((question): Question =>
      question.id === 'knowledge' ? { ...question, text: { ...question.text, pl } } : question,
    ),
  });

  it.each([
    ['Jak ocenia Pani/Pan wiedzę i uprzejmość pracownika?', 'knowledge (pl): asks for two things at once.'],
    ['Czy zgadza się Pani/Pan, że pracownik miał wiedzę?', 'asks for agreement'],
    ['Jak ocenia Pani/Pan wiedzę pracownika, który obsługiwał petenta?', 'ban list'],
    ['', 'a text is missing'],
    [`Jak ocenia Pani/Pan ${'bardzo '.repeat(30)}dużą wiedzę?`, 'a sentence is too long'],
  ])('finds the fault in "%s"', (text, fault) => {
    expect(faultsOfWording(withText(text)).join('\n')).toContain(fault);
  });

  it('finds a question asked twice and a text that is not last', () => {
    const comment = visit.questions.at(-1)!;
    const faults = faultsOfWording({ ...visit, questions: [...visit.questions, comment] });
    expect(faults).toContain('comment: stands twice.');
    expect(faults).toContain('comment: The text is not the last question.');
  });

  it('knows the languages it checks', () => {
    expect(surveyLanguages).toEqual(['pl', 'en', 'uk']);
  });
});

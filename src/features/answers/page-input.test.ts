// Tests of what one page may send.
import { describe, expect, it } from 'vitest';
import { notApplicable, skipped } from '#domain/answer-code.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { checkPage, lengthInCharacters, plainText } from './page-input.ts';

const questions = coreQuestionnaires['core-visit'].questions;
const rating = questions.find(({ id }) => id === 'knowledge')!;
const outcome = questions.find(({ role }) => role === 'outcome')!;
const group = questions.find(({ kind }) => kind === 'client-group')!;
const comment = questions.find(({ kind }) => kind === 'text')!;
const groupId = '11111111-1111-4111-8111-111111111111';

describe('one page of a survey', () => {
  it('takes each point, "does not apply" and skipping', () => {
    for (const code of [1, 2, 3, 4, 5])
      expect(checkPage(rating, { answer: String(code) }, [])).toEqual({
        ok: true,
        answer: { kind: 'codes', codes: [code] },
      });
    expect(checkPage(rating, { answer: 'nie-dotyczy' }, [])).toEqual({
      ok: true,
      answer: { kind: 'codes', codes: [notApplicable] },
    });
    expect(checkPage(rating, { answer: 'pomin' }, [])).toEqual({
      ok: true,
      answer: { kind: 'codes', codes: [skipped] },
    });
  });

  it.each(['0', '6', '252', '255', '-1', '4.0', ' 4', '4 ', 'dobrze', '9'.repeat(1000), 'null'])(
    'refuses the code %s',
    (answer) => {
      expect(checkPage(rating, { answer }, [])).toEqual({ ok: false, fault: 'unknown-answer' });
    },
  );

  it('says to choose when nothing was sent, and knows that an outcome has no "does not apply"', () => {
    expect(checkPage(rating, {}, [])).toEqual({ ok: false, fault: 'choose-one' });
    expect(checkPage(outcome, { answer: 'nie-dotyczy' }, [])).toEqual({ ok: false, fault: 'unknown-answer' });
  });

  it('takes only client groups that the office asks about', () => {
    expect(checkPage(group, { clientGroup: groupId }, [groupId])).toEqual({
      ok: true,
      answer: { kind: 'client-group', clientGroupId: groupId },
    });
    expect(checkPage(group, { clientGroup: groupId }, [])).toEqual({ ok: false, fault: 'unknown-answer' });
    expect(checkPage(group, { clientGroup: "'; drop table" }, [groupId])).toEqual({
      ok: false,
      fault: 'unknown-answer',
    });
    expect(checkPage(group, { answer: 'pomin' }, [groupId])).toEqual({
      ok: true,
      answer: { kind: 'client-group', clientGroupId: null },
    });
  });

  it('counts characters as a person does: 500 emoji pass, 501 letters do not', () => {
    expect(checkPage(comment, { text: '🙂'.repeat(500) }, []).ok).toBe(true);
    expect(checkPage(comment, { text: 'a'.repeat(501) }, [])).toEqual({ ok: false, fault: 'text-too-long' });
    expect(lengthInCharacters('ą🙂')).toBe(2);
  });

  it('cleans text: one spelling, plain ends of lines, no control characters or lone surrogates', () => {
    expect(plainText(' a\r\nb\u0000\u0007c ')).toBe('a\nbc');
    expect(plainText('a\u0301')).toBe('á');
    expect(plainText('x\uD800y')).toBe('x\uFFFDy');
    expect(plainText('\u202Eevil')).toBe('evil');
  });
});

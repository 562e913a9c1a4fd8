// A questionnaire as a file: what goes out comes back, and whatever else arrives is refused whole, with the place named.
import { anything, assert, constantFrom, jsonValue, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instruments } from '#features/questionnaires/index.ts';
import { checkDraft } from './draft-check.ts';
import { draftOfInstrument, withLanguages } from './draft.ts';
import { largestFile, questionnaireFile, readQuestionnaireFile } from './questionnaire-file.ts';

const drafts = instruments.map((instrument) => withLanguages(draftOfInstrument(instrument, 'Nazwa', []), ['en', 'uk']));
const good = questionnaireFile(drafts[0]!);
type Plain = Record<string, unknown> & {
  questions: (Record<string, unknown> & { options: Record<string, unknown>[] })[];
};
const spoilt = (change: (file: Plain) => void): string => {
  const file = JSON.parse(good) as Plain;
  change(file);
  return JSON.stringify(file);
};
const faultsOf = (written: string) => {
  const read = readQuestionnaireFile(written);
  return read.ok ? [] : read.faults.map(({ fault, where }) => `${fault} ${where}`.trim());
};

describe('a questionnaire file', () => {
  it.each(drafts.map((draft) => [draft.questionnaire, draft] as const))(
    'of %s comes back word for word',
    (_, draft) => {
      const read = readQuestionnaireFile(questionnaireFile(draft));
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      expect(JSON.parse(questionnaireFile(read.content))).toEqual(JSON.parse(questionnaireFile(draft)));
      expect(checkDraft(read.content).filter(({ kind }) => !['unreviewed', 'no-touchpoint'].includes(kind))).toEqual(
        [],
      );
      expect(read.content.questions.flatMap(({ reviewed }) => reviewed)).toEqual([]);
    },
  );

  it('reads a file with a byte order mark, and leaves services behind', () => {
    expect(readQuestionnaireFile(`\uFEFF${good}`).ok).toBe(true);
    const questions = drafts[0]!.questions.with(3, {
      ...drafts[0]!.questions[3]!,
      askedWhen: [
        { kind: 'service', serviceIds: ['1'] },
        { kind: 'channel', channels: ['qr'] },
      ],
    });
    const read = readQuestionnaireFile(questionnaireFile({ ...drafts[0]!, questions }));
    expect(read.ok && read.content.questions[3]!.askedWhen).toEqual([{ kind: 'channel', channels: ['qr'] }]);
  });

  it('keeps no control characters, no turned writing and no foreign scale', () => {
    const read = readQuestionnaireFile(
      spoilt((file) => {
        (file.questions[0]!['text'] as Record<string, string>)['pl'] = 'Jak\u202e  ocenia\u0000 Pani?';
        file.questions[0]!.options[0]!['label'] = { pl: 'wspaniale', en: 'great', uk: 'чудово' };
      }),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.content.questions[0]!.text.pl).toBe('Jak ocenia Pani?');
    expect(read.content.questions[0]!.options[0]!.label.pl).toBe('bardzo źle');
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'not-json'],
    ['half a file', good.slice(0, 500), 'not-json'],
    ['another format', '{"format":"limesurvey"}', 'not-a-questionnaire'],
    ['a list', '[]', 'not-a-questionnaire'],
    ['a file too large', `{"x":"${'a'.repeat(largestFile)}"}`, 'too-large'],
    ['a question twice', spoilt((file) => file.questions.push(file.questions[0]!)), 'twice questions.10.id'],
    ['an unknown type', spoilt((file) => (file.questions[1]!['kind'] = 'matrix')), 'wrong questions.1.kind'],
    ['an unknown field', spoilt((file) => (file.questions[1]!['onclick'] = 'alert(1)')), 'wrong questions.1'],
    ['markup as an id', spoilt((file) => (file.questions[1]!['id'] = '<script>')), 'wrong questions.1.id'],
    [
      'a long text',
      spoilt((file) => (file.questions[1]!['text'] = { pl: 'a'.repeat(400), en: '', uk: '' })),
      'wrong questions.1.text.pl',
    ],
    [
      'codes out of order',
      spoilt((file) => (file.questions[1]!.options[0]!['code'] = 3)),
      'options questions.1.options',
    ],
    ['too few options', spoilt((file) => (file.questions[1]!.options.length = 1)), 'options questions.1.options'],
    ['no questions', spoilt((file) => (file.questions.length = 0)), 'wrong questions'],
    [
      'very many questions',
      spoilt((file) => (file.questions = Array.from({ length: 81 }, () => file.questions[0]!))),
      'wrong questions',
    ],
    [
      'a condition that looks forward',
      spoilt((file) => (file.questions[1]!['askedWhen'] = [{ kind: 'answer', questionId: 'waiting', codes: [1] }])),
      'condition outcome',
    ],
    ['another scale', spoilt((file) => (file['scaleVersion'] = 2)), 'wrong scaleVersion'],
    ['a prototype', good.replace('"format"', '"__proto__":{"x":1},"format"'), 'wrong'],
  ])('is refused with %s', (_, written, fault) => {
    expect(faultsOf(written)).toContain(fault);
  });

  it('never throws, whatever arrives', () => {
    const bits = constantFrom('format', 'questions', 'text', 'options', 'kind', 'askedWhen');
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(readQuestionnaireFile(text).ok).toBe(false);
      }),
    );
    assert(
      property(bits, jsonValue(), (field, value) => {
        const written = spoilt((file) => {
          (file as Record<string, unknown>)[field] = structuredClone(value);
          file.questions = Array.isArray(file.questions) ? file.questions : [];
          if (file.questions[1] instanceof Object) file.questions[1][field] = value as never;
        });
        expect(typeof readQuestionnaireFile(written).ok).toBe('boolean');
      }),
    );
    assert(
      property(anything(), (value) => {
        expect(typeof readQuestionnaireFile(JSON.stringify([value])).ok).toBe('boolean');
      }),
    );
  });
});

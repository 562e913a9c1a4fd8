// The columns of answers a LimeSurvey questionnaire makes, and their names in every dialect: names are looked up, never taken apart.
import type { AnswerColumn, CellMeaning, ForeignQuestion, ForeignSurvey } from './foreign-survey.ts';
import { commentWords, limeLetters, otherWords } from './lime-letters.data.ts';
import { isContact } from './lime-leftovers.ts';
import { comparable } from './plain-text.ts';

export interface LimeColumn extends AnswerColumn {
  readonly letter: string;
  readonly question: ForeignQuestion;
  /** names of this column: up to 6.x, by code joined with `_`, by code in brackets, 7.x */
  readonly names: readonly string[];
  /** what a heading in words says: the question, and the part in brackets; '' where there is none */
  readonly headings: readonly (readonly [question: string, part: string])[];
}

interface Piece {
  readonly suffix: string;
  readonly sgqa: string;
  readonly joined: string;
  readonly bracket: string;
  readonly seven: string;
  readonly meaning: CellMeaning;
  readonly codes: readonly string[];
  readonly partId: string | null;
  /** words of the part, in any language */
  readonly words: readonly string[];
}

/** In the order of the questionnaire. Types nobody told us about have none. */
export function limeColumns(survey: ForeignSurvey): readonly LimeColumn[] {
  return survey.questions.flatMap((question) => {
    const base = `${survey.surveyId}X${question.groupId}X${question.id}`;
    const asked = [...question.texts.values()].map(comparable);
    return piecesOf(question, survey.languages).map((piece): LimeColumn => ({
      key: piece.suffix === '' ? question.code : `${question.code}.${piece.suffix}`,
      questionId: question.id,
      partId: piece.partId,
      meaning: piece.meaning,
      codes: piece.codes,
      personal: personalOf(question, piece),
      letter: question.letter,
      question,
      names: [
        base + piece.sgqa,
        piece.joined === '' ? question.code : `${question.code}_${piece.joined}`,
        piece.bracket === '' ? question.code : `${question.code}${piece.bracket}`,
        `Q${question.id}${piece.seven}`,
      ],
      headings: asked.flatMap((text) =>
        (piece.words.length === 0 ? [''] : piece.words).map((part) => [text, part] as const),
      ),
    }));
  });
}

function personalOf(question: ForeignQuestion, { meaning, words, suffix }: Piece): AnswerColumn['personal'] {
  if (question.kind === 'upload') return 'upload';
  return meaning === 'text' && isContact([question.code, suffix, ...words].join(' ')) ? 'contact' : null;
}

const piece = (name: string, meaning: CellMeaning, more: Partial<Piece> = {}): Piece => ({
  suffix: name,
  sgqa: name,
  joined: name,
  bracket: name === '' ? '' : `[${name}]`,
  seven: name === '' ? '' : `_C${name}`,
  meaning,
  codes: [],
  partId: null,
  words: [],
  ...more,
});

const simpleMeanings: ReadonlyMap<string, CellMeaning> = new Map([
  ['N', 'number'],
  ['K', 'number'],
  [':', 'number'],
  ['S', 'text'],
  ['T', 'text'],
  ['U', 'text'],
  ['Q', 'text'],
  [';', 'text'],
  ['D', 'date'],
  ['I', 'aside'],
  ['X', 'aside'],
  ['*', 'aside'],
  ['|', 'upload'],
  ['M', 'tick'],
  ['P', 'tick'],
]);

function piecesOf(question: ForeignQuestion, languages: readonly string[]): readonly Piece[] {
  const { letter, options } = question;
  if (question.kind === 'unknown') return [];
  const fixed = limeLetters.get(letter)?.codes ?? [];
  const codes = (scale: 0 | 1) =>
    fixed.length > 0 ? fixed : options.filter((option) => option.scale === scale).map(({ code }) => code);
  const meaning = simpleMeanings.get(letter) ?? 'choice';
  const others = { words: otherWords };
  const comments = { words: commentWords };
  if (letter === 'R') return places(question);
  if (letter === '1') return dualScale(question, codes);
  if (letter === ':' || letter === ';') return grid(question, question.kind === 'multiple-choice' ? 'tick' : meaning);
  if ('MP'.includes(letter) || 'ABCEFHKQ'.includes(letter)) {
    const parts = question.parts.flatMap((part): Piece[] => {
      const words = [...part.texts.values()].map(comparable);
      const own = { partId: part.id, words };
      const ticked = piece(part.code, meaning, {
        ...own,
        seven: `_S${part.id}`,
        codes: meaning === 'tick' ? ['Y'] : meaning === 'choice' ? codes(0) : [],
      });
      if (letter !== 'P') return [ticked];
      const said = commentWords.flatMap((comment) => words.map((word) => `${word} - ${comment}`));
      return [
        ticked,
        piece(`${part.code}comment`, 'text', {
          partId: part.id,
          seven: `_S${part.id}_Ccomment`,
          words: [...said, ...words.map((word) => `${word} comment`)],
        }),
      ];
    });
    if (question.hasOther) parts.push(piece('other', 'text', others));
    if (question.hasOther && letter === 'P')
      parts.push(
        piece('othercomment', 'text', {
          words: otherWords.flatMap((other) => commentWords.map((comment) => `${other} - ${comment}`)),
        }),
      );
    return parts;
  }
  if (letter === 'I') return [piece('', 'aside', { codes: languages })];
  const main = piece('', meaning, {
    codes: meaning === 'choice' ? [...codes(0), ...(question.hasOther ? ['-oth-'] : [])] : [],
  });
  if (question.hasOther) return [main, piece('other', 'text', others)];
  if (letter === 'O') return [main, piece('comment', 'text', comments)];
  if (letter !== '|') return [main];
  return [
    main,
    piece('filecount', 'count', { sgqa: '_filecount', words: ['filecount', 'liczba plików', 'file count'] }),
  ];
}

/** One column per place; its name in 7.x comes from the subquestion that stands there, but it still means the place. */
function places({ places: count, parts, options }: ForeignQuestion): readonly Piece[] {
  const codes = (parts.length > 0 ? parts : options).map(({ code }) => code);
  return Array.from({ length: count }, (_, at) =>
    piece(String(at + 1), 'place', {
      codes,
      seven: `_S${parts[at]?.id ?? at + 1}`,
      words: [`ranguj ${at + 1}`, `rank ${at + 1}`, `ranking ${at + 1}`, `ранг ${at + 1}`],
    }),
  );
}

function dualScale({ parts }: ForeignQuestion, codes: (scale: 0 | 1) => readonly string[]): readonly Piece[] {
  return parts.flatMap((part) =>
    ([0, 1] as const).map((scale) =>
      piece(`${part.code}#${scale}`, 'choice', {
        partId: part.id,
        joined: `${part.code}_${scale}`,
        bracket: `[${part.code}][${scale + 1}]`,
        seven: `_S${part.id}#${scale}`,
        codes: codes(scale),
        words: [...part.texts.values()].flatMap((text) => [
          `${comparable(text)}][${scale + 1}`,
          `${comparable(text)}][scale ${scale + 1}`,
          `${comparable(text)}][skala ${scale + 1}`,
        ]),
      }),
    ),
  );
}

function grid({ parts }: ForeignQuestion, meaning: CellMeaning): readonly Piece[] {
  const columns = parts.filter(({ axis }) => axis === 'column');
  return parts
    .filter(({ axis }) => axis === 'row')
    .flatMap((row) =>
      columns.map((column) =>
        piece(`${row.code}_${column.code}`, meaning, {
          partId: row.id,
          seven: `_S${row.id}_S${column.id}`,
          codes: meaning === 'tick' ? ['1'] : [],
          words: [...row.texts].flatMap(([language, text]) => {
            const other = column.texts.get(language) ?? '';
            return [`${comparable(text)}][${comparable(other)}`, `${comparable(text)} | ${comparable(other)}`];
          }),
        }),
      ),
    );
}

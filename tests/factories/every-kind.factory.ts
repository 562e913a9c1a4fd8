// A questionnaire with a question of every type, and people who answer it: seeded, with everything that can be passed by.
import { notAsked, skipped, notApplicable } from '#domain/answer-code.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { AskedContext, Question, QuestionKind, QuestionnaireContent } from '#features/questionnaires/index.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';

const three = (pl: string, en: string) => ({ pl, en, uk: pl });
const options = (...labels: readonly (readonly [string, string])[]) =>
  labels.map(([pl, en], place) => ({ code: place + 1, label: three(pl, en) }));

function question(
  id: string,
  kind: QuestionKind,
  short: readonly [string, string],
  own: Question['options'],
  more: Partial<Question> = {},
): Question {
  return {
    id,
    role: 'other',
    kind,
    touchpoint: null,
    driver: null,
    aboutEmployee: false,
    text: three(`Pytanie: ${short[0]}?`, `Question: ${short[1]}?`),
    short: { pl: short[0], en: short[1] },
    options: own,
    notApplicable: false,
    ...more,
  };
}

const [overall] = coreQuestionnaires['core-visit'].questions;
const wishes = options(
  ['dłuższe godziny', 'longer hours'],
  ['mniej formularzy', 'fewer forms'],
  ['jaśniejsze pisma', 'clearer letters'],
  ['szybsze decyzje', 'faster decisions'],
);
const toTen = Array.from({ length: 11 }, (_, place) => ({
  code: place + 1,
  label: three(String(place), String(place)),
}));

export const everyKindQuestions: readonly Question[] = [
  overall!,
  question('waiting', 'rating', ['czas czekania', 'waiting'], overall!.options, {
    role: 'driver',
    driver: 'waiting',
    touchpoint: 'competence',
    notApplicable: true,
  }),
  question('hours', 'rating', ['godziny otwarcia', 'opening hours'], overall!.options, {
    role: 'driver',
    driver: 'opening_hours',
    touchpoint: 'first-contact',
  }),
  question('settled', 'yes-no', ['sprawa załatwiona', 'matter settled'], options(['tak', 'yes'], ['nie', 'no'])),
  question(
    'way',
    'single-choice',
    ['skąd wiedza', 'where from'],
    options(['strona', 'website'], ['telefon', 'phone'], ['znajomi', 'friends']),
  ),
  question(
    'used',
    'multiple-choice',
    ['z czego korzystano', 'what was used'],
    options(['kolejkomat', 'tickets'], ['parking', 'parking'], ['winda', 'lift']),
  ),
  question('again', 'zero-to-ten', ['polecenie urzędu', 'recommending'], toTen),
  question('minutes', 'number', ['minuty czekania', 'minutes waited'], [], { most: 600 }),
  question('first', 'best-worst', ['co zmienić', 'what to change'], wishes, { role: 'direction' }),
  question(
    'three',
    'up-to-three',
    ['trzy sprawy', 'three things'],
    [...wishes, ...options(['więcej miejsc', 'more seats']).map((option) => ({ ...option, code: 5 }))],
  ),
  question('remark', 'text', ['uwagi', 'remarks'], [], { role: 'comment', maxLength: 500 }),
];

export function everyKind(questionnaire = 'every-kind', context: AskedContext = 'visit'): QuestionnaireContent {
  return { questionnaire, name: 'Ankieta ze wszystkim', context, scaleVersion: 1, questions: everyKindQuestions };
}

/** Codes of one person, in the order of the columns; about one in ten passes a question by. */
export function answersOfOne(random: SeededRandom, lean = 0): number[] {
  const draw = (below: number) => random.integer(below);
  const passes = () => random.next() < 0.1;
  const rating = () => Math.min(5, Math.max(1, 1 + draw(5) + (random.next() < 0.5 + lean ? 1 : 0)));
  const ticks = (of: number, most: number) => {
    if (passes()) return Array.from({ length: of }, () => skipped);
    const chosen = new Set(Array.from({ length: 1 + draw(most) }, () => draw(of)));
    return Array.from({ length: of }, (_, place) => (chosen.has(place) ? 1 : 2));
  };
  const best = draw(4);
  const minutes = random.next() < 0.02 ? 599 : draw(45);
  const isSettled = 1 + draw(2);
  return [
    rating(),
    random.next() < 0.1 ? notApplicable : rating(),
    passes() ? skipped : rating(),
    isSettled,
    isSettled === 2 ? notAsked : 1 + draw(3),
    ...ticks(3, 3),
    passes() ? skipped : 1 + Math.min(10, 4 + draw(7)),
    // two columns, base 251: the most is above 250
    ...(passes() ? [skipped, skipped] : [Math.floor(minutes / 251) + 1, (minutes % 251) + 1]),
    ...(passes() ? [skipped, skipped] : [1 + best, 1 + ((best + 1 + draw(3)) % 4)]),
    ...ticks(5, 3),
  ];
}

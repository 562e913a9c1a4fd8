// The core questionnaire in both contexts, Polish, English and Ukrainian (draft: awaits a native translator).
import { fivePointScale } from '#domain/rating-scale.ts';
import type { CoreQuestionnaire, Question, QuestionnaireContent, QuestionOption } from './questionnaire.ts';

const ratingOptions: readonly QuestionOption[] = fivePointScale.labels.map((label, index) => ({
  code: index + 1,
  label,
}));

const rating = { kind: 'rating', options: ratingOptions, notApplicable: true } as const;
const driverRating = { ...rating, role: 'driver' } as const;

const overallVisit: Question = {
  ...rating,
  id: 'overall',
  role: 'overall',
  touchpoint: null,
  driver: null,
  aboutEmployee: false,
  text: {
    pl: 'Jak ocenia Pani/Pan dzisiejszą wizytę?',
    en: 'How do you rate today’s visit?',
    uk: 'Як Ви оцінюєте сьогоднішній візит?',
  },
  short: { pl: 'cała wizyta', en: 'the visit as a whole' },
};

const overallCase: Question = {
  ...overallVisit,
  text: {
    pl: 'Jak ocenia Pani/Pan sposób prowadzenia tej sprawy?',
    en: 'How do you rate the way this case was handled?',
    uk: 'Як Ви оцінюєте те, як вели цю справу?',
  },
  short: { pl: 'sposób prowadzenia sprawy', en: 'the way the case was handled' },
};

/** Held constant when drivers are looked for; never a rating. */
const outcome: Question = {
  id: 'outcome',
  role: 'outcome',
  kind: 'single-choice',
  touchpoint: null,
  driver: null,
  aboutEmployee: false,
  text: { pl: 'Czy sprawa jest załatwiona?', en: 'Is your matter settled?', uk: 'Чи справу вирішено?' },
  short: { pl: 'wynik sprawy', en: 'outcome' },
  options: [
    { code: 1, label: { pl: 'tak, po mojej myśli', en: 'yes, the way I wanted', uk: 'так, як мені було потрібно' } },
    {
      code: 2,
      label: {
        pl: 'tak, ale nie po mojej myśli',
        en: 'yes, but not the way I wanted',
        uk: 'так, але не так, як мені було потрібно',
      },
    },
    { code: 3, label: { pl: 'jeszcze nie', en: 'not yet', uk: 'ще ні' } },
    {
      code: 4,
      label: {
        pl: 'chodziło tylko o informację',
        en: 'I only needed information',
        uk: 'потрібна була лише інформація',
      },
    },
  ],
  notApplicable: false,
};

const rightPerson: Question = {
  ...driverRating,
  id: 'right_person',
  touchpoint: 'first-contact',
  driver: 'right_person',
  aboutEmployee: false,
  text: {
    pl: 'Jak ocenia Pani/Pan to, jak łatwo było trafić do właściwej osoby?',
    en: 'How do you rate how easy it was to get to the right person?',
    uk: 'Як Ви оцінюєте те, наскільки легко було потрапити до потрібного працівника?',
  },
  short: { pl: 'trafienie do właściwej osoby', en: 'getting to the right person' },
};

const knowledge: Question = {
  ...driverRating,
  id: 'knowledge',
  touchpoint: 'competence',
  driver: 'knowledge',
  aboutEmployee: true,
  text: {
    pl: 'Jak ocenia Pani/Pan wiedzę pracownika?',
    en: 'How do you rate the employee’s knowledge?',
    uk: 'Як Ви оцінюєте знання працівника?',
  },
  short: { pl: 'wiedza pracownika', en: 'the employee’s knowledge' },
};

const courtesy: Question = {
  ...driverRating,
  id: 'courtesy',
  touchpoint: 'competence',
  driver: 'courtesy',
  aboutEmployee: true,
  text: {
    pl: 'Jak ocenia Pani/Pan to, jak pracownik się do Pani/Pana odnosił?',
    en: 'How do you rate the way the employee treated you?',
    uk: 'Як Ви оцінюєте те, як працівник до Вас ставився?',
  },
  short: { pl: 'traktowanie przez pracownika', en: 'the way the employee treats clients' },
};

const information: Question = {
  ...driverRating,
  id: 'information',
  touchpoint: 'first-contact',
  driver: 'information',
  aboutEmployee: false,
  text: {
    pl: 'Jak ocenia Pani/Pan informacje o tym, co trzeba zrobić i co będzie dalej?',
    en: 'How do you rate the information on what to do and what happens next?',
    uk: 'Як Ви оцінюєте інформацію про те, що треба зробити і що буде далі?',
  },
  short: { pl: 'informacje', en: 'information' },
};

const waiting: Question = {
  ...driverRating,
  id: 'waiting',
  touchpoint: 'first-contact',
  driver: 'waiting',
  aboutEmployee: false,
  text: {
    pl: 'Jak ocenia Pani/Pan czas czekania na obsługę?',
    en: 'How do you rate the time you waited to be served?',
    uk: 'Як Ви оцінюєте час очікування на обслуговування?',
  },
  short: { pl: 'czas czekania', en: 'waiting time' },
};

const settlingTime: Question = {
  ...driverRating,
  id: 'settling_time',
  touchpoint: 'competence',
  driver: 'settling_time',
  aboutEmployee: false,
  text: {
    pl: 'Jak ocenia Pani/Pan czas załatwienia tej sprawy?',
    en: 'How do you rate the time it took to settle this case?',
    uk: 'Як Ви оцінюєте час вирішення цієї справи?',
  },
  short: { pl: 'czas załatwienia sprawy', en: 'time to settle the case' },
};

const building: Question = {
  ...driverRating,
  id: 'building',
  touchpoint: 'building',
  driver: 'building',
  aboutEmployee: false,
  text: {
    pl: 'Jak ocenia Pani/Pan to, jak łatwo było poruszać się po budynku?',
    en: 'How do you rate how easy it was to get around the building?',
    uk: 'Як Ви оцінюєте те, наскільки легко було пересуватися будівлею?',
  },
  short: { pl: 'poruszanie się po budynku', en: 'getting around the building' },
};

const online: Question = {
  ...driverRating,
  id: 'online',
  touchpoint: 'first-contact',
  driver: 'online',
  aboutEmployee: false,
  text: {
    pl: 'Jak ocenia Pani/Pan to, jak łatwo było załatwić to przez internet?',
    en: 'How do you rate how easy it was to do this online?',
    uk: 'Як Ви оцінюєте те, наскільки легко було зробити це через інтернет?',
  },
  short: { pl: 'załatwianie przez internet', en: 'doing it online' },
};

const clientGroup: Question = {
  id: 'client_group',
  role: 'client-group',
  kind: 'client-group',
  touchpoint: null,
  driver: null,
  aboutEmployee: false,
  text: {
    pl: 'W czyim imieniu była ta sprawa?',
    en: 'On whose behalf was this matter?',
    uk: 'Від чийого імені була ця справа?',
  },
  short: { pl: 'grupa klientów', en: 'client group' },
  hint: { pl: 'nieobowiązkowe', en: 'optional', uk: 'необов’язково' },
  options: [],
  notApplicable: false,
};

const comment: Question = {
  id: 'comment',
  role: 'comment',
  kind: 'text',
  touchpoint: null,
  driver: null,
  aboutEmployee: false,
  text: {
    pl: 'Skąd taka ocena? Co zmienić?',
    en: 'Why this rating? What should change?',
    uk: 'Чому така оцінка? Що змінити?',
  },
  short: { pl: 'uwagi', en: 'comments' },
  hint: {
    pl: 'nieobowiązkowe, 500 znaków; prosimy nie podawać danych osobowych',
    en: 'optional, 500 characters; please give no personal data',
    uk: 'необов’язково, 500 знаків; просимо не подавати персональних даних',
  },
  options: [],
  notApplicable: false,
  maxLength: 500,
};

export const coreQuestionnaires: Readonly<Record<CoreQuestionnaire, QuestionnaireContent>> = {
  'core-visit': {
    questionnaire: 'core-visit',
    context: 'visit',
    scaleVersion: fivePointScale.version,
    questions: [
      overallVisit,
      outcome,
      rightPerson,
      knowledge,
      courtesy,
      information,
      waiting,
      building,
      clientGroup,
      comment,
    ],
  },
  'core-case': {
    questionnaire: 'core-case',
    context: 'case',
    scaleVersion: fivePointScale.version,
    questions: [
      overallCase,
      outcome,
      rightPerson,
      knowledge,
      courtesy,
      information,
      settlingTime,
      online,
      clientGroup,
      comment,
    ],
  },
};

/** As staff read the name of a questionnaire. */
export const coreQuestionnaireNames = {
  'core-visit': { pl: 'Ankieta podstawowa: po wizycie', en: 'Core questionnaire: after a visit' },
  'core-case': { pl: 'Ankieta podstawowa: po zakończeniu sprawy', en: 'Core questionnaire: after a finished case' },
} as const;

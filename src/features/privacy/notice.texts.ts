// The privacy notice for clients (art. 13 of the GDPR) in three languages, and the words of its settings. The Ukrainian is a draft.
import type { SurveyLanguage } from '#domain/language.ts';

/** Goes up with every change of the sentences below. */
export const noticeWording = 1;

interface Section {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly items?: readonly string[];
}

export interface NoticeTexts {
  readonly title: string;
  readonly lead: string;
  readonly draft: string;
  /** what is kept and what is not; the same for every office, because the program works so */
  readonly collected: readonly Section[];
  readonly controller: string;
  readonly controllerContact: string;
  readonly officer: string;
  readonly officerMissing: string;
  readonly purpose: string;
  readonly purposeText: string;
  readonly basis: string;
  readonly basisDefault: string;
  readonly retention: string;
  readonly retentionFixed: string;
  readonly retentionDefault: string;
  readonly recipients: string;
  readonly recipientsDefault: string;
  readonly rights: Section;
  readonly voluntary: Section;
  readonly automated: string;
  readonly version: (number: number, day: string) => string;
}

const pl: NoticeTexts = {
  title: 'Jak chronimy dane',
  lead: 'Ankieta jest anonimowa. Nie pytamy o imię, nazwisko, adres ani numer sprawy.',
  draft: 'To wersja robocza. Urząd jeszcze jej nie sprawdził i nie zatwierdził.',
  collected: [
    {
      heading: 'Co zapisujemy',
      items: [
        'odpowiedzi na pytania ankiety',
        'usługę i miejsce, których dotyczy kod, oraz język ankiety i drogę, na przykład kod QR',
        'dzień wizyty; po ujawnieniu wyniku zostaje tylko miesiąc',
        'uwagę własnymi słowami, jeżeli Pani lub Pan ją wpisze',
      ],
      paragraphs: [
        'Przed zapisaniem uwagi program sam zasłania nazwiska, telefony, adresy e-mail, numery PESEL i podobne dane. Może coś przeoczyć, dlatego prosimy ich nie podawać.',
      ],
    },
    {
      heading: 'Czego nie zapisujemy',
      items: [
        'adresu IP: służy tylko przez chwilę do obrony przed nadużyciami',
        'godziny odpowiedzi',
        'danych o telefonie i przeglądarce',
        'plików cookie: ankieta ich nie używa',
      ],
    },
    {
      heading: 'Jak pokazujemy odpowiedzi',
      paragraphs: [
        'Odpowiedzi ujawniamy paczkami po co najmniej pięć, wymieszane. Ocenę pokazujemy najwcześniej od dziesięciu odpowiedzi.',
        'Nie oceniamy pojedynczych pracowników. Gdy klientów obsługuje jedna osoba, jej ocen wiedzy i traktowania nie pokazujemy nigdzie.',
      ],
    },
  ],
  controller: 'Kto odpowiada za dane',
  controllerContact: 'Kontakt',
  officer: 'Inspektor ochrony danych',
  officerMissing: 'Urząd nie podał jeszcze kontaktu do inspektora. Pytania przyjmuje urząd.',
  purpose: 'Po co',
  purposeText: 'Chcemy wiedzieć, jak klienci oceniają obsługę, i ją poprawiać.',
  basis: 'Na jakiej podstawie',
  basisDefault:
    'Jeżeli w uwadze znajdą się dane osobowe, podstawą jest art. 6 ust. 1 lit. e RODO: zadanie realizowane w interesie publicznym.',
  retention: 'Jak długo',
  retentionFixed:
    'Identyfikator w adresie ankiety pozwala ją dokończyć. Znika najpóźniej po 25 godzinach, a po wysłaniu ostatniej strony nie prowadzi już do odpowiedzi.',
  retentionDefault: 'Anonimowe odpowiedzi przechowujemy tak długo, jak urząd porównuje wyniki kolejnych lat.',
  recipients: 'Kto ma dostęp',
  recipientsDefault: 'Wyniki widzą pracownicy urzędu. Danych nie przekazujemy poza Europejski Obszar Gospodarczy.',
  rights: {
    heading: 'Jakie ma Pani lub Pan prawa',
    items: [
      'dostęp do danych i ich kopia',
      'sprostowanie, usunięcie lub ograniczenie przetwarzania',
      'sprzeciw wobec przetwarzania',
      'skarga do Prezesa Urzędu Ochrony Danych Osobowych',
    ],
    paragraphs: [
      'Odpowiedzi nie da się połączyć z osobą. Aby skorzystać z praw wobec danych wpisanych w uwadze, trzeba wskazać tę uwagę.',
    ],
  },
  voluntary: {
    heading: 'Czy trzeba odpowiadać',
    paragraphs: [
      'Nie. Udział jest dobrowolny i nie wpływa na załatwienie sprawy. Ankietę można przerwać w każdej chwili.',
    ],
  },
  automated: 'Nie podejmujemy decyzji automatycznie i nie tworzymy profili osób.',
  version: (number, day) => `Wersja ${number} z dnia ${day}`,
};

const en: NoticeTexts = {
  title: 'How we protect data',
  lead: 'The survey is anonymous. We do not ask for your name, address or case number.',
  draft: 'This is a draft. The office has not yet checked and approved it.',
  collected: [
    {
      heading: 'What we keep',
      items: [
        'your answers to the questions',
        'the service and place the code stands for, the language of the survey and the way you came, such as a QR code',
        'the day of your visit; once results are released, only the month remains',
        'a comment in your own words, if you write one',
      ],
      paragraphs: [
        'Before a comment is stored the program hides names, telephone numbers, e-mail addresses, PESEL numbers and the like. It may miss something, so please do not give them.',
      ],
    },
    {
      heading: 'What we do not keep',
      items: [
        'your IP address: it is used only for a moment, against abuse',
        'the time of your answer',
        'data about your telephone or browser',
        'cookies: the survey uses none',
      ],
    },
    {
      heading: 'How we show answers',
      paragraphs: [
        'Answers are released in batches of at least five, shuffled. A rating is shown from ten answers at the earliest.',
        'We do not rate single employees. Where one person serves clients, ratings of that person’s knowledge and courtesy are shown nowhere.',
      ],
    },
  ],
  controller: 'Who is responsible for the data',
  controllerContact: 'Contact',
  officer: 'Data protection officer',
  officerMissing:
    'The office has not yet given a contact to its data protection officer. The office takes your questions.',
  purpose: 'What for',
  purposeText: 'We want to know how clients rate our service, and to make it better.',
  basis: 'On what basis',
  basisDefault:
    'Should a comment hold personal data, the basis is Article 6(1)(e) of the GDPR: a task carried out in the public interest.',
  retention: 'How long',
  retentionFixed:
    'An identifier in the address of the survey lets you finish it. It is gone after 25 hours at the latest, and leads to no answers once the last page is sent.',
  retentionDefault: 'Anonymous answers are kept as long as the office compares the results of successive years.',
  recipients: 'Who has access',
  recipientsDefault: 'Employees of the office see the results. Data are not passed outside the European Economic Area.',
  rights: {
    heading: 'What rights you have',
    items: [
      'access to data and a copy of them',
      'rectification, erasure or restriction of processing',
      'objection to processing',
      'a complaint to the President of the Personal Data Protection Office (UODO)',
    ],
    paragraphs: [
      'Answers cannot be linked to a person. To use your rights over data written in a comment, you need to point out that comment.',
    ],
  },
  voluntary: {
    heading: 'Whether you have to answer',
    paragraphs: ['No. Taking part is voluntary and does not affect your matter. You can stop at any time.'],
  },
  automated: 'No decisions are made automatically and no profiles of people are built.',
  version: (number, day) => `Version ${number} of ${day}`,
};

const uk: NoticeTexts = {
  title: 'Як ми захищаємо дані',
  lead: 'Опитування анонімне. Ми не питаємо про ім’я, прізвище, адресу чи номер справи.',
  draft: 'Це робоча версія. Уряд ще не перевірив і не затвердив її.',
  collected: [
    {
      heading: 'Що ми зберігаємо',
      items: [
        'відповіді на запитання',
        'послугу і місце, яких стосується код, мову опитування та шлях, наприклад QR-код',
        'день візиту; після оприлюднення результату залишається лише місяць',
        'зауваження власними словами, якщо Ви його напишете',
      ],
      paragraphs: [
        'Перед збереженням зауваження програма сама приховує прізвища, телефони, адреси e-mail, номери PESEL і подібні дані. Вона може щось пропустити, тому просимо їх не подавати.',
      ],
    },
    {
      heading: 'Чого ми не зберігаємо',
      items: [
        'IP-адреси: вона потрібна лише на мить для захисту від зловживань',
        'години відповіді',
        'даних про телефон і браузер',
        'файлів cookie: опитування їх не використовує',
      ],
    },
    {
      heading: 'Як ми показуємо відповіді',
      paragraphs: [
        'Відповіді оприлюднюємо групами щонайменше по п’ять, перемішаними. Оцінку показуємо щонайменше від десяти відповідей.',
        'Ми не оцінюємо окремих працівників. Якщо клієнтів обслуговує одна особа, її оцінок окремо не показуємо.',
      ],
    },
  ],
  controller: 'Хто відповідає за дані',
  controllerContact: 'Контакт',
  officer: 'Інспектор із захисту даних',
  officerMissing: 'Уряд ще не подав контакту інспектора. Запитання приймає уряд.',
  purpose: 'Навіщо',
  purposeText: 'Ми хочемо знати, як клієнти оцінюють обслуговування, і покращувати його.',
  basis: 'На якій підставі',
  basisDefault:
    'Якщо в зауваженні опиняться персональні дані, підставою є ст. 6 п. 1 літ. e GDPR (RODO): завдання в суспільних інтересах.',
  retention: 'Як довго',
  retentionFixed:
    'Ідентифікатор в адресі опитування дає змогу його закінчити. Він зникає щонайпізніше через 25 годин, а після останньої сторінки вже не веде до відповідей.',
  retentionDefault: 'Анонімні відповіді зберігаємо доти, доки уряд порівнює результати наступних років.',
  recipients: 'Хто має доступ',
  recipientsDefault: 'Результати бачать працівники уряду. Даних не передаємо за межі Європейської економічної зони.',
  rights: {
    heading: 'Які Ви маєте права',
    items: [
      'доступ до даних та їхня копія',
      'виправлення, видалення або обмеження обробки',
      'заперечення проти обробки',
      'скарга до Голови Управління захисту персональних даних Польщі (UODO)',
    ],
    paragraphs: [
      'Відповідей не можна пов’язати з особою. Щоб скористатися правами щодо даних у зауваженні, треба вказати це зауваження.',
    ],
  },
  voluntary: {
    heading: 'Чи треба відповідати',
    paragraphs: ['Ні. Участь добровільна і не впливає на вирішення справи. Опитування можна перервати будь-коли.'],
  },
  automated: 'Ми не приймаємо автоматичних рішень і не створюємо профілів осіб.',
  version: (number, day) => `Версія ${number} від ${day}`,
};

export const noticeTexts: Readonly<Record<SurveyLanguage, NoticeTexts>> = { pl, en, uk };

const settingsPl = {
  title: 'Jak chronimy dane',
  lead: 'Z tych pól powstaje informacja dla klientów (art. 13 RODO) w trzech językach. Każda zmiana tworzy nową wersję.',
  show: 'Zobacz stronę dla klientów',
  publish: 'Zatwierdź i opublikuj',
  notYet: 'Klienci widzą dziś wersję roboczą. Uzupełnij pola i zatwierdź informację.',
  current: (version: string) => `Opublikowana: ${version}`,
  fields: {
    controller: 'Administrator danych',
    officer: 'Inspektor ochrony danych (imię i nazwisko lub stanowisko)',
    officerContact: 'Kontakt do inspektora ochrony danych',
    basis: 'Podstawa prawna',
    retention: 'Jak długo przechowujemy odpowiedzi',
    recipients: 'Kto ma dostęp',
  },
  hints: {
    controller: 'Tak, jak urząd nazywa administratora w innych klauzulach, na przykład: Starosta Wierzbowski.',
    officerContact: 'E-mail, telefon lub adres.',
    ownText:
      'Puste pole oznacza tekst podpowiadany, w trzech językach. Własny tekst pokazujemy po polsku na wszystkich stronach.',
    defaultText: 'Tekst podpowiadany:',
  },
  checkTitle: 'Co sprawdza urząd',
  check: [
    'kto jest administratorem i czy podstawa prawna jest pełna, z przepisem, który nakłada zadanie',
    'kategorię archiwalną ankiet: ustala ją archiwista urzędu',
    'czy serwer utrzymuje firma zewnętrzna: wtedy trzeba ją wymienić i zawrzeć umowę powierzenia',
    'czy dane pozostają w Europejskim Obszarze Gospodarczym',
    'tekst ukraiński: jest szkicem i powinien go sprawdzić tłumacz',
  ],
};

type SettingsTexts = typeof settingsPl;

const settingsEn: SettingsTexts = {
  title: 'How we protect data',
  lead: 'These fields make the notice for clients (Article 13 of the GDPR) in three languages. Every change makes a new version.',
  show: 'See the page for clients',
  publish: 'Approve and publish',
  notYet: 'Clients see a draft today. Fill in the fields and approve the notice.',
  current: (version) => `Published: ${version}`,
  fields: {
    controller: 'Controller of the data',
    officer: 'Data protection officer (name or post)',
    officerContact: 'Contact of the data protection officer',
    basis: 'Legal basis',
    retention: 'How long answers are kept',
    recipients: 'Who has access',
  },
  hints: {
    controller: 'As the office calls the controller in its other notices, for example: Starosta Wierzbowski.',
    officerContact: 'E-mail, telephone or address.',
    ownText:
      'An empty field means the suggested text, in three languages. Your own text is shown in Polish on all pages.',
    defaultText: 'Suggested text:',
  },
  checkTitle: 'What the office checks',
  check: [
    'who the controller is, and whether the legal basis is complete, with the provision that gives the task',
    'the archival class of survey files: the office’s archivist sets it',
    'whether an outside company runs the server: then it is named here, and there is a processing contract',
    'whether data stay in the European Economic Area',
    'the Ukrainian text: it is a draft and should be checked by a translator',
  ],
};

export const noticeSettingsTexts = { pl: settingsPl, en: settingsEn };

// Sentences of fictional clients, by what they are about. Written for the samples; nobody said them.
import type { Item } from './sample-office.ts';

export interface CommentParts {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

export const polishComments: Readonly<Record<Exclude<Item, 'overall'>, CommentParts>> = {
  waiting: {
    bad: [
      'Czekałem ponad godzinę, choć przede mną były cztery osoby.',
      'Kolejka od samego rana, numerków zabrakło o dziesiątej.',
      'Umówiłam się na 9:00, weszłam o 9:40.',
      'Czynne jedno okienko z pięciu, reszta pusta.',
      'Za długo się czeka, trzeba było brać wolne w pracy.',
      'Numerki powinny być wydawane także po południu.',
      'W kolejce stoi się dłużej niż trwa sama sprawa.',
      'Biletomat stał wyłączony i nikt nie wiedział, kto następny.',
      'Dwie godziny czekania na pięć minut przy okienku.',
      'Rezerwacja przez internet pokazywała wolny termin dopiero za trzy tygodnie.',
    ],
    good: [
      'Bez kolejki, wszystko w dziesięć minut.',
      'Rezerwacja godziny działa, weszłam punktualnie.',
      'Szybko i sprawnie, jestem mile zaskoczony.',
      'Odkąd można się umówić, nie czeka się wcale.',
      'Krótko czekałam, a pani od razu znalazła dokumenty.',
      'Kolejka szła szybko.',
    ],
  },
  information: {
    bad: [
      'Na stronie co innego niż przy okienku, musiałem wracać po zaświadczenie.',
      'Nikt nie powiedział, co będzie dalej i kiedy przyjść.',
      'Formularz niezrozumiały, przydałby się wypełniony wzór.',
      'Trzy razy przychodziłam, bo za każdym razem brakowało czegoś innego.',
      'Pismo napisane tak, że nie wiadomo, co mam zrobić.',
      'Proszę podać listę dokumentów w jednym miejscu.',
      'Nie wiem, na jakim etapie jest moja sprawa.',
      'Przez telefon podano złą opłatę.',
    ],
    good: [
      'Dostałam kartkę z listą wszystkiego, co trzeba przynieść.',
      'Jasno wyjaśniono, co dalej i ile to potrwa.',
      'Dobrze, że przysłali SMS, że dokument czeka.',
      'Wzór wypełnionego wniosku bardzo pomógł.',
    ],
  },
  knowledge: {
    bad: [
      'Pracownik nie umiał odpowiedzieć i odesłał mnie do innego pokoju.',
      'Każdy mówił co innego o tej samej sprawie.',
      'Widać, że przepisy się zmieniły, a urząd jeszcze o tym nie wie.',
    ],
    good: [
      'Bardzo kompetentna obsługa.',
      'Wiedza na szóstkę, od razu znalazł rozwiązanie.',
      'Fachowo i konkretnie.',
      'Pracownik znał odpowiedź na każde pytanie.',
    ],
  },
  courtesy: {
    bad: [
      'Niemiła obsługa, poczułam się jak intruz.',
      'Nikt nie odpowiedział na dzień dobry.',
      'Pani rozmawiała przez telefon, a ja stałem.',
    ],
    good: [
      'Przemiła pani w okienku, dziękuję.',
      'Uprzejmie i z uśmiechem.',
      'Cierpliwie wszystko wytłumaczono mojej mamie.',
      'Życzliwi ludzie, oby tak dalej.',
      'Pierwszy raz w urzędzie poczułem się jak gość.',
      'Dziękuję za pomoc przy wypełnieniu wniosku.',
    ],
  },
  right_person: {
    bad: [
      'Odsyłano mnie od pokoju do pokoju.',
      'Nie wiadomo, gdzie iść, brakuje kogoś na wejściu.',
      'Telefon na centralę dzwoni i nikt nie odbiera.',
    ],
    good: ['Od razu skierowano mnie do właściwego pokoju.', 'Łatwo trafić, dobre oznaczenia.'],
  },
  building: {
    bad: [
      'Winda nie działa, a wydział na drugim piętrze.',
      'Nie ma gdzie zaparkować, krążyłem pół godziny.',
      'Z wózkiem nie da się wejść.',
      'W poczekalni duszno i za mało krzeseł.',
      'Tablica z numerami pokoi jest nieaktualna.',
      'Brakuje ławki przed wejściem dla starszych osób.',
    ],
    good: ['Nowa poczekalnia jest wygodna.', 'Podjazd i winda działają, dziękuję.'],
  },
};

export const polishEndings: readonly string[] = [
  '',
  '',
  '',
  'Proszę to zmienić.',
  'Poza tym w porządku.',
  'Szkoda, bo poprzednio było lepiej.',
  'Mam nadzieję, że ktoś to czyta.',
  'Pozdrawiam.',
];

export const otherComments: Readonly<Record<'en' | 'uk', CommentParts>> = {
  en: {
    bad: ['I waited long and nobody spoke English.', 'The forms are only in Polish.'],
    good: ['Very kind and helpful, thank you.', 'Quick service.'],
  },
  uk: {
    bad: ['Довго чекала, не було кому пояснити.', 'Бракує інформації українською.', 'Не знала, в який кабінет іти.'],
    good: ['Дуже ввічливе обслуговування, дякую.', 'Все швидко і зрозуміло.', 'Дякую за допомогу із заявою.'],
  },
};

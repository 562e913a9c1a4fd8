// Words of the import: what was not carried over, and why a file was refused. Polish and English.

const said = (pl: string, en: string) => ({ pl, en });

export const importNoteTexts = {
  'own-archive': said(
    'To pełne archiwum odpowiedzi z Probierza. Nie wczytuj go do urzędu, z którego pochodzi: te same odpowiedzi byłyby policzone dwa razy',
    'This is a full archive of answers made by Probierz. Do not import it into the office it came from: the same answers would count twice',
  ),
  'archive-comments': said(
    'Uwagi są w archiwum osobno, niepołączone z odpowiedziami, i nie są wczytywane',
    'Comments stand apart in the archive, not joined to answers, and are not imported',
  ),
  'archive-variables': said(
    'Zmienne, których ta ankieta nie pyta albo pyta innymi słowami, nie są wczytywane',
    'Variables the questionnaire does not ask, or asks in other words, are not imported',
  ),
  'repeated-code': said('Kod pytania powtarza się', 'A question code is repeated'),
  'repeated-part': said('Kod podpytania powtarza się', 'The code of a subquestion is repeated'),
  'repeated-option': said(
    'Kod odpowiedzi powtarza się, wczytano pierwszą',
    'The code of an option is repeated, the first was read',
  ),
  'repeated-row': said('Ten sam numer występuje w pliku dwa razy', 'The same number stands in the file twice'),
  'bad-code': said(
    'Kod pytania jest pusty, za długi albo zawiera niedozwolone znaki, nadano inny',
    'A question code is empty, too long or has forbidden characters; another was given',
  ),
  'no-group': said(
    'Pytanie należy do grupy, której nie ma, pominięto je',
    'The question belongs to a group that is not there; it was left out',
  ),
  'no-parent': said(
    'Podpytanie należy do pytania, którego nie ma, pominięto je',
    'The subquestion belongs to a question that is not there; it was left out',
  ),
  'option-without-question': said(
    'Odpowiedź należy do pytania, którego nie ma, pominięto ją',
    'The option belongs to a question that is not there; it was left out',
  ),
  'unknown-type': said('Nieznany typ pytania, pominięto je', 'Unknown question type, left out'),
  'undeclared-language': said(
    'Tekst w języku, którego ankieta nie wymienia',
    'A text in a language the survey does not name',
  ),
  'other-language': said('Język, w którym nie prowadzimy ankiet', 'A language we do not survey in'),
  'no-base-text': said(
    'Brak tekstu w języku podstawowym, wzięto inny',
    'No text in the base language, another was taken',
  ),
  'missing-text': said('Brak tekstu w jednym z języków', 'No text in one of the languages'),
  script: said('Usunięto skrypt lub działanie wpisane w tekst', 'A script or handler in a text was removed'),
  embedded: said('Usunięto ramkę, obraz lub osadzony plik', 'A frame, picture or embedded file was removed'),
  link: said('Odnośnik zamieniono na sam tekst', 'A link was turned into its text'),
  'hidden-characters': said('Usunięto niewidoczne znaki', 'Invisible characters were removed'),
  expression: said(
    'Wyrażenie w tekście trzeba uzupełnić ręcznie',
    'An expression in a text is to be filled in by hand',
  ),
  condition: said(
    'Warunek nie został przeniesiony, pytanie pokazuje się zawsze',
    'The condition was not carried over, the question is always shown',
  ),
  'group-condition': said('Warunek grupy nie został przeniesiony', 'The condition of a group was not carried over'),
  'part-condition': said(
    'Warunek podpytania nie został przeniesiony',
    'The condition of a subquestion was not carried over',
  ),
  quota: said('Limity odpowiedzi', 'Quotas'),
  assessment: said('Punktacja', 'Assessments'),
  'default-value': said('Wartości domyślne', 'Default values'),
  pattern: said('Wzorzec odpowiedzi', 'A pattern of the answer'),
  validation: said('Wyrażenie sprawdzające odpowiedź', 'A validation expression'),
  mandatory: said('Odpowiedź była obowiązkowa', 'The answer was mandatory'),
  'random-order': said('Losowa kolejność', 'Random order'),
  'array-filter': said('Filtr wierszy tabeli', 'A filter of rows'),
  'number-range': said('Zakres liczby jest nieprawidłowy', 'The range of a number is not valid'),
  hidden: said('Pytanie ukryte', 'A hidden question'),
  equation: said('Pytanie obliczane', 'A computed question'),
  upload: said('Pliki przesłane przez ankietowanych', 'Files sent by respondents'),
  'language-switch': said('Przełącznik języka', 'A language switch'),
  'exclusive-option': said(
    'Odpowiedź wykluczająca pozostałe wskazuje podpytanie, którego nie ma',
    'An exclusive option names a subquestion that is not there',
  ),
  ranking: said(
    'Ranking nie jest wyborem „najlepsze i najgorsze”, przeniesiono miejsca',
    'A ranking is not a best–worst choice; its places were carried over',
  ),
  'agreement-scale': said(
    'Skala „zgadzam się – nie zgadzam się”, nie łączymy jej z naszymi ocenami',
    'An agree–disagree scale: it is not joined with our ratings',
  ),
  'end-address': said('Adres strony po zakończeniu', 'The address after the end'),
  'time-limit': said('Ograniczenie czasu', 'A time limit'),
  layout: said('Układ stron i wygląd', 'Pages and appearance'),
  'not-anonymous': said('Ankieta nie jest oznaczona jako anonimowa', 'The survey is not marked as anonymous'),
  participants: said('Lista uczestników nie została wczytana', 'The list of participants was not read'),
  timings: said('Czasy wypełniania nie zostały wczytane', 'Timings were not read'),
  'personal-column': said('Kolumna z danymi osób nie została wczytana', 'A column with personal data was not read'),
  'contact-question': said(
    'Pytanie o dane kontaktowe, proponujemy go nie przenosić',
    'A question about contact data; we propose to leave it out',
  ),
  'unknown-column': said('Kolumna nieznana tej ankiecie', 'A column this survey does not know'),
  'ambiguous-column': said(
    'Nazwa kolumny pasuje do dwóch pytań, pominięto ją',
    'The name of a column fits two questions; it was left out',
  ),
  'unknown-value': said('Wartości spoza listy odpowiedzi', 'Values that are in no list of options'),
  'converted-words': said('Pełne teksty odpowiedzi zamieniono na kody', 'Full answers were turned into codes'),
  'converted-digits': said(
    'Cyfry zapisane zamiast „tak” i „nie” zamieniono z powrotem',
    'Digits written for yes and no were turned back',
  ),
  'not-carried': said(
    'Pytanie nie ma u nas odpowiednika i nie zostało przeniesione',
    'The question has no counterpart with us and was not carried over',
  ),
  'no-answers': said(
    'Plik nie zawiera odpowiedzi. Po wyłączeniu ankiety zostają one poza archiwum',
    'The file holds no answers. Once a survey is deactivated they stay outside the archive',
  ),
  'no-dates': said('Ankieta nie zapisywała dat', 'The survey kept no dates'),
} as const;

export const refusalTexts = {
  'not-a-survey': () => said('To nie jest plik ankiety LimeSurvey.', 'This is not a LimeSurvey survey file.'),
  'part-of-survey': (what: string) =>
    said(
      `Plik zawiera tylko część ankiety (${what}). Potrzebna jest cała: archiwum LSA albo plik LSS.`,
      `The file holds only a part of a survey (${what}). The whole is needed: an LSA archive or an LSS file.`,
    ),
  'answers-without-structure': () =>
    said(
      'To są same odpowiedzi. Potrzebny jest jeszcze plik LSS tej ankiety albo archiwum LSA.',
      'These are answers alone. The LSS file of the survey is needed too, or an LSA archive.',
    ),
  'structure-alone': () =>
    said(
      'W tym pliku jest sama ankieta, bez odpowiedzi. Dołącz do niego plik z odpowiedziami (VV albo CSV) albo wczytaj archiwum LSA z ankiety, która jest jeszcze aktywna.',
      'This file holds a questionnaire without answers. Add a file with the answers (VV or CSV) beside it, or import the LSA archive of a survey that is still active.',
    ),
  'no-answers-in-file': () =>
    said('W pliku nie ma ani jednej odpowiedzi.', 'There is not a single answer in the file.'),
  'all-doubled': () =>
    said(
      'Wszystkie odpowiedzi z tego pliku wczytano już wcześniej. Nic się nie zmieniło.',
      'All answers of this file were imported before. Nothing was changed.',
    ),
  'too-many-imports': () =>
    said(
      'Na liście jest już 500 importów. Usuń te, z których nic nie wczytano.',
      'There are 500 imports in the list already. Remove those nothing was taken in from.',
    ),
  'second-file': () =>
    said(
      'Drugi plik jest potrzebny tylko wtedy, gdy pierwszy to ankieta LSS. Wczytaj pliki po kolei.',
      'A second file is needed only beside an LSS questionnaire. Import the files one by one.',
    ),
  'unknown-name': (column: string) =>
    said(
      `Nazwa, której nie dopasowano do żadnej w urzędzie. Kolumna: ${column}.`,
      `A name that was not matched with any of the office. Column: ${column}.`,
    ),
  'no-structure': () => said('W archiwum nie ma pliku LSS z ankietą.', 'The archive has no LSS file with the survey.'),
  'two-structures': () =>
    said(
      'W archiwum jest więcej niż jedna ankieta. Proszę wczytać je po kolei.',
      'The archive holds more than one survey. Please import them one by one.',
    ),
  'nested-archive': () =>
    said(
      'W archiwum jest drugie archiwum. Proszę wczytać je osobno.',
      'The archive holds another archive. Please import it by itself.',
    ),
  printable: () =>
    said(
      'To wersja do druku, bez danych. Proszę wyeksportować archiwum LSA.',
      'This is the printable version, without data. Please export the LSA archive.',
    ),
  'no-base-language': () =>
    said('Plik nie podaje języka podstawowego ankiety.', 'The file does not name the base language of the survey.'),
  'no-questions': () => said('W pliku nie ma ani jednego pytania.', 'The file has no question.'),
  'too-many-questions': (most: string) =>
    said(`Za dużo pytań. Najwięcej: ${most}.`, `Too many questions. At most: ${most}.`),
  'too-many-options': (most: string) =>
    said(`Za dużo odpowiedzi do wyboru. Najwięcej: ${most}.`, `Too many options. At most: ${most}.`),
  'too-many-rows': (most: string) => said(`Za dużo wierszy. Najwięcej: ${most}.`, `Too many rows. At most: ${most}.`),
  'other-survey': (share: string) =>
    said(
      `Te odpowiedzi są z innej ankiety: rozpoznano ${share} kolumn.`,
      `These answers are of another survey: ${share} of the columns were recognised.`,
    ),
  'ambiguous-headings': (count: string) =>
    said(
      `Nagłówki kolumn są niejednoznaczne (${count}). Proszę wyeksportować odpowiedzi z kodami pytań.`,
      `The headings are ambiguous (${count}). Please export the answers with question codes.`,
    ),
  'resaved-vv': () =>
    said(
      'Plik VV został zapisany ponownie w arkuszu i stracił część danych. Proszę wyeksportować go jeszcze raz i nie otwierać w arkuszu.',
      'The VV file was saved again by a spreadsheet and lost data. Please export it again and do not open it in a spreadsheet.',
    ),
  'cells-in-row': (counts: string) =>
    said(
      `Inna liczba komórek niż w nagłówku (${counts}).`,
      `Another number of cells than in the headings (${counts}).`,
    ),
  'unmapped-word': (column: string) =>
    said(
      `Słowo, którego mapowanie nie zna. Kolumna: ${column}.`,
      `A word the mapping does not know. Column: ${column}.`,
    ),
  'bad-day': () =>
    said(
      'Data jest nieprawidłowa, sprzed 2000 roku albo z przyszłości.',
      'The day is not valid, before 2000 or in the future.',
    ),
  'repeated-response': () => said('Numer odpowiedzi powtarza się.', 'The number of the response is repeated.'),
  'bad-response-number': () =>
    said('Wiersz nie ma poprawnego numeru odpowiedzi.', 'The row has no valid response number.'),
} as const;

// Words of the pages of sources, Polish and English side by side.
import { counted, formatNumber, formatShare, noBreakSpace, plural } from '#ui/formats.ts';
import { uiTexts } from '#ui/ui.texts.ts';

const s = noBreakSpace;
const plAnswers = uiTexts.pl.answers;
const enAnswers = uiTexts.en.answers;
const plWhole = (n: number) =>
  counted('pl', n, {
    one: 'pełną odpowiedź',
    few: 'pełne odpowiedzi',
    many: 'pełnych odpowiedzi',
    other: 'pełnej odpowiedzi',
  });
const enWhole = (n: number) => counted('en', n, { one: 'full answer', other: 'full answers' });

const pl = {
  title: 'Źródła oceny',
  diagnosis: 'Diagnoza',
  importanceTitle: 'Ważność i ocena',
  kinds: { office: 'Cały urząd', unit: 'Jednostka', service: 'Usługa' },
  tabs: 'Dwa widoki',
  top: (n: number): string => `Z oceną najmocniej ${plural('pl', n, { one: 'wiąże', other: 'wiążą' })} się: `,
  noneStandsOut: 'Z oceną wiążą się te sprawy. Która najmocniej, tego nie da się jeszcze rozstrzygnąć.',
  begin: (n: number): string =>
    n === 1
      ? `Ocena jest niższa, niż wymaga ważność tej sprawy. Od tego warto zacząć: `
      : `Oceny są niższe, niż wymaga ważność tych spraw. Od tego warto zacząć: `,
  noBegin:
    'Przy żadnej ze spraw najmocniej związanych z oceną nie ma pewności, że wypada gorzej, niż wymaga jej ważność.',
  explained: {
    small: 'Te pytania wyjaśniają małą część różnic między ocenami.',
    good: 'Te pytania wyjaśniają sporą część różnic między ocenami.',
    most: 'Te pytania wyjaśniają większość różnic między ocenami.',
  },
  based: (n: number) => `Na podstawie: ${plAnswers(n)}, w${s}których oceniono wszystkie te sprawy.`,
  tiersHeadline: 'Co wiąże się z oceną ogólną',
  tier: {
    only: 'Nierozstrzygnięte',
    first: 'Najmocniej',
    second: 'Słabiej',
    third: 'Jeszcze słabiej',
    further: (group: number) => `Jeszcze słabiej, grupa ${group}`,
    last: 'Najsłabiej',
  },
  together: 'Spraw w jednej grupie nie da się rozróżnić. Stoją w kolejności pytań, nie od najważniejszej.',
  notCause: 'Wykres mówi, co idzie w parze z oceną. Nie mówi, o ile ocena wzrośnie po zmianie.',
  shareMethod: `udział w${s}tym, co wyjaśniają wszystkie sprawy, w${s}procentach; przedział 95${s}%`,
  matter: 'Sprawa',
  group: 'Jak mocno',
  share: 'Udział (%)',
  low: 'od',
  high: 'do',
  rating: 'Ocena',
  n: 'Pełne odpowiedzi',
  ratings: 'Liczba ocen',
  needed: 'Ocena wymagana przy tej ważności',
  asymmetryHead: 'Psuje czy cieszy',
  asymmetry: {
    spoils: 'psuje',
    pleases: 'cieszy',
    both: 'psuje i cieszy',
    undecided: 'nierozstrzygnięte',
    'too-few-extremes': 'za mało skrajnych ocen',
  },
  asymmetryTitle: 'Co psuje, co cieszy',
  asymmetryLong: {
    spoils: 'psuje. Gdy tu jest źle, ocena spada; gdy bardzo dobrze, prawie nie rośnie',
    pleases: 'cieszy. Gdy tu jest bardzo dobrze, ocena rośnie; gdy źle, prawie nie spada',
    both: 'psuje i cieszy. Gdy tu jest źle, ocena spada; gdy bardzo dobrze, rośnie',
    undecided: 'nie da się jeszcze rozstrzygnąć',
    'too-few-extremes': 'za mało ocen bardzo dobrych albo złych, żeby to sprawdzić (potrzeba po 15)',
  },
  noAsymmetry: 'To, co psuje, a co cieszy, pokażemy od 150 odpowiedzi.',
  twins: (a: string, b: string) => `Te dwa pytania mierzą prawie to samo, traktuj je jako jedno: ${a}; ${b}.`,
  ordinalSame: 'Ten sam wniosek wychodzi, gdy ocen nie traktujemy jak liczb.',
  ordinalOther: (pairs: string) =>
    `Gdy ocen nie traktujemy jak liczb, kolejność się zmienia. Nie opieraj decyzji na różnicy między tymi sprawami: ${pairs}.`,
  ordinalTitle: 'Uwaga na różnicę między grupami',
  leftOutTitle: 'Pytania, których tu nie ma',
  leftOut: {
    'one-person': 'pracuje tu jedna osoba, więc ocen pracownika nie pokazujemy',
    'does-not-apply': 'więcej niż co piąta osoba zaznaczyła „nie dotyczy”',
    'with-others': 'tutaj oceny te pokazujemy tylko razem z innymi usługami',
    hidden: 'za mało odpowiedzi, żeby je pokazać',
  },
  matrixHeadline: 'Ważność obok oceny',
  matrixKey:
    'Linia: ocena, jakiej wymaga ważność sprawy. Zacieniona strona: ocena jest niższa. Puste kółko: nierozstrzygnięte, także gdy kreski ledwie omijają linię, bo sprawdzamy kilka spraw naraz.',
  notStrengths:
    'Tutaj ocena stoi obok ważności. Mocna strona wypada dobrze wobec obietnicy, reszty urzędu albo przeszłości; taka sprawa też może tu wymagać więcej.',
  strengths: 'Mocne i słabe strony',
  axisRating: 'ocena od 1 do 5',
  axisShare: `ważność: udział w${s}procentach`,
  mark: 'Znak',
  callHead: 'Co z tego wynika',
  calls: {
    'begin-here': 'ocena niższa, niż wymaga ważność: od tego warto zacząć',
    later: 'ocena niższa, niż wymaga ważność; inne sprawy wiążą się z oceną mocniej',
    keep: 'ocena wystarcza przy tej ważności: warto utrzymać',
    undecided: 'nierozstrzygnięte',
  },
  matrixMethod: 'kreski: przedziały 95\u00a0%',
  contexts: 'Wizyty i sprawy',
  contextsNote: 'Wizyt i spraw online nigdy nie łączymy.',
  visits: 'Wizyty w urzędzie',
  cases: 'Sprawy online',
  refused: {
    tooFew: (missing: number) => `Zbierz jeszcze ${plWhole(missing)}, a${s}pokażemy, co wiąże się z${s}oceną.`,
    enoughWait: `Pełnych odpowiedzi powinno już wystarczyć. Wkrótce pokażemy, co wiąże się z${s}oceną.`,
    tooFewInPeriod: `W${s}tym okresie jest za mało pełnych odpowiedzi, żeby pokazać, co wiąże się z${s}oceną.`,
    have: (n: number, needed: number) =>
      `Pełnych odpowiedzi jest ${formatNumber('pl', n)}, potrzeba ${formatNumber('pl', needed)}. Pełna odpowiedź to taka, w której oceniono wszystkie te sprawy.`,
    waiting: (n: number) =>
      `Już zebrano i${s}czeka: ${plWhole(n)} z${s}kwartału, który jeszcze trwa albo skończył się mniej niż miesiąc temu.`,
    unreleased: (n: number) => `Na ujawnienie czeka: ${plAnswers(n)}.`,
    apart: (n: number) => `Poza obliczeniami zostawiamy: ${plWhole(n)} (w${s}grupach mniejszych niż dziesięć).`,
    date: (month: string) => `W dotychczasowym tempie pokażemy to od: ${month}, gdy kwartał wejdzie do obliczeń.`,
    dateOfWaiting: (month: string) => `Pokażemy to od: ${month}, gdy kwartał wejdzie do obliczeń.`,
    noDate: 'Przychodzi za mało pełnych odpowiedzi, żeby podać datę.',
    wider: 'Pokaż cały okres',
    up: 'Zobacz źródła oceny całego urzędu',
    plainTitle: 'Jak oceniono każdą sprawę',
    correlation: 'Związek z oceną (od −100 do 100)',
    tiesNote: (n: number) => `związek z${s}oceną: ${plWhole(n)}, przedział 95${s}%`,
    lowest: (named: string) => `Najniżej oceniane: ${named}.`,
    noLowest: (n: number) =>
      `Żadna z${s}tych spraw nie jest na pewno oceniana niżej od innych (pełnych odpowiedzi: ${formatNumber('pl', n)}).`,
    littleFact: (explained: string, n: number) =>
      `Te sprawy wyjaśniają ${explained} różnic między ocenami (pełnych odpowiedzi: ${formatNumber('pl', n)}). Powodu ocen szukaj w${s}uwagach.`,
    explainsLittle: 'Te pytania wyjaśniają zbyt małą część ocen. Zacznij od uwag klientów.',
    explainsLittleText: (explained: string) =>
      `Wszystkie razem wyjaśniają ${explained} różnic. Źródła pokazujemy od 10${s}%.`,
    readComments: 'Czytaj uwagi',
    noDifferences: 'Wszyscy ocenili prawie tak samo. Nie ma różnic, które można by wyjaśniać.',
    noDrivers: 'Za mało pytań, które można by tu porównać.',
    diagnosis: 'Wróć do diagnozy',
    collect: 'Zbieraj odpowiedzi',
  },
  counting: 'Liczymy.',
  countingText: 'Strona odświeży się sama za chwilę.',
  refresh: 'Odśwież',
  failed: 'Obliczenie się nie udało.',
  failedText: 'Odpowiedzi są bezpieczne. Otwórz stronę jeszcze raz, a policzymy od nowa.',
  again: 'Policz jeszcze raz',
  how: {
    answers: 'Pełne odpowiedzi',
    answersText: (n: number, collected: number) =>
      n === collected
        ? `${plAnswers(n)} z${s}oceną ogólną, wynikiem sprawy i wszystkimi sprawami`
        : `${formatNumber('pl', n)} z${s}${formatNumber('pl', collected)} pełnych; reszta czeka, aż jej kwartał wejdzie do obliczeń, albo leży w${s}grupach mniejszych niż dziesięć`,
    weights: 'Wagi a udziały',
    weightsText:
      'Udziałów i związków nie ważymy: mówią, co idzie w parze z oceną u osób, które odpowiedziały. Oceny obok nich są ważone tam, gdzie waży je badanie.',
    method: 'Metoda',
    methodText: (outcome: boolean) =>
      `Udział to średni przyrost wyjaśnionej zmienności po wszystkich kolejnościach pytań (LMG, Lindeman, Merenda i${s}Gold 1980).${outcome ? ' Najpierw odejmujemy to, czy sprawa jest załatwiona.' : ''}`,
    ties: 'Związek z oceną',
    tiesText: (n: number, matters: number) =>
      `Korelacja Pearsona razy 100 między oceną ogólną a${s}oceną sprawy, z${s}tych samych osób (pełnych odpowiedzi: ${formatNumber('pl', n)}). Przedział 95${s}% Fishera, dla każdej z${s}osobna (spraw: ${formatNumber('pl', matters)}). Wyniku sprawy ani innych ocen nie odejmujemy. Nie porównywaliśmy ich ze sobą: która sprawa wiąże się mocniej, z${s}tego nie wynika.`,
    tiesWeights: 'Wagi a związki',
    tiesWeightsText: 'Związków nie ważymy. Oceny obok nich są ważone tam, gdzie waży je badanie.',
    outcome: 'Wynik sprawy',
    outcomeText: (share: number) =>
      `z${s}tym, czy sprawa jest załatwiona, idzie w${s}parze ${formatShare('pl', share)} różnic między ocenami`,
    explained: 'Wyjaśniona część',
    explainedText: (share: number) =>
      `${formatShare('pl', share)} różnic, które pozostają (R² poprawione na liczbę pytań)`,
    explainedOfAll: (share: number, outcome: boolean) =>
      `${formatShare('pl', share)} różnic między ocenami${outcome ? ', które pozostają po odjęciu tego, czy sprawa jest załatwiona' : ''} (R² poprawione na liczbę pytań)`,
    tiers: 'Grupy',
    tiersText: (pairs: number) =>
      `Granicę stawiamy tylko tam, gdzie sprawa niżej jest słabsza od każdej wyżej w${s}co najmniej 97,5${s}% z${s}1000 losowań (bootstrap). Porównanych par: ${formatNumber('pl', pairs)}.`,
    gap: 'Ważność a ocena',
    gapText: (equal: string, matters: number) =>
      `Sprawa, która nie wiąże się z${s}oceną wcale, wymaga oceny 3 (środek skali), o${s}udziale równym dla wszystkich (${equal}) oceny 4 (dobrze), o${s}większym odpowiednio wyższej, najwyżej 4,5. To umowa, nie pomiar. Niższa albo wystarczająca jest ocena, gdy różnica między wymaganą a${s}daną jest pewna: jej przedział 95${s}%, poszerzony, bo oceniamy kilka spraw naraz (${formatNumber('pl', matters)}), nie obejmuje zera. „Od tego warto zacząć” piszemy tylko przy sprawach z${s}najmocniejszej grupy.`,
    asymmetry: 'Psuje i cieszy',
    asymmetryText: (n: number, drivers: number) =>
      `Regresja z${s}osobnym skutkiem ocen 1–2 i${s}oceny 5 (${plAnswers(n)}). Przedziały są poszerzone, bo sprawdzono ${formatNumber('pl', drivers)} spraw naraz.`,
    ordinal: 'Oceny jako kolejność',
    ordinalText: (n: number) => `Te same obliczenia modelem dla ocen porządkowych (${plAnswers(n)} wybranych losowo).`,
    ordinalNone: 'Sprawdzamy od 200 odpowiedzi i do siedmiu spraw.',
    privacy: 'Ochrona osób',
    privacyText:
      'Używamy tylko całych grup co najmniej dziesięciu odpowiedzi, tych samych, z których powstają wszystkie wyniki. Kwartał wchodzi do obliczeń miesiąc po swoim końcu, gdy nic już do niego nie przychodzi. Pokazujemy pełne procenty.',
  },
  next: {
    begin: (item: string, fact: string, needed: string) =>
      `Ocena niższa, niż wymaga ważność: ${item}, ${fact}; przy tej ważności potrzeba ${needed}.`,
    stillGood:
      'To dobra ocena, sprawa może być nawet mocną stroną. Wymieniamy ją, bo z oceną ogólną wiąże się mocniej niż przeciętna z tych spraw.',
    strongest: (item: string, fact: string) => `Jedna ze spraw najmocniej związanych z${s}oceną: ${item}, ${fact}.`,
    readAbout: 'Przeczytaj, co piszą o tym klienci.',
    readAll: 'Przeczytaj uwagi klientów.',
    about: (theme: string) => `Uwagi na temat: ${theme}`,
    share: (value: string, range: string) => `udział ${value}${s}% (${range})`,
    rating: (value: string, range: string, n: number) => `ocena ${value} (${range}), ${plAnswers(n)}`,
    none: (n: number) =>
      `Z${s}${formatNumber('pl', n)} pełnych odpowiedzi nie da się wyróżnić żadnej sprawy. Uwagi klientów powiedzą więcej niż same oceny.`,
    startAction: 'Załóż działanie',
    comments: 'Czytaj wszystkie uwagi',
    diagnosis: 'Wróć do diagnozy',
  },
};
type Texts = typeof pl;

const en: Texts = {
  title: 'Sources of the rating',
  diagnosis: 'Diagnosis',
  importanceTitle: 'Importance and rating',
  kinds: { office: 'The whole office', unit: 'Unit', service: 'Service' },
  tabs: 'Two views',
  top: () => 'What goes with the rating most: ',
  noneStandsOut: 'These matters go with the rating. Which of them most cannot be decided yet.',
  begin: (n) =>
    n === 1
      ? 'The rating is lower than the importance of this matter needs. Begin here: '
      : 'The ratings are lower than the importance of these matters needs. Begin here: ',
  noBegin:
    'Of none of the matters most tied to the rating is it certain that it is rated lower than its importance needs.',
  explained: {
    small: 'These questions explain a small part of the differences between ratings.',
    good: 'These questions explain a good part of the differences between ratings.',
    most: 'These questions explain most of the differences between ratings.',
  },
  based: (n) => `Based on ${enAnswers(n)} in which all these matters were rated.`,
  tiersHeadline: 'What goes with the overall rating',
  tier: {
    only: 'Undecided',
    first: 'Most',
    second: 'Less',
    third: 'Even less',
    further: (group) => `Even less, group ${group}`,
    last: 'Least',
  },
  together: 'Matters of one group cannot be told apart. They stand in the order of the questions, not of importance.',
  notCause: 'The chart says what goes with the rating. It does not say by how much a change would raise it.',
  shareMethod: 'part of what all matters explain, in per cent; 95% interval',
  matter: 'Matter',
  group: 'How strongly',
  share: 'Share (%)',
  low: 'from',
  high: 'to',
  rating: 'Rating',
  n: 'Full answers',
  ratings: 'Number of ratings',
  needed: 'Rating needed at this importance',
  asymmetryHead: 'Spoils or pleases',
  asymmetry: {
    spoils: 'spoils',
    pleases: 'pleases',
    both: 'spoils and pleases',
    undecided: 'undecided',
    'too-few-extremes': 'too few extreme ratings',
  },
  asymmetryTitle: 'What spoils, what pleases',
  asymmetryLong: {
    spoils: 'spoils. Where this is bad the rating falls; where it is very good it hardly rises',
    pleases: 'pleases. Where this is very good the rating rises; where it is bad it hardly falls',
    both: 'spoils and pleases. Where this is bad the rating falls; where it is very good it rises',
    undecided: 'cannot be decided yet',
    'too-few-extremes': 'too few very good or bad ratings to check it (15 of each are needed)',
  },
  noAsymmetry: 'What spoils and what pleases is shown from 150 answers on.',
  twins: (a, b) => `These two questions measure almost the same, treat them as one: ${a}; ${b}.`,
  ordinalSame: 'The conclusion is the same when ratings are not treated as numbers.',
  ordinalOther: (pairs) =>
    `When ratings are not treated as numbers, the order changes. Do not rest a decision on the difference between: ${pairs}.`,
  ordinalTitle: 'Mind the difference between groups',
  leftOutTitle: 'Questions that are not here',
  leftOut: {
    'one-person': 'one person works here, so ratings of the employee are not shown',
    'does-not-apply': 'more than one person in five said “does not apply”',
    'with-others': 'these ratings are shown here only together with other services',
    hidden: 'too few answers to show them',
  },
  matrixHeadline: 'Importance beside rating',
  matrixKey:
    'Line: the rating the importance of a matter needs. Shaded side: the rating is lower. Hollow circle: undecided, also where the bars hardly miss the line, because several matters are judged at once.',
  notStrengths:
    'Here the rating stands beside the importance. A strength does well against a promise, the rest of the office or the past; such a matter may still need more here.',
  strengths: 'Strengths and weaknesses',
  axisRating: 'rating from 1 to 5',
  axisShare: 'importance: share in per cent',
  mark: 'Mark',
  callHead: 'What follows',
  calls: {
    'begin-here': 'rated lower than its importance needs: begin here',
    later: 'rated lower than its importance needs; others go with the rating more',
    keep: 'rated well enough for its importance: keep it',
    undecided: 'undecided',
  },
  matrixMethod: 'bars: 95% intervals',
  contexts: 'Visits and cases',
  contextsNote: 'Visits and online cases are never pooled.',
  visits: 'Visits to the office',
  cases: 'Online cases',
  refused: {
    tooFew: (missing) => `Collect ${enWhole(missing)} more, and we will show what goes with the rating.`,
    enoughWait: 'There should be enough full answers by now. We will soon show what goes with the rating.',
    tooFewInPeriod: 'There are too few full answers in this period to show what goes with the rating.',
    have: (n, needed) =>
      `There are ${formatNumber('en', n)} full answers, ${formatNumber('en', needed)} are needed. A full answer rates all these matters.`,
    waiting: (n) =>
      `Collected and waiting: ${enWhole(n)} of a quarter that is still open or ended less than a month ago.`,
    unreleased: (n) => `Waiting to be released: ${enAnswers(n)}.`,
    apart: (n) => `Left out: ${enWhole(n)} (in groups of fewer than ten).`,
    date: (month) => `At the present pace we will show it from: ${month}, when the quarter is counted in.`,
    dateOfWaiting: (month) => `We will show it from: ${month}, when the quarter is counted in.`,
    noDate: 'Too few full answers come in to name a date.',
    wider: 'Show all time',
    up: 'See the sources of the whole office',
    plainTitle: 'How each matter was rated',
    correlation: 'Tie with the rating (−100 to 100)',
    tiesNote: (n) => `tie with the rating: ${enWhole(n)}, 95% interval`,
    lowest: (named) => `Rated lowest: ${named}.`,
    noLowest: (n) =>
      `None of these matters is for certain rated lower than others (full answers: ${formatNumber('en', n)}).`,
    littleFact: (explained, n) =>
      `These matters explain ${explained} of the differences between ratings (full answers: ${formatNumber('en', n)}). Look for the reason in the comments.`,
    explainsLittle: 'These questions explain too small a part of the ratings. Begin with the comments of clients.',
    explainsLittleText: (explained) =>
      `All together they explain ${explained} of the differences. Sources are shown from 10% on.`,
    readComments: 'Read the comments',
    noDifferences: 'Everybody rated almost alike. There are no differences to explain.',
    noDrivers: 'Too few questions that could be compared here.',
    diagnosis: 'Back to the diagnosis',
    collect: 'Collect answers',
  },
  counting: 'Counting.',
  countingText: 'The page refreshes itself in a moment.',
  refresh: 'Refresh',
  failed: 'The computation failed.',
  failedText: 'The answers are safe. Open the page again, and it will be computed anew.',
  again: 'Compute again',
  how: {
    answers: 'Full answers',
    answersText: (n, collected) =>
      n === collected
        ? `${enAnswers(n)} with the overall rating, the outcome and all matters`
        : `${formatNumber('en', n)} of ${formatNumber('en', collected)} full ones; the rest waits until its quarter is counted in, or lies in groups of fewer than ten`,
    weights: 'Weights and shares',
    weightsText:
      'Shares and ties have no weights: they say what goes with the rating among those who answered. Ratings beside them are weighted where the study weights them.',
    method: 'Method',
    methodText: (outcome) =>
      `A share is the mean gain in explained variance over all orders of the questions (LMG; Lindeman, Merenda and Gold 1980).${outcome ? ' Whether the matter is settled is taken out first.' : ''}`,
    ties: 'Tie with the rating',
    tiesText: (n, matters) =>
      `Pearson’s correlation times 100 of the overall rating and the rating of the matter, of the same people (full answers: ${formatNumber('en', n)}). Fisher’s 95% interval, each by itself (matters: ${formatNumber('en', matters)}). Neither the outcome nor the other ratings are taken out. They were not compared with each other: which goes with the rating more does not follow.`,
    tiesWeights: 'Weights and ties',
    tiesWeightsText: 'Ties have no weights. Ratings beside them are weighted where the study weights them.',
    outcome: 'Outcome',
    outcomeText: (share) =>
      `${formatShare('en', share)} of the differences between ratings go with whether the matter is settled`,
    explained: 'Explained part',
    explainedText: (share) =>
      `${formatShare('en', share)} of the differences that remain (R² adjusted for the number of questions)`,
    explainedOfAll: (share, outcome) =>
      `${formatShare('en', share)} of the differences between ratings${outcome ? ' that remain after whether the matter is settled' : ''} (R² adjusted for the number of questions)`,
    tiers: 'Groups',
    tiersText: (pairs) =>
      `A border is drawn only where a matter is weaker than every one above it in at least 97.5% of 1,000 draws (bootstrap). Pairs compared: ${formatNumber('en', pairs)}.`,
    gap: 'Importance and rating',
    gapText: (equal, matters) =>
      `A matter that does not go with the rating at all needs a rating of 3 (middle of the scale), one with a share equal for all (${equal}) a 4 (good), one with a larger share more in proportion, at most 4.5. This is agreed, not measured. A rating is lower or well enough where the difference between the rating needed and given is sure: its 95% interval, wider because several matters are judged at once (${formatNumber('en', matters)}), leaves out zero. “Begin here” is said of matters of the strongest group only.`,
    asymmetry: 'Spoils and pleases',
    asymmetryText: (n, drivers) =>
      `Regression with separate effects of ratings 1–2 and 5 (${enAnswers(n)}). Intervals are wider because ${formatNumber('en', drivers)} matters were checked at once.`,
    ordinal: 'Ratings as an order',
    ordinalText: (n) => `The same with a model for ordered ratings (${enAnswers(n)} drawn at random).`,
    ordinalNone: 'Checked from 200 answers on and for up to seven matters.',
    privacy: 'Protection of people',
    privacyText:
      'Only whole groups of at least ten answers are used, the same ones all results are made of. A quarter is used a month after its end, when nothing more comes in for it. Whole per cents are shown.',
  },
  next: {
    begin: (item, fact, needed) =>
      `Rated lower than its importance needs: ${item}, ${fact}; at this importance ${needed} is needed.`,
    stillGood:
      'That is a good rating, the matter may even be a strength. It is named because it goes with the overall rating more than the average of these matters.',
    strongest: (item, fact) => `One of the matters most tied to the rating: ${item}, ${fact}.`,
    readAbout: 'Read what clients write about it.',
    readAll: 'Read the comments of clients.',
    about: (theme) => `Comments on the theme: ${theme}`,
    share: (value, range) => `share ${value}% (${range})`,
    rating: (value, range, n) => `rating ${value} (${range}), ${enAnswers(n)}`,
    none: (n) =>
      `${formatNumber('en', n)} complete answers single out no matter. Comments of clients tell more than ratings alone.`,
    startAction: 'Start an action',
    comments: 'Read all comments',
    diagnosis: 'Back to the diagnosis',
  },
};

export const sourcesTexts = { pl, en };

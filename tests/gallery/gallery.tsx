// Every part on a page of its own kind, with figures that exercise it: rendered by the tests and looked at in a browser.
import { markDisclosed } from '#domain/disclosed.ts';
import type { RatingFigure } from '#domain/disclosed.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { AnswerButtons } from '#ui/answer-buttons.tsx';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { CommentQuote } from '#ui/comment-quote.tsx';
import { Details } from '#ui/details.tsx';
import { DistributionBar, DistributionTable } from '#ui/distribution-bar.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import {
  CheckboxList,
  DateField,
  Fieldset,
  Hidden,
  RadioList,
  Select,
  TextArea,
  TextField,
  faultOf,
} from '#ui/form.tsx';
import { formatMonth, formatMonthShort, formatNumber, formatShare } from '#ui/formats.ts';
import { IntervalDots, IntervalTable } from '#ui/interval-dots.tsx';
import type { IntervalRow } from '#ui/interval-dots.tsx';
import { NextStep } from '#ui/next-step.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { PublicPage, StaffPage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { levelSentence } from '#ui/shown-number.ts';
import type { ShownShare } from '#ui/shown-number.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Status } from '#ui/status.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { PointVerdict, Trend } from '#ui/trend.ts';
import { TrendChart } from '#ui/trend-chart.tsx';
import { TrendTable } from '#ui/trend-table.tsx';
import { ChangeMark, StandardMark, VerdictPair } from '#ui/verdict.tsx';

const asking = {
  language: 'pl' as const,
  officeName: 'Starostwo Powiatowe w Wierzbowie',
  name: 'Anna Żółkiewska',
  isSample: true,
};

const waiting = [22, 24, 21, 25, 23, 22, 26, 24, 21, 23, 22, 25, 24, 29, 30, 28, 31, 29, 32, 30];
const firstMonth = 2025 * 12;

function trendOf(values: readonly number[], change: Partial<Trend> = {}): Trend {
  return {
    points: values.map((value, position) => ({
      label: formatMonthShort('pl', firstMonth + position),
      name: formatMonth('pl', firstMonth + position),
      value,
      n: 96 + ((position * 37) % 50),
      verdict: (position >= 13 ? 'worse' : 'ordinary') as PointVerdict,
    })),
    levels: [{ first: 0, last: values.length - 1, mean: 23, limits: { low: 17, high: 30, trial: false } }],
    target: { value: 20, label: 'cel' },
    marks: [{ at: 12, letter: 'A', text: 'styczeń 2026: nowy system kolejkowy' }],
    ...change,
  };
}

const figure = markDisclosed<RatingFigure>({
  kind: 'shown',
  firmness: 'firm',
  n: 143,
  counts: [6, 7, 10, 62, 58],
  notApplicable: 4,
  collected: 143,
});
const fewFigure = markDisclosed<RatingFigure>({ kind: 'too-few-answers', collected: 8, needed: 10 });
const level = markDisclosed<ShownShare>({
  kind: 'share',
  n: 143,
  firmness: 'firm',
  value: 120 / 143,
  low: 0.77,
  high: 0.89,
});
const indicative = markDisclosed<ShownShare>({
  kind: 'share',
  n: 14,
  firmness: 'indicative',
  value: 0.79,
  low: 0.58,
  high: 0.92,
});

const mean = (value: number, low: number, high: number) =>
  ({ kind: 'mean', n: 143, firmness: 'firm', value, low, high }) as const;
const rows = markDisclosed<readonly IntervalRow[]>([
  { key: '3', label: 'Trafienie do właściwej osoby', number: mean(4.1, 3.9, 4.2) },
  { key: '4', label: 'Wiedza pracownika', number: mean(4.5, 4.4, 4.6) },
  { key: '5', label: 'Odnoszenie się pracownika', number: { ...mean(4.4, 4.1, 4.7), n: 18, firmness: 'indicative' } },
  { key: '6', label: 'Informacje o tym, co trzeba zrobić i co będzie dalej', number: mean(3.7, 3.5, 3.9) },
  { key: '7', label: 'Czas czekania na obsługę', own: true, number: mean(3.4, 3.2, 3.6) },
  { key: '8', label: 'Poruszanie się po budynku', number: { kind: 'too-few-answers', collected: 8, needed: 10 } },
]);

const services = [
  { id: 'a', name: 'Rejestracja pojazdu', number: level, n: 143, change: 'worse', standard: 'not-always-kept' },
  { id: 'b', name: 'Prawo jazdy', number: indicative, n: 14, change: 'no-clear-change', standard: 'kept' },
  {
    id: 'c',
    name: 'Pozwolenie na budowę',
    number: markDisclosed({ kind: 'too-few-answers', collected: 8, needed: 10 } as const),
    n: 8,
    change: 'too-little-data',
    standard: 'no-standard',
  },
  { id: 'd', name: 'Wypis z rejestru gruntów', number: level, n: 143, change: 'better', standard: 'not-kept' },
] as const;

export function DiagnosisPage() {
  const trend = markDisclosed(trendOf(waiting));
  const minutes = (value: number) => formatNumber('pl', value);
  return (
    <StaffPage
      asking={asking}
      current="diagnosis"
      title="Klienci cenią pracowników; z oceną najmocniej wiążą się czas czekania i informacje."
      kicker="Rejestracja pojazdu · III kwartał 2026 · 143 odpowiedzi, 3 czekają na ujawnienie"
      breadcrumbs={[
        { href: '/pulpit', text: 'Pulpit' },
        { href: '/diagnoza', text: 'Diagnoza' },
      ]}
      footerLinks={[
        { href: '/deklaracja-dostepnosci/x', text: 'Deklaracja dostępności' },
        { href: '/jak-chronimy-dane/x', text: 'Jak chronimy dane' },
      ]}
    >
      <FilterBar language="pl" action="/diagnoza" chosen={[{ name: 'Kanał: kiosk', removeHref: '/diagnoza' }]}>
        <Select
          name="okres"
          label="Okres"
          value="q"
          choices={[
            { value: 'q', label: 'III kwartał 2026' },
            { value: 'y', label: 'ostatnie 12 miesięcy' },
          ]}
        />
        <Select name="kanal" label="Kanał" empty="wszystkie" choices={[{ value: 'kiosk', label: 'kiosk' }]} />
      </FilterBar>
      <Figure
        language="pl"
        id="poziom"
        headline={levelSentence('pl', level)}
        chart={<DistributionBar language="pl" figure={figure} />}
        n="143 odpowiedzi"
        period="III kwartał 2026"
        method="przedział 95 % metodą Wilsona"
        table={
          <DistributionTable
            language="pl"
            id="poziom-dane"
            caption="Odpowiedzi na pytanie o całą wizytę"
            figure={figure}
          />
        }
        csvHref="/diagnoza/usluga/x/wykres/poziom.csv"
      />
      <Figure
        language="pl"
        id="pytania"
        headline="Wiedza pracownika oceniana najwyżej, czas czekania najniżej"
        chart={
          <IntervalDots
            language="pl"
            rows={rows}
            domain={[1, 5]}
            reference={{ value: 4.02, label: 'średnia wszystkich pytań' }}
          />
        }
        n="143 odpowiedzi"
        period="III kwartał 2026"
        method="średnia na skali 1–5 z przedziałem 95 %"
        table={<IntervalTable language="pl" id="pytania-dane" caption="Oceny pytań" subject="Pytanie" rows={rows} />}
      />
      <Figure
        language="pl"
        id="czas"
        headline="Od lutego 2026 siedem miesięcy z rzędu powyżej średniej. To raczej nie przypadek: warto sprawdzić, co się zmieniło."
        lead={<VerdictPair language="pl" change="worse" standard="not-always-kept" />}
        chart={
          <TrendChart
            language="pl"
            name="Mediana czasu czekania w 20 miesiącach: od lutego 2026 powyżej średniej 23 minuty."
            trend={trend}
            write={minutes}
          />
        }
        n="20 miesięcy, 4 212 numerków"
        period="styczeń 2025 – sierpień 2026"
        method="karta kontrolna XmR, mediana minut"
        table={
          <TrendTable
            language="pl"
            id="czas-dane"
            caption="Mediana czasu czekania w minutach"
            trend={trend}
            write={minutes}
          />
        }
        csvHref="/diagnoza/usluga/x/wykres/czas.csv"
      >
        <Details summary="Co to znaczy?">
          <p>
            Granice obejmują zwykłe wahania. Siedem punktów po jednej stronie średniej rzadko zdarza się przypadkiem.
          </p>
        </Details>
      </Figure>
      <h2>Co mówią klienci</h2>
      <div class="comments">
        <CommentQuote
          language="pl"
          comment={markDisclosed({
            text: 'Pani w okienku 4 bardzo pomogła, ale czekałem 50 minut. Proszę dzwonić [telefon], gdy zwolni się termin.',
            language: 'pl',
            period: { first: 2026 * 12 + 6, last: 2026 * 12 + 6 },
          })}
        />
        <CommentQuote
          language="pl"
          comment={markDisclosed({
            text: 'Дуже довга черга, але працівниця все пояснила.',
            language: 'uk',
            period: { first: 2026 * 12 + 7, last: 2026 * 12 + 7 },
          })}
        />
      </div>
      <NextStep
        language="pl"
        action={{ href: '/pulpit', text: 'Załóż działanie' }}
        more={[{ href: '/diagnoza', text: 'Czytaj uwagi' }]}
      >
        Czas czekania: ocena 3,4 (od 3,2 do 3,6; 143 odpowiedzi). Najmocniej wiąże się z oceną całej wizyty.
      </NextStep>
    </StaffPage>
  );
}

export function TrendsPage() {
  const shares = [
    0.82, 0.84, 0.79, 0.85, 0.83, 0.86, 0.81, 0.84, 0.8, 0.83, 0.85, 0.84, 0.9, 0.91, 0.92, 0.91, 0.93, 0.94, 0.92,
    0.95, 0.94, 0.93, 0.95, 0.96,
  ];
  const rebased = markDisclosed({
    ...trendOf(shares),
    points: trendOf(shares).points.map((point, position) => ({
      ...point,
      verdict: (position >= 12 && position < 19 ? 'better' : 'ordinary') as PointVerdict,
    })),
    levels: [
      { first: 0, last: 11, mean: 0.83, limits: { low: 0.76, high: 0.9, trial: false } },
      { first: 12, last: 23, mean: 0.93, limits: { low: 0.88, high: 0.98, trial: false } },
    ],
    target: { value: 0.95, label: 'cel' },
    marks: [{ at: 12, letter: 'A', text: 'styczeń 2026: rezerwacja wizyt przez internet' }],
    bounds: [0, 1] as const,
  });
  const short = markDisclosed<Trend>({
    points: trendOf([0.7, 0.74, 0.69, 0.75]).points.map((point) => ({ ...point, verdict: 'not-judged' as const })),
    bounds: [0, 1],
  });
  const long = markDisclosed(
    trendOf(
      Array.from({ length: 36 }, (_, i) => 22 + Math.round(3 * Math.sin(i * 1.7) + (i > 13 && i < 24 ? 7 : 0))),
      { target: undefined, levels: [{ first: 0, last: 35, mean: 23, limits: { low: 15, high: 31, trial: false } }] },
    ),
  );
  const write = (value: number) => formatShare('pl', value);
  const minutes = (value: number) => formatNumber('pl', value);
  return (
    <StaffPage asking={asking} title="Serie w czasie" current="diagnosis">
      <div class="card">
        <TrendChart language="pl" name="Udział dobrych ocen wzrósł po styczniu 2026." trend={rebased} write={write} />
      </div>
      <div class="card">
        <TrendChart language="pl" name="Cztery miesiące, za mało na granice." trend={short} write={write} />
      </div>
      <div class="card">
        <TrendChart language="pl" name="Trzydzieści sześć miesięcy czekania." trend={long} write={minutes} />
      </div>
    </StaffPage>
  );
}

export function OverviewPage() {
  return (
    <StaffPage
      asking={asking}
      current="dashboard"
      title="Pulpit"
      kicker="III kwartał 2026"
      message={<Status>Zapisano.</Status>}
    >
      <p class="lead">Na tej stronie stoją najwyżej trzy zdania o tym, co się zmieniło, i jeden następny krok.</p>
      <ul class="cards">
        <li class="card">
          <h2>Poziom</h2>
          <NumberWithInterval language="pl" number={level} large />
        </li>
        <li class="card">
          <h2>Prawo jazdy</h2>
          <NumberWithInterval language="pl" number={indicative} large />
        </li>
        <li class="card">
          <h2>Geodezja</h2>
          <DistributionBar language="pl" figure={fewFigure} />
        </li>
      </ul>
      <h2>Usługi</h2>
      <DataTable
        language="pl"
        id="uslugi"
        caption="Usługi w III kwartale 2026"
        captionHidden
        rows={services}
        rowKey={(row) => row.id}
        csvHref="/uslugi.csv"
        note="Suma widocznych części."
        columns={[
          {
            key: 'name',
            head: 'Usługa',
            sortHref: '?wg=nazwa',
            sorted: 'ascending',
            cell: (row) => <a href="/x">{row.name}</a>,
          },
          { key: 'level', head: 'Ocena', cell: (row) => <NumberWithInterval language="pl" number={row.number} /> },
          { key: 'change', head: 'Zmiana', cell: (row) => <ChangeMark language="pl" change={row.change} /> },
          { key: 'standard', head: 'Standard', cell: (row) => <StandardMark language="pl" standard={row.standard} /> },
          { key: 'n', head: 'Odpowiedzi', numeric: true, sortHref: '?wg=n', cell: (row) => row.n },
        ]}
      />
      <Pagination language="pl" page={4} pages={9} href={(page) => `?strona=${page}`} />
      <EmptyState title="Nie ma jeszcze odpowiedzi." action={{ href: '/zbieranie', text: 'Drukuj plakat' }}>
        Wydrukuj plakat z kodem QR albo otwórz kiosk. Pierwszy wynik pokażemy od 10 odpowiedzi.
      </EmptyState>
      <Notice kind="note" title="Wynik orientacyjny: mało odpowiedzi">
        <p>Przedział jest szeroki. Poczekaj na kolejne odpowiedzi, zanim zmienisz sposób pracy.</p>
      </Notice>
      <Notice title="Informacja">
        <p>Wyniki pojawiają się porcjami po co najmniej pięć odpowiedzi.</p>
      </Notice>
      <p>
        <Tag>szkic</Tag> <Tag kind="done">opublikowano</Tag> <Tag kind="note">orientacyjny</Tag>{' '}
        <Tag kind="brand">nowe</Tag>
      </p>
    </StaffPage>
  );
}

export function FormPage() {
  const faults = [
    { field: 'nazwa', message: 'Wpisz nazwę usługi' },
    { field: 'kanal', message: 'Zaznacz jeden kanał' },
  ];
  return (
    <StaffPage
      asking={{ ...asking, isSample: false }}
      current="settings"
      title="Dodaj usługę"
      faults={faults}
      breadcrumbs={[{ href: '/ustawienia/uslugi', text: 'Usługi' }]}
    >
      <SectionLinks
        label="Części ustawień"
        current="/ustawienia/uslugi"
        links={[
          { href: '/ustawienia/urzad', text: 'Urząd' },
          { href: '/ustawienia/struktura', text: 'Wydziały i miejsca' },
          { href: '/ustawienia/uslugi', text: 'Usługi' },
        ]}
      />
      <form method="post" action="/ustawienia/uslugi" novalidate>
        <Hidden name="wersja" value={3} />
        <TextField
          name="nazwa"
          label="Nazwa usługi"
          hint="Tak jak mówią klienci, na przykład: Rejestracja pojazdu"
          value=""
          fault={faultOf(faults, 'nazwa')}
        />
        <TextField name="kod" label="Kod pocztowy" size={6} value="64-600" autoComplete="off" />
        <RadioList
          name="kanal"
          label="Kanał"
          fault={faultOf(faults, 'kanal')}
          choices={[
            { value: 'qr', label: 'kod QR', hint: 'plakat przy okienku' },
            { value: 'kiosk', label: 'kiosk' },
          ]}
          apart={{ value: 'brak', label: 'nie dotyczy' }}
          dividerWord="lub"
        />
        <CheckboxList
          name="grupy"
          label="Grupy klientów"
          values={['m']}
          choices={[
            { value: 'm', label: 'mieszkańcy' },
            { value: 'f', label: 'dostawcy i wykonawcy usług' },
          ]}
        />
        <Select
          name="wydzial"
          label="Wydział"
          empty="wybierz"
          value="2"
          choices={[
            { value: '1', label: 'Komunikacja' },
            { value: '2', label: 'Architektura' },
          ]}
        />
        <DateField name="od" label="Obowiązuje od" value="2026-07-01" />
        <Fieldset label="Godziny obsługi" name="godziny">
          <TextField name="otwarcie" label="Otwarcie" size={5} value="7:30" />
        </Fieldset>
        <TextArea name="opis" label="Opis" hint="nieobowiązkowe" value="Dwie linijki tekstu, <b>bez</b> znaczników." />
        <ButtonRow>
          <Button>Zapisz</Button>
          <ButtonLink href="/ustawienia/uslugi" look="secondary">
            Wróć
          </ButtonLink>
          <Button look="danger" name="usun" value="1" hiddenWords=": Rejestracja pojazdu">
            Usuń
          </Button>
          <Button look="quiet">Zapisz szkic</Button>
        </ButtonRow>
      </form>
    </StaffPage>
  );
}

const languages = [
  { language: 'pl', href: '/ankieta/abc' },
  { language: 'en', href: '/ankieta/abc?jezyk=en' },
  { language: 'uk', href: '/ankieta/abc?jezyk=uk' },
] as const;
const surveyFooter = [
  { href: '/jak-chronimy-dane/x', text: 'Jak chronimy dane' },
  { href: '/deklaracja-dostepnosci/x', text: 'Deklaracja dostępności' },
];

export function SurveyPage() {
  return (
    <PublicPage
      language="pl"
      languages={languages}
      officeName="Starostwo Powiatowe w Wierzbowie"
      title="Jak ocenia Pani/Pan wiedzę pracownika?"
      ownHeading
      unlisted
      back="/ankieta/abc"
      footerNote="Ankieta jest anonimowa."
      footerLinks={surveyFooter}
    >
      <form class="survey-form" method="post" action="/ankieta/abc/t/4">
        <Hidden name="jezyk" value="pl" />
        <AnswerButtons
          language="pl"
          name="ocena"
          caption="Rejestracja pojazdu · Pytanie 4 z 10"
          question="Jak ocenia Pani/Pan wiedzę pracownika?"
          hint="Wybór odpowiedzi otwiera następne pytanie."
          answers={fivePointScale.labels.map((label, position) => ({ value: String(position + 1), label: label.pl }))}
          apart={{ value: '252', label: fivePointScale.notApplicable.pl }}
          chosen="4"
          skip={{ value: '253', label: 'Pomiń' }}
        />
      </form>
    </PublicPage>
  );
}

export function SurveyGroupPage() {
  return (
    <PublicPage
      language="uk"
      languages={languages}
      officeName="Starostwo Powiatowe w Wierzbowie"
      title="Від чийого імені була ця справа?"
      ownHeading
      isSample
      footerLinks={surveyFooter}
    >
      <form class="survey-form" method="post" action="/ankieta/abc/t/9">
        <RadioList
          heading
          name="grupa"
          label="Від чийого імені була ця справа?"
          hint="Необов'язково."
          choices={[
            { value: '1', label: 'від свого або родини' },
            { value: '2', label: 'громадської організації' },
            { value: '3', label: 'фірми' },
          ]}
        />
        <ButtonRow>
          <Button>Далі</Button>
          <Button look="quiet" name="pominieto" value="1">
            Пропустити
          </Button>
        </ButtonRow>
      </form>
    </PublicPage>
  );
}

export function SurveyTextPage() {
  const faults = [{ field: 'uwaga', message: 'Skróć uwagę do 500 znaków' }];
  return (
    <PublicPage
      language="pl"
      languages={languages}
      officeName="Starostwo Powiatowe w Wierzbowie"
      title="Skąd taka ocena? Co zmienić?"
      ownHeading
      faults={faults}
      back="/ankieta/abc/t/9"
      footerLinks={surveyFooter}
    >
      <form class="survey-form" method="post" action="/ankieta/abc/t/10">
        <TextArea
          heading
          name="uwaga"
          label="Skąd taka ocena? Co zmienić?"
          hint="Nieobowiązkowe, 500 znaków; prosimy nie podawać danych osobowych."
          fault={faults[0]?.message}
          value="Za długo"
        />
        <ButtonRow>
          <Button>Dalej</Button>
          <Button look="quiet" name="pominieto" value="1">
            Pomiń
          </Button>
        </ButtonRow>
      </form>
    </PublicPage>
  );
}

export function ThanksPage() {
  return (
    <PublicPage
      language="pl"
      officeName="Starostwo Powiatowe w Wierzbowie"
      title="Dziękujemy. Odpowiedzi zapisane."
      ownHeading
      footerLinks={surveyFooter}
    >
      <div class="panel">
        <h1>Dziękujemy. Odpowiedzi zapisane.</h1>
        <p>Odpowiedzi są anonimowe.</p>
      </div>
      <h2>Masz sprawę do załatwienia?</h2>
      <p>
        To nie jest skarga ani wniosek. <a href="/x">Jak złożyć skargę lub wniosek</a>
      </p>
    </PublicPage>
  );
}

export const galleryPages = {
  diagnosis: DiagnosisPage,
  trends: TrendsPage,
  overview: OverviewPage,
  form: FormPage,
  survey: SurveyPage,
  'survey-group': SurveyGroupPage,
  'survey-text': SurveyTextPage,
  thanks: ThanksPage,
};

// Cards of good practice for tests and benchmarks: one that can be changed, and many that are drawn.
import { randomUUID } from 'node:crypto';
import type { Evidence } from '../../src/features/practices/evidence.ts';
import { sectionKeys, usualSection } from '../../src/features/practices/practice-sections.data.ts';
import { unitKinds } from '../../src/features/practices/practice-card.ts';
import type { BroughtCard, CardContent } from '../../src/features/practices/practice-card.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';

export function cardContent(change: Partial<CardContent> = {}): CardContent {
  return {
    title: 'Rezerwacja wizyt przez internet',
    summary: 'Klienci wybierają godzinę sami.',
    section: usualSection,
    touchpoint: 'competence',
    clientGroup: 'mieszkańcy',
    driver: 'terminowość',
    service: 'Rejestracja pojazdu',
    sheet: {
      enteredOn: '2026-10-01',
      unitKind: 'powiat',
      office: 'Starostwo Powiatowe w Obornikach',
      place: 'Oborniki',
      county: 'obornicki',
      voivodeship: 'wielkopolskie',
      postalCode: '64-600',
      post: 'Oborniki',
      street: 'ul. Przykładowa 1',
      phone: '61 000 00 00',
      website: 'https://oborniki.example.pl',
      email: 'starostwo@oborniki.example.pl',
      population: 60_000,
      contactPerson: '',
      contactPost: 'sekretarz powiatu',
      teryt: '3016',
      cost: 1200,
      hours: 40,
      months: 8,
    },
    presentation: {
      problem: 'Długie kolejki przed okienkiem.',
      steps: 'Ustalono godziny.\nUruchomiono kalendarz.',
      roles: 'kierownik wydziału',
      risks: 'Osoby bez internetu.',
      legalBasis: '',
      otherwise: 'Zostawić więcej miejsc bez rezerwacji.',
    },
    ...change,
  };
}

export function evidenceFor(change: Partial<Evidence> = {}): Evidence {
  return {
    indicator: { pl: 'Czas oczekiwania', en: 'Waiting time' },
    measure: 'mean',
    unit: { pl: '', en: '' },
    better: 'higher',
    before: { n: 140, months: 12, value: 3.1, interval: [2.9, 3.3] },
    after: { n: 131, months: 8, value: 3.9, interval: [3.7, 4.1] },
    difference: { estimate: 0.8, lower: 0.5, upper: 1.1 },
    effect: { estimate: 0.7, lower: 0.4, upper: 1 },
    method: 'difference-in-differences',
    verdict: 'better',
    months: 8,
    grade: 'A',
    ...change,
  };
}

export function broughtCard(change: Partial<BroughtCard> = {}): BroughtCard {
  return {
    id: randomUUID(),
    originVersion: 3,
    originOffice: 'Starostwo Powiatowe w Obornikach',
    content: cardContent(),
    evidence: evidenceFor(),
    status: 'verified',
    checkedOn: '2026-10-01',
    adoptions: [],
    ...change,
  };
}

const verbs = 'Skrócenie,Uproszczenie,Wprowadzenie,Poprawa,Zmiana,Przeniesienie'.split(',');
const things =
  'kolejek,formularzy,rezerwacji wizyt,oznakowania budynku,szkoleń pracowników,powiadomień o sprawie,dyżurów,kart usług,obsługi seniorów,dostępu do informacji'.split(
    ',',
  );
const places =
  'przy rejestracji pojazdów,w wydziale geodezji,dla przedsiębiorców,w sali obsługi,dla rodzin,przy pozwoleniach na budowę,w urzędzie stanu cywilnego,dla osób z niepełnosprawnością'.split(
    ',',
  );
const words =
  'urząd klient mieszkaniec sprawa okienko kolejka czekanie termin wniosek załącznik decyzja informacja pracownik szkolenie budynek winda podjazd strona internet telefon rozmowa skarga opłata kasa parking poczekalnia numer system kalendarz godzina poranek popołudnie zastępstwo urlop procedura instrukcja wzór podpis dokument dowód pojazd tablica prawo jazdy geodezja mapa działka budowa pozwolenie gospodarka odpady podatek zwolnienie ulga rodzina dziecko szkoła senior opieka zdrowie transport droga oświetlenie remont bezpieczeństwo ochrona dane osobowe zgoda pełnomocnik odbiór przesyłka list e-doręczenie profil zaufany elektroniczny papierowy prosty język zrozumiały krótki dobry szybki uprzejmy cierpliwy rzetelny równy jasny czytelny dostępny spokojny pewny stały nowy'.split(
    ' ',
  );

const beginnings = 'kra bro sta ło mi pro gru de wy na za po ro bu te'.split(' ');
const middles = 'li ka no wi ta ró me sza gi du be cho'.split(' ');
const ends = 'cki wice ność enie arz ka'.split(' ');

/** `count` cards of different offices, each with some 150 words; the same seed gives the same cards. */
export function drawnCards(
  count: number,
  random: SeededRandom,
  units: readonly { readonly code: string; readonly name: string }[],
): BroughtCard[] {
  const one = <Item>(items: readonly Item[]): Item => items[random.integer(items.length)]!;
  // names and rare words: some 40,000 different ones among all cards, as texts of people have
  const rare = () => `${one(beginnings)}${one(middles)}${one(middles)}${one(ends)}`;
  const text = (length: number) => Array.from({ length }, () => (random.next() < 0.06 ? rare() : one(words))).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const unit = one(units);
    const content = cardContent();
    return broughtCard({
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      originOffice: `Urząd ${unit.name}`,
      evidence: random.next() < 0.5 ? evidenceFor({ grade: one(['A', 'B', 'C'] as const) }) : null,
      content: {
        ...content,
        title: `${one(verbs)} ${one(things)} ${one(places)}`,
        summary: text(20),
        section: one(sectionKeys),
        sheet: {
          ...content.sheet,
          unitKind: one(unitKinds),
          office: `Urząd ${unit.name}`,
          teryt: unit.code,
          place: unit.name,
        },
        presentation: {
          problem: text(40),
          steps: text(60),
          roles: text(10),
          risks: text(20),
          legalBasis: '',
          otherwise: text(20),
        },
      },
    });
  });
}

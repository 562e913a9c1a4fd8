// The pages and files of the diagnosis on the real database: what a service, a unit and the office show, and to whom.
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { pagesFor, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { ratedOffice, type RatedMonths } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { diagnosisRoutes } from './diagnosis.routes.tsx';
import { officeResults } from './office-results.actions.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const month = (text: string) => monthOfDay(`${text}-01`);

function appFor(officeId: OfficeId, change: Partial<Asking> = {}) {
  const app = pagesFor(someoneAsking(officeId, change));
  app.route('/', diagnosisRoutes(house));
  const read = async (path: string) => {
    const answer = await app.request(path);
    return { status: answer.status, headers: answer.headers, text: (await answer.text()).replaceAll('\u00a0', ' ') };
  };
  return { read };
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    'prefer-native-element': ['error', { exclude: ['group'] }],
    'require-sri': 'off',
    'no-inline-style': 'error',
    'no-raw-characters': 'off',
  },
});
async function expectValid(html: string): Promise<void> {
  const report = await validator.validateString(html);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(faults).toEqual([]);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|NaN|\[object/);
}

/** Waiting gets worse in January 2025 and stays so; parking cards have one person; hunting has eight answers. */
const registration: Omit<RatedMonths, 'first' | 'last' | 'perMonth'> = {
  service: 'Rejestracja pojazdu',
  channels: ['qr', 'paper'],
  answering: (when, question, client) => {
    if (question === 'building' && client % 2 === 0) return 'not-applicable';
    if (question === 'waiting' && when === month('2026-01')) return 4.9;
    return question === 'waiting' && when >= month('2026-02') ? 2.4 : 4.3;
  },
  comment: (when, client) => (client === 0 ? `Długa kolejka w ${when}, proszę dzwonić 601 602 603` : undefined),
};

const { officeId, service, structure } = await ratedOffice(
  house,
  [
    { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' },
    { name: 'Prawo jazdy', unit: 'Wydział Komunikacji' },
    { name: 'Karta parkingowa', unit: 'Zespół ds. Orzekania', staffNumber: '1' },
    { name: 'Karta łowiecka', unit: 'Wydział Środowiska' },
    { name: 'Bez odpowiedzi', unit: 'Wydział Środowiska' },
  ],
  [
    { ...registration, first: month('2024-01'), last: month('2026-09'), perMonth: 24 },
    // the open quarter is released by fives
    { ...registration, first: month('2026-10'), last: month('2026-11'), perMonth: 25 },
    { service: 'Prawo jazdy', first: month('2026-07'), last: month('2026-09'), perMonth: 7 },
    { service: 'Karta parkingowa', first: month('2026-07'), last: month('2026-09'), perMonth: 15 },
    { service: 'Karta łowiecka', first: month('2026-08'), last: month('2026-08'), perMonth: 8 },
    { service: 'Prawo jazdy', first: month('2026-07'), last: month('2026-09'), perMonth: 12, context: 'case' },
  ],
);
const pageOf = (name: string, query = '') => `/diagnoza/usluga/${service(name).id}${query}`;
const anna = appFor(officeId);

describe('a service', () => {
  it('says what changed, since when, how good it is, and what next; in both languages, as valid HTML', async () => {
    const { status, text } = await anna.read(pageOf('Rejestracja pojazdu'));
    expect(status).toBe(200);
    await expectValid(text);
    expect(text).toContain('Pogorszenie, które raczej nie jest przypadkiem: czas czekania.');
    expect(text).toMatch(/Od lutego 2026 r\. \d+ miesięcy z rzędu poniżej średniej \(\d,\d zamiast \d,\d\)/);
    expect(text).toMatch(
      /Na 100 osób, które odpowiedziały, \d+ ocenił(a|y|o) nas dobrze lub bardzo dobrze \(prawdopodobnie od \d+ do \d+; \d+ odpowiedzi\)/,
    );
    expect(text).toContain('<b>III kwartał 2026</b> · 72 odpowiedzi');
    expect(text).toContain('To ostatni zamknięty kwartał.');
    expect(text).toContain('nieznany: nie liczono osób. Brakuje: III kwartał 2026');
    expect(text).toContain('wśród osób takich jak te, które odpowiedziały'.slice(1));
    expect(text).toContain('Pokazujemy tylko grupy co najmniej dziesięciu odpowiedzi.');
    expect(text).toMatch(/Co dalej/);
    expect(text).not.toMatch(/[▲▼↑↓]/);

    const english = await appFor(officeId, { language: 'en' }).read(pageOf('Rejestracja pojazdu'));
    await expectValid(english.text);
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toMatch(/Since February 2026, \d+ months in a row below the mean/);
    expect(english.text).not.toMatch(/odpowiedzi|zmiana|Wydział(?! (Komunikacji|Środowiska))/);
  });

  it('says which question does not fit', async () => {
    const { text } = await anna.read(pageOf('Rejestracja pojazdu'));
    expect(text).toContain('Te pytania słabo pasują do tej usługi:');
    expect(text).toMatch(/poruszanie się po budynku: „nie dotyczy” zaznaczył[ayo]+ (4\d|50) na 100 osób/);
  });

  it('rounds between ten and twenty-nine answers, with the tag', async () => {
    const { text } = await anna.read(pageOf('Prawo jazdy', '?kontakt=wizyta&okres=2026-K3'));
    await expectValid(text);
    expect(text).toMatch(/oceniło nas około \d na 10 osób/);
    expect(text).toContain('wynik orientacyjny: mało odpowiedzi');
    expect(text).not.toMatch(/\d+ na 100 osób, które/);
    expect(text).toMatch(/Gdy zbierzesz jeszcze 9 odpowiedzi/);
  });

  it('under ten says how many there are and shows no score in page or file', async () => {
    const { text } = await anna.read(pageOf('Karta łowiecka', '?okres=2026-K3'));
    await expectValid(text);
    expect(text).toContain('8 odpowiedzi. Wynik pokażemy od 10.');
    expect(text).not.toMatch(/Na 100 osób|Jak to policzono|distribution/);
    const csv = await anna.read(`${pageOf('Karta łowiecka')}/wykres/poziom.csv?okres=2026-K3`);
    expect(csv.text.split('\r\n')[1]).toContain(';;;8;');
    expect(csv.text.trim().split('\r\n')).toHaveLength(2);
  });

  it('nobody has answered about gives the way to the first answers', async () => {
    const { text } = await anna.read(pageOf('Bez odpowiedzi'));
    await expectValid(text);
    expect(text).toContain('Nie ma tu jeszcze osobnego wyniku.');
    expect(text).toMatch(/href="\/zbieranie"[^>]*>Zbieraj odpowiedzi/);
    const reader = await appFor(officeId, { roles: ['reader'] }).read(pageOf('Bez odpowiedzi'));
    expect(reader.text).toContain('Zobacz wynik jednostki');
    expect(reader.text).not.toContain('/zbieranie');
  });

  it('with one person at the desk hides the competence and the comments', async () => {
    const { text } = await anna.read(pageOf('Karta parkingowa'));
    await expectValid(text);
    expect(text).toContain('Pracuje tu jedna osoba');
    const csv = await anna.read(`${pageOf('Karta parkingowa')}/wykres/pytania.csv`);
    const knowledge = csv.text.split('\r\n').find((line) => line.startsWith('wiedza pracownika'));
    expect(knowledge).toMatch(/^wiedza pracownika;;;;\d+;/);
  });

  it('never pools visits and cases, and offers both', async () => {
    const { text } = await anna.read(pageOf('Prawo jazdy', '?kontakt=sprawa&okres=2026-K3'));
    await expectValid(text);
    expect(text).toContain('czas załatwienia sprawy');
    expect(text).toContain('36 odpowiedzi');
    expect(text).toContain('Wizyt i spraw bez wizyty nie łączymy');
  });

  it('keeps filters in the address, takes them off one by one, and names them where they leave nothing', async () => {
    const { text } = await anna.read(pageOf('Rejestracja pojazdu', '?okres=2026-K2&kanal=qr'));
    await expectValid(text);
    expect(text).toContain('Usuń filtr: Kanał: kod QR');
    const narrow = await anna.read(pageOf('Rejestracja pojazdu', '?okres=2026-K2&kanal=kiosk'));
    await expectValid(narrow.text);
    expect(narrow.text).toContain('Tak wąsko nie ma czego pokazać. Wybrane filtry: Kanał: kiosk.');
  });

  it('takes odd addresses as not said', async () => {
    const odd = '?okres=2026-99&kanal=%00&grupa=%27&kontakt=x&strona=1e9&szukaj=' + 'ż'.repeat(4000);
    const { status, text } = await anna.read(pageOf('Rejestracja pojazdu', odd));
    expect(status).toBe(200);
    await expectValid(text);
  });
});

describe('comments', () => {
  it('are masked, by month, searchable, twenty on a page', async () => {
    const { text } = await anna.read(pageOf('Rejestracja pojazdu', '?okres=wszystko'));
    expect(text).toContain('35 uwag');
    expect(text).not.toContain('601 602 603');
    expect(text.match(/<blockquote/g)).toHaveLength(20);
    const second = await anna.read(pageOf('Rejestracja pojazdu', '?okres=wszystko&strona=2'));
    expect(second.text.match(/<blockquote/g)).toHaveLength(15);
    const found = await anna.read(pageOf('Rejestracja pojazdu', '?okres=wszystko&szukaj=KOLEJKA'));
    expect(found.text).toContain('35 uwag');
    const none = await anna.read(pageOf('Rejestracja pojazdu', '?okres=wszystko&szukaj=parking'));
    await expectValid(none.text);
    expect(none.text).toContain('Żadna uwaga nie zawiera tych słów.');
  });

  it('are closed to those who may see results but read no comments', async () => {
    const other = appFor(officeId, { may: (permission) => permission === 'see results' });
    const { status, text } = await other.read(pageOf('Rejestracja pojazdu', '?okres=wszystko'));
    expect(status).toBe(200);
    await expectValid(text);
    expect(text).toContain('Ta rola nie obejmuje czytania uwag klientów.');
    expect(text).not.toMatch(/<blockquote|Czytaj uwagi/);
  });
});

describe('the list', () => {
  it('shows every service in words, and opens the right ones', async () => {
    const { text } = await anna.read('/diagnoza');
    await expectValid(text);
    for (const name of ['Rejestracja pojazdu', 'Karta łowiecka', 'Bez odpowiedzi'])
      expect(text).toContain(`>${name}</a>`);
    expect(text).toContain('za mało odpowiedzi');
    expect(text).toMatch(/verdict-worse.*czas czekania/s);
    const few = await anna.read('/diagnoza?pokaz=za-malo');
    expect(few.text).not.toMatch(/>Rejestracja pojazdu<\/a>/);
    const nothing = await anna.read('/diagnoza?szukaj=xyz');
    await expectValid(nothing.text);
    expect(nothing.text).toContain('Nic nie pasuje do tych filtrów.');
    expect((await anna.read('/diagnoza/lista.csv?szukaj=xyz')).status).toBe(200);
    expect((await anna.read('/diagnoza/lista.csv')).text).toContain('Rejestracja pojazdu;Wydział Komunikacji;');
  });
});

describe('units and the whole office', () => {
  it('have the same page', async () => {
    for (const unit of structure.units) {
      const { status, text } = await anna.read(`/diagnoza/jednostka/${unit.id}`);
      expect(status).toBe(200);
      await expectValid(text);
      if (unit.name === 'Wydział Komunikacji') expect(text).toContain('>Prawo jazdy</a>');
      expect(text).not.toMatch(unit.name === 'Wydział Komunikacji' ? /Karta łowiecka/ : />Prawo jazdy<\/a>/);
    }
    const office = await anna.read('/diagnoza/urzad');
    await expectValid(office.text);
    expect(office.text).toContain('Cały urząd');
    expect(office.text).not.toContain('Reszta urzędu');
  });
});

describe('files', () => {
  it.each(['poziom', 'wynik-sprawy', 'pytania', 'porownanie', 'zmiany-overall', 'zmiany-waiting'])(
    '%s holds the numbers of its chart',
    async (chart) => {
      const { status, headers, text } = await anna.read(`${pageOf('Rejestracja pojazdu')}/wykres/${chart}.csv`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const [head, ...rows] = text.trim().split('\r\n');
      const width = head!.split(';').length;
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.split(';').length === width)).toBe(true);
      expect(text).not.toMatch(/undefined|NaN/);
    },
  );

  it('tell of the trend what the page tells', async () => {
    const { text } = await anna.read(`${pageOf('Rejestracja pojazdu')}/wykres/zmiany-waiting.csv`);
    const worse = text.split('\r\n').filter((line) => line.endsWith('pogorszenie'));
    expect(worse.length).toBeGreaterThanOrEqual(7);
    const { text: html } = await anna.read(pageOf('Rejestracja pojazdu'));
    for (const line of worse) expect(html).toContain(line.split(';')[0]!);
  });

  it.each(['x', 'poziom', '..%2f..%2fetc', 'poziom.csv.exe'])('there is none named %s', async (file) => {
    expect((await anna.read(`${pageOf('Rejestracja pojazdu')}/wykres/${file}`)).status).toBe(404);
  });
});

describe('who may', () => {
  it('see results: not those who key answers, nor the data protection officer', async () => {
    for (const role of ['keying', 'data-protection'] as const) {
      const other = appFor(officeId, { roles: [role] });
      for (const path of ['/diagnoza', '/diagnoza/urzad', '/diagnoza/lista.csv', pageOf('Prawo jazdy')])
        expect((await other.read(path)).status).toBe(403);
    }
  });

  it('never see another office', async () => {
    const other = await officeWithCodes(house);
    const stranger = appFor(other.officeId);
    expect((await stranger.read(pageOf('Rejestracja pojazdu'))).status).toBe(404);
    expect((await stranger.read(`/diagnoza/jednostka/${structure.units[0]!.id}`)).status).toBe(404);
    expect((await stranger.read('/diagnoza/usluga/1')).status).toBe(404);
    const list = await stranger.read('/diagnoza');
    await expectValid(list.text);
    expect(list.text).toContain('Nie ma jeszcze odpowiedzi.');
  });
});

it('computes charts and claims once for each state of the answers', async () => {
  const first = await officeResults(house, officeId);
  const again = await officeResults(house, officeId);
  expect(again.claims()).toBe(first.claims());
  expect(first.claims().map(({ indicator, signal }) => [indicator.question.id, signal.direction])).toContainEqual([
    'waiting',
    'worse',
  ]);
});

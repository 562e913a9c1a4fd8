// The page of a service on the real database: what changed, how good it is, what is not shown, and its comments.
import { describe, expect, it } from 'vitest';
import { diagnosedOffice } from '../../../tests/factories/diagnosed-office.factory.ts';
import { expectValid } from '../../../tests/factories/html.factory.ts';

const { appFor, officeId, pageOf, anna } = await diagnosedOffice();

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

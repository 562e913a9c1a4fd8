// Tests of masking: what must be hidden is, and everyday words stay.
import { describe, expect, it } from 'vitest';
import { isPesel, maskPersonalData, masks } from './masking.ts';

describe('masking of personal data', () => {
  const hidden: [string, string, string][] = [
    ['e-mail', 'Proszę pisać na jan.nowak@example.org w sprawie', masks.email],
    ['PESEL', 'mój PESEL 44051401359 i nic', masks.pesel],
    ['telephone', 'tel. 600 700 800 po 16', masks.phone],
    ['telephone with prefix', 'dzwonić +48 600-700-800', masks.phone],
    ['landline', 'numer (61) 296 10 00 zajęty', masks.phone],
    ['account', 'konto 61 1090 1014 0000 0712 1981 2874', masks.account],
    ['identity card', 'dowód ABC 123456 odebrany', masks.document],
    ['case mark', 'sprawa AB.6740.12.2026.JK trwa', masks.caseMark],
    ['name after a title', 'Pani Kowalska była miła', masks.name],
    ['first name and surname', 'obsługiwała mnie Anna Nowak z okienka 3', masks.name],
    ['surname inside a sentence', 'najlepszy jest Wiśniewski w kasie', masks.name],
    ['first name in a case', 'dziękuję za pomoc Katarzynie z parteru', masks.name],
    ['name in small letters', 'obsługiwał mnie jan nowak z okienka 3', masks.name],
    ['surname first, in small letters', 'była tam kowalska anna', masks.name],
    ['small surname after a first name', 'Jan nowak był uprzejmy', masks.name],
    ['small name after a title', 'pani kowalska nic nie wie', masks.name],
    ['small first name after a title', 'pan marek pomógł', masks.name],
    ['Ukrainian name', 'Пані Оксана дуже допомогла', masks.name],
  ];
  it.each(hidden)('hides: %s', (_what, text, mask) => {
    expect(maskPersonalData(text)).toContain(mask);
  });

  it.each([['44051401359'], ['jan.nowak@example.org'], ['600700800'], ['Kowalska'], ['Nowak'], ['Wiśniewskiego']])(
    'leaves no trace of %s',
    (secret) => {
      expect(maskPersonalData(`Byłem u Pani Kowalska, Anna Nowak, ${secret}, także Pana Wiśniewskiego`)).not.toContain(
        secret,
      );
    },
  );

  it.each([
    ['obsługiwał mnie jan nowak z okienka', 'obsługiwał mnie [imię i nazwisko] z okienka'],
    ['Jan nowak był uprzejmy', '[imię i nazwisko] był uprzejmy'],
    ['pani anna kowalska wie', 'pani [imię i nazwisko] wie'],
    ['pani kowalska wie', 'pani [imię i nazwisko] wie'],
  ])('hides the whole name of: %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it.each([
    'pani z okienka była miła i pan ochroniarz też',
    'pani kierownik powiedziała, że pan wójt dziś nie przyjmuje',
    'pan miejski strażnik i panie urzędniczki',
    'Czekałem 45 minut przy okienku 3, od 8:00 do 8:45.',
    'Pani w okienku była bardzo miła, dziękuję.',
    'Urząd Miejski otwarty tylko do 15. Dlaczego?',
    'W 2026 roku brakuje miejsc na parkingu przy Rynku 5/7.',
    'Byłam 01.07.2026, nic nie załatwiłam.',
    'Wejście od ulicy Poznańskiej jest zamknięte, a ul. Jana Pawła II rozkopana.',
    'Ani dobrze, ani źle.',
    'Kolejka! Kolejka! KOLEJKA!',
    '👨‍👩‍👧 z dzieckiem trudno',
    'The lady was kind, but I waited 2 hours.',
    'Дуже довго чекала.',
    '',
  ])('leaves as it is: %s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  it('knows a PESEL by its control digit and day of birth', () => {
    expect(isPesel('44051401359')).toBe(true);
    expect(isPesel('44051401358')).toBe(false);
    expect(isPesel('99999999999')).toBe(false);
    expect(isPesel('4405140135')).toBe(false);
  });

  it('takes no more than moments over long hostile text', () => {
    const text = 'Aa '.repeat(2_000) + '1 '.repeat(2_000) + 'a@'.repeat(2_000) + 'A.1.'.repeat(1_000);
    const started = process.cpuUsage();
    maskPersonalData(text);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2_000);
  });
});

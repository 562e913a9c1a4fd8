// An action that is started from a page of the diagnosis, on the real database: it opens with its finding and its n.
import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../../tests/factories/html.factory.ts';
import {
  decoded,
  keysOf,
  plain,
  proposingOffice,
  year,
  type Addresses,
} from '../../tests/factories/proposing-office.factory.ts';

const { pages, readers, settled, service, place } = await proposingOffice();

const starts: Addresses = [
  ['the overview', () => '/pulpit', /czas czekania/],
  ['the list', () => '/diagnoza', /Rejestracja pojazdu.*czas czekania/],
  ['a service', () => service('Rejestracja pojazdu') + year, /Rejestracja pojazdu.*czas czekania/],
  ['a place', () => `/diagnoza/miejsce/${place('Filia')}${year}`, /Cały urząd, Filia.*czas czekania/],
  ['a touchpoint', () => `/diagnoza/punkt-styku/first-contact${year}`, /czas czekania/],
  ['a questionnaire', () => `/diagnoza/ankiety/core-visit${year}`, /czas czekania/],
  ['sources', () => '/zrodla', /czas czekania/],
  ['strengths', () => `/mocne-i-slabe${year}`, /czas czekania/],
  ['groups and places', () => `/mocne-i-slabe/grupy${year}`, /Filia/],
  ['directions', () => `/kierunki${year}`, /Kolejka i czekanie na obsługę\. Mówią o nim 72 z 72/],
  ['a theme', () => `/kierunki/temat/queue${year}`, /Kolejka i czekanie na obsługę\. Mówią o nim 72 z 72/],
];

describe('an action', () => {
  const form = async (href: string): Promise<{ status: number; text: string; problem: string }> => {
    const { status, text } = await pages.get(href);
    const problem = decoded(/<textarea[^>]*name="problem"[^>]*>(.*?)<\/textarea>/s.exec(text)?.[1] ?? '');
    return { status, text, problem: problem.replaceAll('\u00a0', ' ') };
  };

  it.each(starts)('from %s opens with its finding and its n', async (_name, address, says) => {
    const html = await settled(address());
    const [href] = keysOf(html);
    expect(href).toBeDefined();
    const { status, text, problem } = await form(href!);
    expect(status).toBe(200);
    expect(await htmlFaults(text)).toEqual([]);
    expect(problem).toMatch(says);
    expect(problem).toMatch(/\d odpowiedzi|z 72 uwag/);
    // who may not start an action is not offered one
    const seen = await readers.get(address());
    expect([seen.status, keysOf(seen.text)]).toEqual([200, []]);
  });

  it('from a theme is measured by the question about the same, from a place by what somebody chooses', async () => {
    const chosen = async (path: string) => {
      const { text } = await form(keysOf((await pages.get(path)).text)[0]!);
      return plain(/<option[^>]*selected[^>]*>[^<]*czas czekania[^<]*<\/option>/.exec(text)?.[0] ?? '').trim();
    };
    expect(await chosen(`/kierunki/temat/queue${year}`)).toContain('Cały urząd: czas czekania');
    expect(await chosen(`/diagnoza/miejsce/${place('Filia')}${year}`)).toBe('');
  });

  it('from a word of comments says in how many it stands, now and before', async () => {
    const { text } = await pages.get(`/kierunki${year}`);
    const word = keysOf(text).find((href) => decodeURIComponent(href).includes('word/visit/'));
    expect(word).toBeDefined();
    const { status, problem } = await form(word!);
    expect(status).toBe(200);
    expect(problem).toMatch(/^Słowo częstsze niż poprzednio: .+\. Jest w \d+ z 72 uwag, poprzednio było w 0 z 72\./);
  });
});

// Client groups and touchpoints on the real database: page, files, and the counts they are made from.
import { describe, expect, it } from 'vitest';
import { periodFromKey } from '#domain/period.ts';
import { answerPicture } from '#features/answers/index.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { expectStepped, month, strengthsPages } from '../../../tests/factories/strengths-pages.factory.ts';

const { house, ask } = await strengthsPages();

describe('client groups and touchpoints', async () => {
  const months = { first: month('2025-01'), last: month('2026-11') };
  const { officeId, structure } = await ratedOffice(
    house,
    [{ name: 'Dowód osobisty', unit: 'Referat A' }],
    [{ service: 'Dowód osobisty', ...months, perMonth: 90 }],
  );
  const groups = structure.clientGroups.filter(({ asked }) => asked);

  it('stand beside each other with the number of comparisons, and say plainly what is not divided', async () => {
    const { status, text } = await ask(officeId, '/mocne-i-slabe/grupy');
    expect(status).toBe(200);
    await expectStepped(text);
    expect(text).toContain('z różnicy dwóch wyników dałoby się rozpoznać osoby');
    expect(text).toMatch(/Sprawdzono \d+ porówna|Liczba porównań: [01]\./);
    for (const { id } of groups) expect(text).toContain(`/diagnoza/grupa/${id}?okres=2026-K3`);
    expect(text).toContain('Przyjazność budynku');
    await expectStepped((await ask(officeId, '/mocne-i-slabe/grupy?okres=2026', { language: 'en' })).text);
  });

  it('have the same numbers in their files and in a recomputation from the counts', async () => {
    const lines = (await ask(officeId, '/mocne-i-slabe/grupy/grupy-klientow.csv')).text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'));
    const picture = (await answerPicture(house, officeId, 'core-visit'))!;
    const period = periodFromKey('2026-K3')!;
    expect(lines).toHaveLength(groups.length);
    let compared = 0;
    groups.forEach(({ id }, place) => {
      const figure = picture.rating('overall', { scope: { kind: 'office' }, period, clientGroupId: id });
      const [, value, , , n] = lines[place]!;
      if (figure.kind !== 'shown') return;
      compared += 1;
      expect(n).toBe(String(figure.n));
      const share = (figure.counts[3]! + figure.counts[4]!) / figure.n;
      const digits = figure.n >= 30 ? 100 : 10;
      expect(Number(value!.replace(',', '.'))).toBe(Math.round(share * digits) / digits);
    });
    expect(compared).toBeGreaterThan(0);
    expect((await ask(officeId, '/mocne-i-slabe/grupy/punkty-styku.csv')).text).toMatch(
      /Dowód osobisty;Przyjazność budynku;\d/,
    );
  });
});

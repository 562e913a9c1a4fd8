// Praise on the real database: a team of several people is never handed words about the work of one of them.
import { expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { answerPicture } from '#features/answers/index.ts';
import { someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { teamArguments } from './arguments/arguments.actions.ts';
import { teamPraise } from './praise.actions.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const unit = 'Wydział Środowiska';
const last = monthOfDay('2026-10-01');

it('quotes nothing about a service of one person beside another service, on the team page and in arguments', async () => {
  const praising = (name: string) => ({
    service: name,
    first: last - 1,
    last,
    perMonth: 15,
    comment: (_: number, client: number) => (client === 0 ? `Bardzo uprzejma obsługa, dziękuję: ${name}.` : undefined),
  });
  const { officeId, structure } = await ratedOffice(
    house,
    [
      { name: 'Karta wędkarska', unit, staffNumber: '1' },
      { name: 'Odpady', unit, staffNumber: '5+' },
    ],
    [praising('Karta wędkarska'), praising('Odpady')],
  );
  const team = structure.units.find(({ name }) => name === unit)!;
  // the unit shows both among its comments: there they are mixed
  const figure = (await answerPicture(house, officeId, 'core-visit'))!.comments({
    scope: { kind: 'unit', id: team.id },
    period: { first: last - 1, last },
  });
  const shown = figure.kind === 'shown' ? figure.comments.map(({ text }) => text) : [];
  expect(new Set(shown)).toEqual(
    new Set(['Karta wędkarska', 'Odpady'].map((name) => `Bardzo uprzejma obsługa, dziękuję: ${name}.`)),
  );

  const praise = await teamPraise(house, officeId, team, structure);
  const quoted = praise.kind === 'shown' ? praise.comments.map(({ text }) => text) : [praise.kind];
  expect(quoted.length).toBeGreaterThan(0);
  expect(new Set(quoted)).toEqual(new Set(['Bardzo uprzejma obsługa, dziękuję: Odpady.']));

  const told = await teamArguments(house, someoneAsking(officeId), team);
  expect(told.praise.map(({ text }) => text)).toEqual(['Bardzo uprzejma obsługa, dziękuję: Odpady.']);
});

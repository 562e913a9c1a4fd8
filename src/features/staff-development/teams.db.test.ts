// One team treats clients worse: its plan from an area, its praise, the arguments for it, and what nobody is told.
import { describe, expect, it } from 'vitest';
import { answerPicture, setCommentHidden } from '#features/answers/index.ts';
import { addAction } from '#features/improvement/index.ts';
import type { MeasuredEffect } from '#features/improvement/index.ts';
import { expectValid } from '../../../tests/factories/html.factory.ts';
import {
  letteredTeams,
  month,
  staffDevelopmentPages,
  typedPlan,
} from '../../../tests/factories/lettered-teams.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { listPlans } from './learning/learning-plans.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);
const ask = staffDevelopmentPages(house);

describe('an office in which one team treats clients worse', async () => {
  const { officeId, unit } = await letteredTeams(house, (at, service) => ({
    first: month('2025-01'),
    last: month('2026-11'),
    answering: (_, question) => (at === 0 && question === 'courtesy' ? 2.8 : 4.3),
    comment: (_, client) =>
      client === 0
        ? `Bardzo uprzejma obsługa, dziękuję: ${service}.`
        : client === 1
          ? `Urzędnik odpowiadał opryskliwie: ${service}.`
          : undefined,
  }));
  const picture = (await answerPicture(house, officeId, 'core-visit'))!;
  const keyOf = (unitId: string) =>
    `visit/courtesy/rest|unit:${unitId}|${month('2025-12')}..${month('2026-11')}||${picture.revision}`;

  it('plans learning from an area: the fact, the competence, the indicator of the same question', async () => {
    const path = `/nauka/nowy?ustalenie=${encodeURIComponent(keyOf(unit('A').id))}`;
    const form = await ask(officeId, path);
    expect(form.status).toBe(200);
    await expectValid(form.text);
    expect(form.text).toContain('Obszar do rozwoju');
    // whatever team is posted: the plan belongs to the team of the area
    const posted = { ...typedPlan, ustalenie: keyOf(unit('A').id), zespol: unit('B').id };
    const saved = await ask(officeId, '/nauka/nowy', { post: posted });
    expect(saved.status).toBe(303);
    const page = await ask(officeId, saved.to!);
    expect(page.status).toBe(200);
    await expectValid(page.text);
    expect(page.text).toContain('Klient czuje się wysłuchany');
    const [kept] = await listPlans(house, officeId);
    expect(kept).toMatchObject({ unitId: unit('A').id, kind: 'coaching', state: 'planned', decidedOn: '2026-11-21' });
    expect(kept!.indicatorId).not.toBeNull();
    expect(kept!.finding!.sentence).toContain('Wydział A');
    // the same question about the same team is one indicator
    await ask(officeId, '/nauka/nowy', { post: posted });
    const plans = await listPlans(house, officeId);
    expect(plans.map(({ indicatorId }) => indicatorId)).toEqual([kept!.indicatorId, kept!.indicatorId]);
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['a unit of another office', 'visit/courtesy/rest|unit:00000000-0000-4000-8000-000000000000|24300..24311||1'],
    ['a question nobody asks', `visit/zmyslone/rest|unit:${unit('A').id}|24300..24311||1`],
    ['the building, which nobody learns', `visit/building/rest|unit:${unit('A').id}|24300..24311||1`],
    ['the work of one person', keyOf(unit('F').id)],
    ['the whole office', 'visit/courtesy|office|24300..24311||1'],
  ])('tells plainly that a key is no area: %s', async (_, key) => {
    const form = await ask(officeId, `/nauka/nowy?ustalenie=${encodeURIComponent(key)}`);
    expect(form.status).toBe(404);
    await expectValid(form.text);
    expect(form.text).toContain('Nie ma takiego obszaru do rozwoju');
    const posted = await ask(officeId, '/nauka/nowy', { post: { ...typedPlan, ustalenie: key, zespol: unit('A').id } });
    expect(posted.status).toBe(404);
    expect(posted.text).toContain('Klient czuje się wysłuchany');
  });

  it('has no plan for the work of one person, and heads plan for their own teams only', async () => {
    const form = await ask(officeId, '/nauka/nowy');
    expect(form.text).not.toContain('>Wydział F<');
    const forOne = await ask(officeId, '/nauka/nowy', { post: { ...typedPlan, zespol: unit('F').id } });
    expect(forOne.status).toBe(422);
    const head = { roles: ['head'] as const, headOf: [unit('B').id] };
    expect((await ask(officeId, '/nauka/nowy', { ...head, post: { ...typedPlan, zespol: unit('A').id } })).status).toBe(
      422,
    );
    expect((await ask(officeId, '/nauka/nowy', { ...head, post: { ...typedPlan, zespol: '' } })).status).toBe(422);
    expect((await ask(officeId, '/nauka/nowy', { ...head, post: { ...typedPlan, zespol: unit('B').id } })).status).toBe(
      303,
    );
    const employee = await ask(officeId, '/nauka/nowy', {
      roles: ['employee'],
      post: { ...typedPlan, zespol: unit('A').id },
    });
    expect(employee.status).toBe(403);
    expect((await ask(officeId, '/nauka/nowy', { isSample: true, post: typedPlan })).status).toBe(403);
  });

  it('keeps what was typed where somebody was faster, and loses neither', async () => {
    const { id, version } = (await listPlans(house, officeId)).find(({ finding }) => finding !== null)!;
    const change = { ...typedPlan, zespol: unit('A').id, version: String(version) };
    const first = await ask(officeId, `/nauka/plan/${id}/zmiana`, { post: { ...change, 'po-co': 'Pierwsza karta' } });
    expect(first.status).toBe(303);
    const second = await ask(officeId, `/nauka/plan/${id}/zmiana`, { post: { ...change, 'po-co': 'Druga karta' } });
    expect(second.status).toBe(409);
    await expectValid(second.text);
    expect(second.text).toContain('Ktoś inny zmienił ten plan');
    expect(second.text).toContain('Druga karta');
    const kept = (await listPlans(house, officeId)).find((one) => one.id === id)!;
    expect([kept.purpose, kept.indicatorId !== null]).toEqual(['Pierwsza karta', true]);
  });

  it('measures from the day on which the learning took place, and says when that is too early', async () => {
    const { id, version } = (await listPlans(house, officeId)).find(({ finding }) => finding !== null)!;
    const step = (post: Record<string, string>) => ask(officeId, `/nauka/plan/${id}/stan`, { post });
    const future = await step({ stan: 'done', dzien: '2026-12-01', version: String(version) });
    expect(future.status).toBe(422);
    await expectValid(future.text);
    expect((await step({ stan: 'done', dzien: '2026-11-21', version: String(version) })).status).toBe(303);
    const stale = await step({ stan: 'dropped', powod: 'nie', version: String(version) });
    expect(stale.status).toBe(409);
    const page = await ask(officeId, `/nauka/plan/${id}`);
    await expectValid(page.text);
    expect(page.text).toContain('odbyła się');
    const early = await step({ stan: 'measured', version: String(version + 1) });
    expect(early.status).toBe(422);
  });

  it('brings praise to the team, without blame, and none of one person', async () => {
    const page = await ask(officeId, `/nauka/zespol/${unit('A').id}`);
    expect(page.status).toBe(200);
    await expectValid(page.text);
    expect(page.text).toContain('Bardzo uprzejma obsługa, dziękuję: Rejestracja pojazdu.');
    expect(page.text).not.toContain('opryskliwie');
    const alone = await ask(officeId, `/nauka/zespol/${unit('F').id}`);
    expect(alone.text).toContain('Uwag o pracy jednej osoby nie pokazujemy');
    expect(alone.text).not.toContain('Bardzo uprzejma');
  });

  it('argues from its own evidence, links each sentence, and compares no teams', async () => {
    const list = await ask(officeId, '/argumenty');
    await expectValid(list.text);
    expect(list.text).toContain(`/argumenty/${unit('A').id}`);
    expect(list.text).not.toContain(`/argumenty/${unit('F').id}`);
    const page = await ask(officeId, `/argumenty/${unit('B').id}`);
    expect(page.status).toBe(200);
    await expectValid(page.text);
    expect(page.text).toContain('Bardzo uprzejma obsługa, dziękuję: Dowód osobisty.');
    expect(page.text).toContain('Odpowiedzi klientów:');
    expect(page.text).not.toMatch(/Wydział [ACDEF]|opryskliwie/);
    const poster = await ask(officeId, `/argumenty/${unit('B').id}/plakat.pdf`);
    expect(poster.status).toBe(200);
    expect(poster.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await ask(officeId, `/argumenty/${unit('F').id}`)).status).toBe(404);
    const reader = await ask(officeId, `/argumenty/${unit('B').id}`, { roles: ['head'] });
    expect(reader.status).toBe(200);
  });

  it('tells what a closed action achieved with evidence A or B, and nothing weaker', async () => {
    const { indicatorId } = (await listPlans(house, officeId)).find(({ finding }) => finding !== null)!;
    const effectOf = (grade: 'A' | 'C'): MeasuredEffect => ({
      before: null,
      after: null,
      difference: null,
      others: null,
      effect: { estimate: 0.42, lower: 0.21, upper: 0.63 },
      method: 'controlled-series',
      grade,
      verdict: 'better',
      reasons: [],
      placebos: null,
      monthsSinceStart: 8,
      mayBeKept: true,
      leftOut: [],
    });
    for (const [title, grade] of [
      ['Kartka przy okienku', 'A'],
      ['Nowe krzesła', 'C'],
    ] as const)
      await storage.inOffice(officeId, (office) =>
        addAction(
          office,
          {
            title,
            origin: { kind: 'hand' },
            problem: 'problem',
            goal: 'cel',
            owner: 'kierownik',
            unitId: unit('C').id,
            indicatorId,
            stage: 'keep',
            decidedOn: '2026-01-02',
            startedOn: '2026-02-02',
            ended: { on: '2026-10-01', how: 'kept' },
            effectAtEnd: effectOf(grade),
          },
          { day: '2026-01-02', who: null },
        ),
      );
    const own = await ask(officeId, `/argumenty/${unit('C').id}`);
    await expectValid(own.text);
    expect(own.text).toContain('Kartka przy okienku');
    expect(own.text).toContain('Zmierzony skutek: +0,4 (od +0,2 do +0,6). Dowód A.');
    expect(own.text).toContain('Zakończone działania z pomiarem: 2. W tym z potwierdzoną poprawą: 1.');
    expect(own.text).not.toContain('Nowe krzesła');
    // what another team’s action achieved is told by its title: no team stands beside it
    const other = await ask(officeId, `/argumenty/${unit('D').id}`);
    expect(other.text).toContain('Kartka przy okienku');
    expect(other.text).not.toMatch(/Wydział [ABCEF]/);
  });

  it('shows no praise that somebody has hidden', async () => {
    const shown = await ask(officeId, `/nauka/zespol/${unit('E').id}`);
    expect(shown.text).toContain('dziękuję: Geodezja.');
    const figure = (await answerPicture(house, officeId, 'core-visit'))!.comments({
      scope: { kind: 'unit', id: unit('E').id },
      period: { first: month('2025-01'), last: month('2026-11') },
    });
    const ids = figure.kind === 'shown' ? figure.comments.filter(({ text }) => text.includes('dziękuję')) : [];
    await storage.inOffice(officeId, async (office) => {
      for (const { id } of ids) await setCommentHidden(office, id, true);
      await office.touch();
    });
    const page = await ask(officeId, `/nauka/zespol/${unit('E').id}`);
    expect(page.text).not.toContain('dziękuję: Geodezja.');
    expect((await ask(officeId, `/argumenty/${unit('E').id}`)).text).not.toContain('dziękuję: Geodezja.');
  });

  it('lists plans, filters and sorts them, and hands them out as a file', async () => {
    const all = await ask(officeId, '/nauka');
    await expectValid(all.text);
    expect(all.text).toContain('3 plany');
    const one = await ask(officeId, `/nauka?zespol=${unit('B').id}&sort=-termin&szukaj=wysluchany`);
    expect(one.text).toContain('1 z 3 planów');
    const none = await ask(officeId, '/nauka?szukaj=zmyślone');
    await expectValid(none.text);
    expect(none.text).toContain('Żaden plan nie pasuje');
    const file = await ask(officeId, '/nauka/plany.csv');
    expect(file.text.split('\r\n').filter(Boolean)).toHaveLength(4);
  });
});

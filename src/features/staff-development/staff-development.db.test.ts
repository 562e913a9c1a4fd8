// Staff development on the real database: plans from areas, ideas without authors, praise, arguments, forged and stale requests.
import { describe, expect, it } from 'vitest';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { createFirstAdministrator, peopleOfOffice } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { answerPicture, setCommentHidden } from '#features/answers/index.ts';
import { addAction } from '#features/improvement/index.ts';
import type { MeasuredEffect } from '#features/improvement/index.ts';
import { pagesFor, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { listIdeas } from './ideas/ideas.actions.ts';
import { forgetWhoHeard } from './ideas/ideas.actions.ts';
import { listPlans } from './learning/learning-plans.actions.ts';
import { staffDevelopmentRoutes } from './staff-development.routes.tsx';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);
const month = (text: string) => monthOfDay(`${text}-01`);

interface Asked extends Partial<Asking> {
  readonly post?: Record<string, string>;
}

async function ask(officeId: OfficeId, path: string, { post, ...change }: Asked = {}) {
  const app = pagesFor(someoneAsking(officeId, change));
  const answer = await app
    .route('/', staffDevelopmentRoutes(house))
    .request(path, post ? { method: 'POST', body: new URLSearchParams(post) } : {});
  const isPdf = answer.headers.get('content-type') === 'application/pdf';
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    text: isPdf ? '' : (await answer.text()).replaceAll('\u00a0', ' '),
    bytes: isPdf ? Buffer.from(await answer.arrayBuffer()) : Buffer.alloc(0),
  };
}

async function expectValid(html: string): Promise<void> {
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).not.toMatch(/undefined|NaN|\[object/);
}

async function personIn(officeId: OfficeId): Promise<PersonId> {
  const founder = {
    name: 'Anna Próbna',
    email: `a${Math.abs(officeId.charCodeAt(0))}@probno.example.pl`,
    password: 'dwanaście koni w stajni',
  };
  expect((await createFirstAdministrator(house, officeId, { ...founder, language: 'pl' })).ok).toBe(true);
  return (await peopleOfOffice(house, officeId))[0]!.personId;
}

const plan = {
  rodzaj: 'coaching',
  kompetencja: 'courtesy',
  'po-co': 'Klient czuje się wysłuchany',
  wlasciciel: 'kierownik wydziału',
  termin: '2026-12-15',
};

describe('an office in which one team treats clients worse', async () => {
  const names = ['Rejestracja pojazdu', 'Dowód osobisty', 'Podatki', 'Odpady', 'Geodezja', 'Karta wędkarska'];
  const { officeId, structure } = await ratedOffice(
    house,
    names.map((name, place) => ({
      name,
      unit: `Wydział ${'ABCDEF'[place]}`,
      ...(place === 5 ? { staffNumber: '1' as const } : {}),
    })),
    names.map((service, place) => ({
      service,
      first: month('2025-01'),
      last: month('2026-11'),
      perMonth: 15,
      answering: (_, question) => (place === 0 && question === 'courtesy' ? 2.8 : 4.3),
      comment: (_, client) =>
        client === 0
          ? `Bardzo uprzejma obsługa, dziękuję: ${service}.`
          : client === 1
            ? `Urzędnik odpowiadał opryskliwie: ${service}.`
            : undefined,
    })),
  );
  const unit = (letter: string) => structure.units.find(({ name }) => name === `Wydział ${letter}`)!;
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
    const posted = { ...plan, ustalenie: keyOf(unit('A').id), zespol: unit('B').id };
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
    const posted = await ask(officeId, '/nauka/nowy', { post: { ...plan, ustalenie: key, zespol: unit('A').id } });
    expect(posted.status).toBe(404);
    expect(posted.text).toContain('Klient czuje się wysłuchany');
  });

  it('has no plan for the work of one person, and heads plan for their own teams only', async () => {
    const form = await ask(officeId, '/nauka/nowy');
    expect(form.text).not.toContain('>Wydział F<');
    const forOne = await ask(officeId, '/nauka/nowy', { post: { ...plan, zespol: unit('F').id } });
    expect(forOne.status).toBe(422);
    const head = { roles: ['head'] as const, headOf: [unit('B').id] };
    expect((await ask(officeId, '/nauka/nowy', { ...head, post: { ...plan, zespol: unit('A').id } })).status).toBe(422);
    expect((await ask(officeId, '/nauka/nowy', { ...head, post: { ...plan, zespol: '' } })).status).toBe(422);
    expect((await ask(officeId, '/nauka/nowy', { ...head, post: { ...plan, zespol: unit('B').id } })).status).toBe(303);
    const employee = await ask(officeId, '/nauka/nowy', {
      roles: ['employee'],
      post: { ...plan, zespol: unit('A').id },
    });
    expect(employee.status).toBe(403);
    expect((await ask(officeId, '/nauka/nowy', { isSample: true, post: plan })).status).toBe(403);
  });

  it('keeps what was typed where somebody was faster, and loses neither', async () => {
    const { id, version } = (await listPlans(house, officeId)).find(({ finding }) => finding !== null)!;
    const change = { ...plan, zespol: unit('A').id, version: String(version) };
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

describe('ideas', async () => {
  const { officeId } = await officeWithCodes(house, ['Dowód osobisty']);
  const personId = await personIn(officeId);
  const mine = { personId, roles: ['employee'] as const };
  const formId = async () => /name="id" value="([^"]+)"/.exec((await ask(officeId, '/pomysly', mine)).text)![1]!;

  it('are empty at first, and recorded with one sentence and one button', async () => {
    const empty = await ask(officeId, '/pomysly', mine);
    await expectValid(empty.text);
    expect(empty.text).toContain('Nie ma jeszcze zgłoszeń');
    const post = { id: await formId(), tresc: 'Kartka przy wejściu. Pan Jan Kowalski pyta', rodzaj: 'idea' };
    const saved = await ask(officeId, '/pomysly', { ...mine, post });
    expect([saved.status, saved.to]).toEqual([303, '/pomysly?zapisano=1']);
    const page = await ask(officeId, saved.to!, mine);
    await expectValid(page.text);
    expect(page.text).toContain('Zapisano pod numerem 1');
    expect(page.text).not.toContain('Kowalski');
  });

  it('sent twice by the same form are one; another text under a taken id is kept too', async () => {
    const post = { id: await formId(), tresc: 'Kiedy będzie dowód?', rodzaj: 'question' };
    const first = await ask(officeId, '/pomysly', { ...mine, post });
    expect((await ask(officeId, '/pomysly', { ...mine, post })).to).toBe(first.to);
    expect(await listIdeas(house, officeId)).toHaveLength(2);
    await ask(officeId, '/pomysly', { ...mine, post: { ...post, tresc: 'Gdzie zapłacić?' } });
    const ideas = await listIdeas(house, officeId);
    expect(ideas.map(({ number, content }) => [number, content])).toContainEqual([3, 'Gdzie zapłacić?']);
  });

  it('unsigned name nobody in the database nor in the log of events; signed they do', async () => {
    const [unsigned] = await storage.readInOffice<{ person: string | null }>(officeId, {
      name: 'test-unsigned-ideas',
      text: `select string_agg(author_person_id::text, ',') as person from ideas where office_id = $1`,
      values: [officeId],
    });
    expect(unsigned!.person).toBeNull();
    const events = await storage.readInOffice<{ what: string }>(officeId, {
      name: 'test-idea-events',
      text: `select what from audit_trail where office_id = $1 and what like 'idea%'`,
      values: [officeId],
    });
    expect(events).toEqual([]);
    const post = { tresc: 'Podpisany pomysł', rodzaj: 'idea', podpis: 'tak' };
    await ask(officeId, '/pomysly', { ...mine, post });
    expect((await ask(officeId, '/pomysly', mine)).text).toContain('Anna Próbna');
  });

  it('kept at the same moment have numbers of their own', async () => {
    const other = await officeWithCodes(house, ['Paszport']);
    const at = (place: number) =>
      ask(other.officeId, '/pomysly', { roles: ['employee'], post: { tresc: `pomysł ${place}`, rodzaj: 'idea' } });
    await Promise.all(Array.from({ length: 6 }, (_, place) => at(place)));
    const numbers = (await listIdeas(house, other.officeId)).map(({ number }) => number);
    expect(numbers).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('refused keep what was typed', async () => {
    const empty = await ask(officeId, '/pomysly', { ...mine, post: { tresc: ' ', rodzaj: 'idea' } });
    expect(empty.status).toBe(422);
    await expectValid(empty.text);
    const long = await ask(officeId, '/pomysly', { ...mine, post: { tresc: `z${'a'.repeat(520)}`, rodzaj: 'idea' } });
    expect(long.text).toContain('Skróć tekst o 21 znaków');
    expect(long.text).toContain('zaaaa');
    expect((await ask(officeId, '/pomysly', { roles: ['reader'], post: { tresc: 'x', rodzaj: 'idea' } })).status).toBe(
      403,
    );
  });

  it('are heard once per person and day, and who heard is forgotten', async () => {
    const { id } = (await listIdeas(house, officeId)).find(({ kind }) => kind === 'question')!;
    const hear = () => ask(officeId, `/pomysly/pomysl/${id}/slysze`, { ...mine, post: {} });
    const heard = async () => (await listIdeas(house, officeId)).find((idea) => idea.id === id)!.heard;
    expect((await hear()).to).toContain('slysze=policzono');
    expect((await hear()).to).toContain('slysze=juz');
    expect(await heard()).toBe(1);
    clock.set('2026-11-22T09:00:00Z');
    expect((await hear()).to).toContain('slysze=policzono');
    expect(await heard()).toBe(2);
    clock.set('2026-11-23T09:00:00Z');
    await forgetWhoHeard(house);
    const left = await storage.readInOffice(officeId, {
      name: 'test-who-heard',
      text: 'select person_id from ideas_heard where office_id = $1',
      values: [officeId],
    });
    expect(left).toEqual([]);
  });

  it('are answered in words that all see; two who answer at once meet', async () => {
    const { id, version } = (await listIdeas(house, officeId))[0]!;
    const head = { personId, roles: ['head'] as const };
    const answer = (odpowiedz: string) =>
      ask(officeId, `/pomysly/pomysl/${id}/stan`, {
        ...head,
        post: { stan: 'answered', odpowiedz, version: String(version) },
      });
    expect((await answer('')).status).toBe(422);
    expect((await answer('Od poniedziałku.')).status).toBe(303);
    const late = await answer('Od wtorku.');
    expect(late.status).toBe(409);
    await expectValid(late.text);
    expect(late.text).toContain('Od wtorku.');
    expect(late.text).toContain('Od poniedziałku.');
    const seen = await ask(officeId, `/pomysly/pomysl/${id}`, mine);
    expect(seen.text).toContain('z odpowiedzią');
    expect(seen.text).toContain('Od poniedziałku.');
    expect(seen.text).not.toContain('name="odpowiedz"');
    expect((await ask(officeId, `/pomysly/pomysl/${id}/stan`, { ...mine, post: { stan: 'new' } })).status).toBe(403);
    const file = await ask(officeId, '/pomysly/lista.csv?stan=answered', mine);
    expect(file.text.split('\r\n').filter(Boolean)).toHaveLength(2);
  });

  it('of another office are not there', async () => {
    const other = await officeWithCodes(house, ['Paszport']);
    const { id } = (await listIdeas(house, officeId))[0]!;
    const asked = [
      ask(other.officeId, `/pomysly/pomysl/${id}`),
      ask(other.officeId, `/pomysly/pomysl/${id}/slysze`, { personId, post: {} }),
      ask(other.officeId, `/pomysly/pomysl/${id}/stan`, { post: { stan: 'new', version: '1' } }),
      ask(other.officeId, '/pomysly/pomysl/nonsense'),
    ];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

describe('an office without answers', async () => {
  const { officeId } = await officeWithCodes(house, ['Dowód osobisty']);

  it.each(['/nauka', '/nauka/nowy', '/nauka/postawy', '/pomysly', '/argumenty'])(
    'has a page at %s that says what to do',
    async (path) => {
      for (const language of ['pl', 'en'] as const) {
        const page = await ask(officeId, path, { language });
        expect(page.status).toBe(200);
        await expectValid(page.text);
      }
    },
  );

  it('finds no plan, team or argument of another office', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000';
    for (const path of ['/nauka/plan/', '/nauka/zespol/', '/argumenty/'])
      expect((await ask(officeId, `${path}${nothing}`)).status).toBe(404);
    expect((await ask(officeId, '/nauka/plan/x/zmiana')).status).toBe(404);
    expect((await ask(officeId, `/nauka/plan/${nothing}/stan`, { post: { stan: 'done' } })).status).toBe(404);
    expect((await ask(officeId, '/nauka/postawy.csv')).status).toBe(200);
  });
});

// Ideas: recorded with one sentence, nobody’s unless signed, heard once a day, answered in sight; and offices with nothing.
import { describe, expect, it } from 'vitest';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { createFirstAdministrator, peopleOfOffice } from '#features/accounts/index.ts';
import { expectValid } from '../../../../tests/factories/html.factory.ts';
import { staffDevelopmentPages } from '../../../../tests/factories/lettered-teams.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../../tests/factories/survey.factory.ts';
import { forgetWhoHeard, listIdeas } from './ideas.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);
const ask = staffDevelopmentPages(house);

async function personIn(officeId: OfficeId): Promise<PersonId> {
  const founder = {
    name: 'Anna Próbna',
    email: `a${Math.abs(officeId.charCodeAt(0))}@probno.example.pl`,
    password: 'dwanaście koni w stajni',
  };
  expect((await createFirstAdministrator(house, officeId, { ...founder, language: 'pl' })).ok).toBe(true);
  return (await peopleOfOffice(house, officeId))[0]!.personId;
}

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

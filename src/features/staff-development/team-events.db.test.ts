// Notices to teams on the real database: praise once a month and never twice, none about one person's work; overdue learning.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { OfficeId, PersonId, UnitId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { importResponses } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { findNotices, noticesTasks } from '#features/notices/index.ts';
import { publishedVersion } from '#features/questionnaires/index.ts';
import { ensureContinuousStudy } from '#features/studies/index.ts';
import { makeMailer } from '#mail/mailer.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { smtpServer } from '../../../tests/factories/smtp-server.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import type { IdeaState } from './ideas/idea.ts';
import { addIdea, decideIdea } from './ideas/ideas.actions.ts';
import { addPlan } from './learning/learning-plans.actions.ts';
import { teamEvents } from './team-events.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const server = await smtpServer();
afterAll(() => server.close());
const mailer = makeMailer({ smtpUrl: server.url, from: 'standardy@probno.example.pl' });
const house: House = { ...houseOn(storage, clock), mailer };
const last = monthOfDay('2026-10-01');

const praised = (service: string) => ({
  service,
  first: last - 1,
  last,
  perMonth: 15,
  comment: (_: number, client: number) => (client === 0 ? `Bardzo uprzejma obsługa, dziękuję: ${service}.` : undefined),
});
const { officeId, structure, service } = await ratedOffice(
  house,
  [
    { name: 'Odpady', unit: 'Wydział Środowiska' },
    { name: 'Porada', unit: 'Rzecznik', staffNumber: '1' },
  ],
  [praised('Odpady'), praised('Porada')],
);
const unit = structure.units.find(({ name }) => name === 'Wydział Środowiska')!;
const [head, quality] = [await person('anna', 'head', unit.id), await person('jakosc', 'quality')];

async function person(name: string, role: string, headed?: UnitId): Promise<PersonId> {
  return storage.inOffice(officeId, async (office) => {
    const [made] = await office.query<{ id: PersonId }>(
      `insert into people (office_id, email, name, language, added_on) values ($1, $2, $3, 'pl', '2026-01-01')
       returning person_id as "id"`,
      [officeId, `${name}@probno.example.pl`, name],
    );
    const own = [officeId, made!.id];
    await office.query('insert into memberships (office_id, person_id, role) values ($1, $2, $3)', [...own, role]);
    if (headed)
      await office.query('insert into headed_units (office_id, person_id, unit_id) values ($1, $2, $3)', [
        ...own,
        headed,
      ]);
    return made!.id;
  });
}

/** Fifteen more clients in September, one of whom praises: the answers around them are there already. */
async function morePraise(of: OfficeId, text: string): Promise<void> {
  const study = await storage.inOffice(of, (office) => ensureContinuousStudy(house, office, 'visit', '2020-01-01'));
  const version = (await publishedVersion(house, of, study.versionId))!;
  const { id: serviceId, unitId } = service('Odpady');
  const placed = { studyId: study.id, versionId: version.id, serviceId, unitId, locationId: null, clientGroupId: null };
  const responses = Array.from({ length: 15 }, (_, client) => ({
    ...placed,
    channel: 'qr' as const,
    language: 'pl' as const,
    visitDay: '2026-09-14',
    ratings: version.columns.map(() => 4),
    comment: client === 0 ? text : undefined,
  }));
  await storage.inOffice(of, (office) => importResponses(office, responses, clock.today()));
}

interface Kept {
  readonly event: string;
  readonly what: string;
  readonly name: string;
  readonly path: string;
  readonly readers: readonly string[];
}

const keptNotices = () =>
  storage.readInOffice<Kept>(officeId, {
    name: 'test-told-notices',
    text: `select event, told -> 'what' ->> 'pl' as "what", told ->> 'name' as "name", told ->> 'path' as "path",
             array(select r.person_id::text from notice_readers r
                    where r.office_id = n.office_id and r.notice_id = n.notice_id) as "readers"
           from notices n where office_id = $1 and kind = 'told' order by found_on, event`,
    values: [officeId],
  });
const find = () => findNotices(house, officeId, teamEvents);

describe('praise', () => {
  it('is told to the head of the team, without its words, and not where one person works', async () => {
    // found by several programs at once it is one
    const found = await Promise.all([find(), find(), find()]);
    expect(found.toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
    expect(await keptNotices()).toEqual([
      {
        event: `praise ${unit.id} 2026-11`,
        what: 'Klienci chwalą zespół. Nowe pochwały: 2',
        name: 'Wydział Środowiska',
        path: `/nauka/zespol/${unit.id}`,
        readers: [head],
      },
    ]);
  });

  it('is told once a team and month, the rest in the next month, and the same never again', async () => {
    await morePraise(officeId, 'Szybko i sprawnie, polecam.');
    await morePraise(officeId, 'Czekałem bardzo długo.');
    clock.set('2026-11-29T09:00:00Z');
    expect(await find()).toBe(0);
    clock.set('2026-12-01T09:00:00Z');
    expect(await find()).toBe(1);
    expect((await keptNotices()).at(-1)).toMatchObject({
      event: `praise ${unit.id} 2026-12`,
      what: 'Klienci chwalą zespół. Nowe pochwały: 1',
    });
    clock.set('2027-01-04T09:00:00Z');
    expect(await find()).toBe(0);
  });

  it('of a team without a head goes to those with the role of quality', async () => {
    await storage.inOffice(officeId, (office) =>
      office.query('delete from headed_units where office_id = $1', [officeId]),
    );
    await morePraise(officeId, 'Bardzo kompetentna obsługa.');
    expect(await find()).toBe(1);
    expect((await keptNotices()).at(-1)!.readers).toEqual([quality]);
  });
});

describe('learning past its day', () => {
  it('is told once to whoever sees to it, by letter, and again for a new day', async () => {
    clock.set('2027-01-11T09:00:00Z');
    const id = await storage.inOffice(officeId, (office) =>
      addPlan(
        office,
        {
          unitId: unit.id,
          kind: 'training',
          standardId: null,
          competenceId: 'courtesy',
          competenceName: { pl: 'uprzejmość', en: 'courtesy' },
          purpose: 'Klient czuje się wysłuchany',
          owner: 'kierownik',
          ownerPersonId: head,
          dueOn: '2027-01-10',
          decidedOn: '2026-12-01',
          finding: null,
          indicatorId: null,
        },
        null,
      ),
    );
    server.letters.length = 0;
    const job = { signal: new AbortController().signal, attempt: 1 };
    const tasks = noticesTasks(house, teamEvents);
    for (const _ of [1, 2]) {
      await tasks['notices-find']!({}, job);
      await tasks['notices-letters']!({}, job);
    }
    expect((await keptNotices()).filter(({ event }) => event.startsWith('learning'))).toMatchObject([
      { event: `learning overdue ${id} 2027-01-10`, path: `/nauka/plan/${id}`, readers: [head] },
    ]);
    const letters = server.letters.filter(({ to }) => to.includes('anna@probno.example.pl'));
    expect(letters).toHaveLength(1);
    expect(letters[0]!.text).toContain('Minął termin nauki: 10 stycznia 2027');
    expect(letters[0]!.text).toContain('Plan nauki: Klient czuje się wysłuchany');
    // words of clients stay inside the program
    expect(letters[0]!.text).not.toContain('dziękuję');
    await storage.inOffice(officeId, (office) =>
      office.query(`update learning_plans set due_on = '2027-01-20' where office_id = $1`, [officeId]),
    );
    expect(await find()).toBe(0);
    clock.set('2027-01-21T09:00:00Z');
    expect(await find()).toBe(1);
  });
});

describe('an entry of staff that was answered', () => {
  it('is told to whoever signed it, once an answer; an unsigned one has nobody to tell', async () => {
    clock.set('2027-02-01T09:00:00Z');
    const entry = (authorPersonId: PersonId | null) => ({
      id: randomUUID(),
      kind: 'idea' as const,
      content: 'Druga kartka przy wejściu',
      serviceId: null,
      unitId: null,
      authorPersonId,
      recordedIn: monthOfDay('2027-01-01'),
    });
    const [signed, unsigned] = [entry(head), entry(null)];
    const decide = (id: string, version: number, state: IdeaState, decidedOn: string) =>
      storage.inOffice(officeId, (office) =>
        decideIdea(office, { id, version, state, answer: 'Wisi od poniedziałku.', decidedOn }, null),
      );
    await storage.inOffice(officeId, async (office) => {
      for (const one of [signed, unsigned]) await addIdea(office, one);
    });
    expect(await find()).toBe(0);
    for (const { id } of [signed, unsigned]) await decide(id, 1, 'considered', '2027-02-01');
    expect([await find(), await find()]).toEqual([1, 0]);
    await decide(signed.id, 2, 'answered', '2027-02-03');
    expect([await find(), await find()]).toEqual([1, 0]);
    const told = (await keptNotices()).filter(({ event }) => event.startsWith('idea'));
    expect(told.map(({ what, name, readers }) => [what, name, readers])).toEqual([
      ['Odpowiedź na Twoje zgłoszenie. Stan: z odpowiedzią', '1', [head]],
      ['Odpowiedź na Twoje zgłoszenie. Stan: rozpatrywane', '1', [head]],
    ]);
    // what was answered long ago is no news to anybody who begins with notices today
    clock.set('2027-04-01T09:00:00Z');
    await decide(signed.id, 3, 'postponed', '2027-02-10');
    expect(await find()).toBe(0);
  });

  it('is told to nobody else when whoever signed it has left', async () => {
    const gone = await person('odeszla', 'employee');
    const idea = { kind: 'idea' as const, content: 'Zegar przy okienku', serviceId: null, unitId: null };
    const id = randomUUID();
    const recordedIn = monthOfDay('2027-04-01');
    await storage.inOffice(officeId, (office) => addIdea(office, { ...idea, id, authorPersonId: gone, recordedIn }));
    await storage.inOffice(officeId, async (office) => {
      await decideIdea(office, { id, version: 1, state: 'considered', answer: 'Tak.', decidedOn: '2027-04-01' }, null);
      await office.query(
        `update people set email = null, left_on = '2027-04-01' where office_id = $1 and person_id = $2`,
        [officeId, gone],
      );
    });
    expect(await find()).toBe(0);
  });
});

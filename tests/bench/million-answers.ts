// A county with a million answers: forty services over ten years, written by the database itself, blocks and counts by our command.
import { keepCounts, rebuildBlocks } from '#features/answers/index.ts';
import { addService, officeStructure } from '#features/office/index.ts';
import type { House } from '#features/house.ts';
import { publish, type PublishedVersion } from '#features/questionnaires/index.ts';
import { measuredProgram, type Measured } from './measured-program.ts';

export const answers = 1_000_000;
const services = 40;
const months = 120;
/** As large as blocks are that are no longer merged. */
const blocks = 16;
export const columns = 14;

let filled: Promise<Measured> | undefined;

/** The program with its million; made once. */
export function millionAnswers(): Promise<Measured> {
  return (filled ??= fill());
}

async function fill(): Promise<Measured> {
  const measured = await measuredProgram('million');
  const { house, place } = measured;
  const version = await ofFourteenColumns(house, place.officeId, measured.version);
  const { officeId } = place;
  const structure = await officeStructure(house, officeId);
  const pattern = structure.services[0]!;
  const groups = structure.clientGroups.slice(0, 6).map(({ id }) => id);
  await house.storage.inOffice(officeId, async (office) => {
    for (let n = structure.services.length; n < services; n += 1)
      await addService(office, {
        name: `Usługa ${n + 1}`,
        unitId: structure.units[n % structure.units.length]!.id,
        description: '',
        statutoryTerm: null,
        jrwa: null,
        confirmed: true,
        staffNumber: '5+',
        clientGroupIds: [],
        locationIds: pattern.locationIds,
      });
    await office.query(
      `with places as (
         select service_id, unit_id, row_number() over (order by service_id) - 1 as number from services
         where office_id = $1 and unit_id is not null limit ${services}
       ), drawn as (
         select g, (hashint8(g) & 1073741823) as a, (hashint8(g + 7000000) & 1073741823) as b
         from generate_series(1::bigint, ${answers}) as g
       ), answers as (
         select g, a % ${services} as service, b % ${months} as month, a / ${services} % 6 as client_group,
                (array['web', 'web', 'paper', 'paper', 'phone'])[1 + b / ${months} % 5] as channel
         from drawn
       )
       insert into responses (office_id, study_id, version_id, service_id, unit_id, location_id, client_group_id,
                              channel, language, visit_day, state, ratings, batch_id)
       select $1, $2, $3, p.service_id, p.unit_id, $4, ($5::uuid[])[1 + a.client_group], a.channel, 'pl',
              (date '2016-07-01' + a.month * interval '1 month')::date, 'complete',
              array(select (1 + (hashint8(a.g * 31 + q)::bigint + 2147483648) % least(c, 5))::smallint
                    from unnest($6::int[]) with ordinality as width (c, q)),
              md5(p.service_id::text || a.month)::uuid
       from answers a join places p on p.number = a.service`,
      [officeId, place.studyId, version.id, place.locationId, groups, version.columns.map((each) => each.categories)],
    );
    await office.query(
      `insert into answer_blocks (office_id, block_id, version_id, answers, content, stale)
       select $1, md5('block ' || n)::uuid, $2, 1, ''::bytea, true from generate_series(0, ${blocks - 1}) as n`,
      [officeId, version.id],
    );
    await office.query(
      `insert into answer_batches (office_id, batch_id, version_id, service_id, unit_id, first_month, last_month,
                                   answers, block_id)
       select $1, batch_id, version_id, service_id, unit_id, month, month, n,
              md5('block ' || (hashtext(batch_id::text)::bigint + 2147483648) % ${blocks})::uuid
       from (select batch_id, version_id, service_id, unit_id, count(*)::int as n,
                    (extract(year from visit_day) * 12 + extract(month from visit_day) - 1)::int as month
             from responses r
             where office_id = $1 and batch_id is not null
               and not exists (select from answer_batches b where b.office_id = $1 and b.batch_id = r.batch_id)
             group by batch_id, version_id, service_id, unit_id, visit_day) as made`,
      [officeId],
    );
  });
  await rebuildBlocks(house, officeId, version.id);
  // every ten minutes the program does this for itself
  if ((await keepCounts(house, officeId)) === 0) throw new Error('no counts were kept of large blocks');
  await house.storage.inOffice(officeId, (office) => office.touch());
  return { ...measured, version };
}

/** The questionnaire of the sample with more ratings, until it has fourteen columns: what was asked before stays the same. */
async function ofFourteenColumns(
  house: House,
  officeId: Measured['place']['officeId'],
  asked: PublishedVersion,
): Promise<PublishedVersion> {
  const pattern = asked.questions.find(({ id }) => id === 'building')!;
  const added = Array.from({ length: columns - asked.columns.length }, (_, n) => ({
    ...pattern,
    id: `added_${n + 1}`,
    role: 'other' as const,
    driver: null,
    text: {
      pl: `Jak ocenia Pani/Pan część ${n + 1}?`,
      en: `How do you rate part ${n + 1}?`,
      uk: `Як Ви оцінюєте частину ${n + 1}?`,
    },
    short: { pl: `część ${n + 1}`, en: `part ${n + 1}` },
  }));
  const { questionnaire, context, scaleVersion, questions } = asked;
  return house.storage.inOffice(officeId, (office) =>
    publish(house, office, {
      questionnaire,
      context,
      scaleVersion,
      questions: questions.flatMap((each) => (each === pattern ? [each, ...added] : [each])),
    }),
  );
}

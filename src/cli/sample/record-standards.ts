// Standards of a sample office with three years of figures, at days that move with the present month.
import { dayNumberOf, dayText } from '#domain/calendar-day.ts';
import { monthInYear, monthOfDay, yearOf } from '#domain/period.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import {
  addAction,
  addEvent,
  addGoal,
  addIndicator,
  addNeed,
  addStandard,
  approveAdoption,
  contentOfLibrary,
  contentOfPromise,
  draftAdoption,
  enterMeasurements,
  libraryIndicators,
  publishInOffice,
  readyPromises,
} from '#features/standards/index.ts';
import type { IndicatorContent } from '#features/standards/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { sampleStandards } from './standards.data.ts';
import type { SampleIndicator, SampleRegister, SampleStandard, SampleStandards } from './standards.data.ts';

interface Making {
  readonly office: OfficeWork;
  readonly structure: OfficeStructure;
  readonly today: string;
  readonly random: SeededRandom;
}

/** Through the same doors that store those of people. `today`: YYYY-MM-DD. */
export async function recordSampleStandards(
  office: OfficeWork,
  officeName: string,
  structure: OfficeStructure,
  today: string,
): Promise<void> {
  const sample = sampleStandards[officeName];
  if (!sample) return;
  const making = { office, structure, today, random: seededRandom(20_261_121) };
  const goalIds = await recordGoals(making, sample);
  const byPromise = new Map<string, string>();
  const adopted: { standardId: string; number: number }[] = [];
  for (const standard of sample.standards) {
    const { id, number } = await recordStandard(making, standard, goalIds);
    byPromise.set(standard.promise, id);
    if (number !== null && standard.published! >= sample.order.back) adopted.push({ standardId: id, number });
  }
  for (const indicator of sample.indicators) await recordIndicator(making, indicator);
  for (const { group, need, promise, evidence } of sample.needs) {
    const clientGroupId = structure.clientGroups.find(({ seedKey }) => seedKey === group)!.id;
    const standardId = promise === undefined ? null : (byPromise.get(promise) ?? null);
    await addNeed(office, { clientGroupId, content: need, standardId, evidence }, null);
  }
  const day = dayIn(today, -sample.order.back, 2);
  const title = 'w sprawie standardów obsługi klientów';
  const id = await draftAdoption(office, { title, standards: adopted, draftedOn: day }, null);
  const orderNumber = `${sample.order.number}/${day.slice(0, 4)}`;
  await approveAdoption(office, { id, version: 1, orderNumber, inForceFrom: day, approvedOn: day, approvedBy: null });
}

async function recordGoals({ office, structure }: Making, { mission, goals, teamGoals }: SampleStandards) {
  await addGoal(office, { kind: 'mission', unitId: null, content: mission }, null);
  const ids: string[] = [];
  for (const content of goals) ids.push(await addGoal(office, { kind: 'office', unitId: null, content }, null));
  for (const { unit, text } of teamGoals)
    await addGoal(office, { kind: 'team', unitId: unitNamed(structure, unit), content: text }, null);
  return ids;
}

const unitNamed = ({ units }: OfficeStructure, name: string | undefined) =>
  units.find((unit) => unit.name === name)?.id ?? null;

async function recordStandard(
  making: Making,
  standard: SampleStandard,
  goalIds: readonly string[],
): Promise<{ id: string; number: number | null }> {
  const { office, today } = making;
  const ready = readyPromises.find(({ key }) => key === standard.promise)!;
  const indicatorId = await recordIndicator(making, { ...standard, code: ready.indicator }, standard.owner);
  const begun = dayIn(today, -(standard.published ?? 1), 2);
  const content = contentOfPromise(ready, standard.owner, begun);
  const { target = ready.target.value } = standard;
  const input = {
    content: { ...content, target: { ...ready.target, value: target } },
    indicatorId,
    goalId: standard.goal === undefined ? null : (goalIds[standard.goal] ?? null),
    libraryKey: ready.key,
  };
  const id = await addStandard(office, input, null);
  if (standard.action)
    await addAction(
      office,
      {
        standardId: id,
        content: standard.action.text,
        owner: standard.action.owner,
        begunOn: dayIn(today, -1, 5),
        dueOn: dayIn(today, 1, 28),
      },
      null,
    );
  if (standard.published === null) return { id, number: null };
  return { id, number: await publishInOffice(office, { id, version: 1, who: null }, begun) };
}

async function recordIndicator(
  making: Making,
  indicator: SampleIndicator,
  collectedBy = 'sekretariat',
): Promise<string> {
  const { office, structure, today } = making;
  const entry = libraryIndicators.find(({ code }) => code === indicator.code)!;
  const content = narrowed({ ...contentOfLibrary(entry), collectedBy }, indicator, structure);
  const unitId = unitNamed(structure, indicator.unit);
  const first = dayIn(today, -35, 1);
  const id = await addIndicator(office, { content, libraryCode: entry.code, unitId, createdOn: first }, null);
  for (const { back, text } of indicator.events ?? []) {
    const month = monthOfDay(today) - back;
    const event = { indicatorId: id, month, kind: 'note', content: text, enteredBy: null } as const;
    await addEvent(office, { ...event, enteredOn: dayIn(today, -back, 20) });
  }
  if (indicator.register) await recordRegister(making, id, content, indicator.register);
  return id;
}

/** An indicator of one service or unit says so in its name. */
function narrowed(
  content: IndicatorContent,
  { service, unit }: SampleIndicator,
  { services, units }: OfficeStructure,
): IndicatorContent {
  const of = services.find(({ name }) => name === service) ?? units.find(({ name }) => name === unit);
  if (!of || !('scope' in content.source)) return content;
  return {
    ...content,
    name: { pl: `${content.name.pl} · ${of.name}`, en: `${content.name.en} · ${of.name}` },
    source: { ...content.source, scope: { kind: service === undefined ? 'unit' : 'service', id: of.id } },
  };
}

/** Three years of figures up to the last whole month. */
async function recordRegister(
  { office, today, random }: Making,
  indicatorId: string,
  { measure }: IndicatorContent,
  { n, usual, later = [] }: SampleRegister,
): Promise<void> {
  const present = monthOfDay(today);
  const rows = Array.from({ length: 35 }, (_, at) => {
    const back = 35 - at;
    const level = later.findLast(({ from }) => back <= from)?.value ?? usual;
    const isShare = measure === 'share';
    const of = isShare ? Math.max(1, Math.round(n * (0.9 + 0.2 * random.next()))) : n;
    const figure = isShare ? drawn(random, of, level) : drawn(random, Math.round(level * 8), 1 / 8);
    return {
      indicatorId,
      month: present - back,
      numerator: isShare ? figure : null,
      denominator: isShare ? of : null,
      value: isShare ? null : figure,
      n: null,
      withdrawn: false,
    };
  });
  await enterMeasurements(office, rows, { origin: 'hand', who: null, reason: '' });
}

/** How many of n things happen, each with the same chance. */
function drawn(random: SeededRandom, n: number, chance: number): number {
  let count = 0;
  for (let k = 0; k < n; k += 1) if (random.next() < chance) count += 1;
  return count;
}

/** A day of the month so many months from that of `today`. */
function dayIn(today: string, months: number, day: number): string {
  const month = monthOfDay(today) + months;
  return dayText(dayNumberOf(yearOf(month), monthInYear(month), day));
}

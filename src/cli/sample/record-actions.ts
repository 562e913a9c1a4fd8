// What a sample office did about its results: actions with the effect measured on the day they ended, a card, plans, ideas.
import { randomUUID } from 'node:crypto';
import { clockAt } from '#domain/clock.ts';
import { dayNumberOf, dayText } from '#domain/calendar-day.ts';
import { monthInYear, monthOfDay, yearOf } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { officeDictionary } from '#features/competences/index.ts';
import { addAction, listActions, loadEffect, standardOfKept } from '#features/improvement/index.ts';
import type { MeasuredEffect, NewAction } from '#features/improvement/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { cardOf, changeCard, makeCardOfAction, markCard } from '#features/practices/index.ts';
import { addIdea, addPlan, decideIdea } from '#features/staff-development/index.ts';
import { listIndicators, publishInOffice } from '#features/standards/index.ts';
import { sampleImprovement } from './actions.data.ts';
import type { SampleAction, SampleImprovement } from './actions.data.ts';

interface Making {
  readonly house: House;
  readonly officeId: OfficeId;
  /** id of the office's unit, service or indicator by what the data call it; null where it has none */
  readonly unit: (name: string | undefined) => string | null;
  readonly indicator: (about: SampleAction['indicator']) => string | null;
  readonly day: (back: number | null) => string | null;
  readonly idea: (content: string | undefined) => string | null;
}

/** After the answers are there: effects are measured on them, through the same rules as people's. */
export async function recordSampleActions(house: House, officeId: OfficeId, officeName: string): Promise<void> {
  const sample = sampleImprovement[officeName];
  if (!sample) return;
  const making = await makingFor(house, officeId, await recordIdeas(house, officeId, sample.ideas));
  for (const action of sample.actions) await recordAction(making, action);
  await recordPlans(making, sample.plans);
}

async function makingFor(house: House, officeId: OfficeId, ideas: ReadonlyMap<string, string>): Promise<Making> {
  const [{ units, services }, indicators] = await Promise.all([
    officeStructure(house, officeId),
    listIndicators(house, officeId),
  ]);
  const month = monthOfDay(house.clock.today());
  const unit = (name: string | undefined) => units.find((each) => each.name === name)?.id ?? null;
  const idOf = (name: string) => services.find((each) => each.name === name)?.id ?? unit(name);
  return {
    house,
    officeId,
    unit,
    indicator: (about) => {
      const wanted = about?.in ? idOf(about.in) : null;
      const found = indicators.find(({ libraryCode, content: { source } }) => {
        const scope = 'scope' in source && source.scope.kind !== 'office' ? source.scope.id : null;
        return about !== null && libraryCode === about.code && scope === wanted;
      });
      return found?.id ?? null;
    },
    // actions begin with a month, so that whole months lie before and after
    day: (back) => (back === null ? null : firstDay(month - back)),
    idea: (content) => ideas.get(content ?? '') ?? null,
  };
}

const firstDay = (month: MonthNumber) => dayText(dayNumberOf(yearOf(month), monthInYear(month), 1));

async function recordAction(making: Making, sample: SampleAction): Promise<void> {
  const { house, officeId, day } = making;
  const { end, raised } = sample;
  const month = monthOfDay(house.clock.today());
  const state: NewAction = {
    title: sample.title,
    origin: { kind: 'hand' },
    problem: sample.problem,
    goal: sample.goal,
    goalChange: sample.goalChange ?? null,
    owner: sample.owner,
    unitId: making.unit(sample.unit),
    hours: sample.hours,
    cost: sample.cost,
    deadline: day(sample.deadline),
    steps: sample.steps,
    lessons: sample.lessons ?? '',
    indicatorId: making.indicator(sample.indicator),
    decidedOn: day(sample.decided),
    startedOn: day(sample.started),
    findingPeriod: raised && { first: month - raised.first, last: month - raised.last },
    stage: end ? (end.how === 'kept' ? 'keep' : 'check') : sample.started === null ? 'plan' : 'do',
  };
  const indicatorId = state.indicatorId ?? null;
  const origin = originOf(making, sample, indicatorId);
  const ended: Partial<NewAction> = end
    ? {
        ended: { on: day(end.back)!, how: end.how },
        conclusion: end.conclusion,
        publicSentence: end.publicSentence,
        effectAtEnd: await effectOn(making, day(end.back)!, { ...state, indicatorId }),
      }
    : {};
  const who = null;
  const moved = (back: number | null, from: string, to: string) =>
    back === null ? [] : [{ day: day(back)!, who, what: 'moved' as const, details: { from, to } }];
  const { id } = await house.storage.inOffice(officeId, (office) =>
    addAction(
      office,
      { ...state, origin, ...ended },
      {
        day: day(sample.created)!,
        who,
        since: [
          ...moved(sample.started, 'plan', 'do'),
          ...(end ? moved(Math.max(end.back, sample.started! - 3), 'do', 'check') : []),
          ...(end ? [{ day: day(end.back)!, who, what: 'ended' as const, details: { how: end.how } }] : []),
        ],
        comments: (sample.comments ?? []).map(({ back, content }) => ({ day: day(back)!, who, content })),
      },
    ),
  );
  if (end?.isStandard) await recordStandard(making, id, day(end.back)!);
  if (end?.card) await recordCard(making, id, day(end.back - 1)!, end.card);
}

/** From what staff noticed, or from the indicator that shows it. */
function originOf({ idea }: Making, sample: SampleAction, indicatorId: string | null): NewAction['origin'] {
  const ideaId = idea(sample.idea);
  if (ideaId !== null && sample.idea !== undefined) return { kind: 'idea', ideaId, text: sample.idea };
  return indicatorId === null ? { kind: 'hand' } : { kind: 'indicator', indicatorId };
}

/** As it was measured on that day, with the answers there were then. */
async function effectOn(
  { house, officeId }: Making,
  day: string,
  action: NewAction & { indicatorId: string | null },
): Promise<MeasuredEffect | null> {
  const then: House = { ...house, clock: clockAt(`${day}T12:00:00Z`) };
  const { indicatorId, decidedOn = null, startedOn = null, findingPeriod = null } = action;
  const others = await listActions(house, officeId);
  const measured = { indicatorId, decidedOn, startedOn, findingPeriod, comparisonIds: null };
  const found = await loadEffect(then, officeId, measured, others);
  return typeof found === 'string' ? null : found.effect;
}

/** By the button people press; what it makes has all that a published standard needs. */
async function recordStandard({ house, officeId }: Making, actionId: string, day: string): Promise<void> {
  const then: House = { ...house, clock: clockAt(`${day}T12:00:00Z`) };
  const id = await standardOfKept(then, officeId, { id: actionId, version: 1, who: null });
  if (id === null) throw new Error('The action of a sample standard was not kept.');
  await house.storage.inOffice(officeId, (office) => publishInOffice(office, { id, version: 1, who: null }, day));
}

async function recordCard(
  { house, officeId }: Making,
  actionId: string,
  day: string,
  card: NonNullable<NonNullable<SampleAction['end']>['card']>,
): Promise<void> {
  const then: House = { ...house, clock: clockAt(`${day}T12:00:00Z`) };
  const made = await makeCardOfAction(then, officeId, { actionId, who: null });
  if (made === 'not-closed') throw new Error('The action of a sample card is not closed.');
  const first = await cardOf(house, officeId, made.cardId);
  const presentation = { ...first.content.presentation, ...card };
  const change = { id: made.cardId, version: first.version, who: null };
  await changeCard(then, officeId, change, { ...first.content, presentation });
  const { version } = await cardOf(house, officeId, made.cardId);
  await markCard(then, officeId, { ...change, version }, { status: 'verified', checkedOn: day });
}

async function recordPlans(making: Making, plans: SampleImprovement['plans']): Promise<void> {
  const { house, officeId, day } = making;
  const dictionary = await officeDictionary(house, officeId);
  for (const plan of plans) {
    const competence = dictionary.competences.find(({ id }) => id === plan.competence)!;
    await house.storage.inOffice(officeId, (office) =>
      addPlan(
        office,
        {
          unitId: making.unit(plan.unit),
          kind: 'training',
          standardId: null,
          competenceId: competence.id,
          competenceName: competence.name,
          purpose: plan.purpose,
          owner: plan.owner,
          ownerPersonId: null,
          dueOn: day(plan.due)!,
          decidedOn: day(plan.decided)!,
          finding: null,
          indicatorId: making.indicator(plan.indicator),
        },
        null,
      ),
    );
  }
}

/** Gives the id of each idea by its words. */
async function recordIdeas(
  house: House,
  officeId: OfficeId,
  ideas: SampleImprovement['ideas'],
): Promise<ReadonlyMap<string, string>> {
  const { units } = await officeStructure(house, officeId);
  const month = monthOfDay(house.clock.today());
  const made = new Map<string, string>();
  await house.storage.inOffice(officeId, async (office) => {
    for (const { kind, content, back, unit, state, answer } of ideas) {
      const id = randomUUID();
      made.set(content, id);
      const unitId = units.find(({ name }) => name === unit)?.id ?? null;
      const nobody = { serviceId: null, unitId, authorPersonId: null };
      await addIdea(office, { id, kind, content, ...nobody, recordedIn: month - back });
      const decidedOn = firstDay(month - Math.max(0, back - 1));
      if (state !== 'new') await decideIdea(office, { id, version: 1, state, answer, decidedOn }, null);
    }
  });
  return made;
}

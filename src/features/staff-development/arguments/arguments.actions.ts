// Gathers the evidence about one team: praise, changes that stand, clients touched, effects proven, the next small step.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import { findingKey } from '#domain/finding.ts';
import type { Showable } from '#domain/register-figure.ts';
import { monthOfDay } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { chosenAreas, teamSignals } from '#features/competences/index.ts';
import { changeFinding, diagnosisView, officeResults } from '#features/diagnosis/index.ts';
import type { OfficeResults } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { closedActions, writeDifference } from '#features/improvement/index.ts';
import type { Action } from '#features/improvement/index.ts';
import type { Unit } from '#features/office/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { listIndicators, listStandards, nameIn } from '#features/standards/index.ts';
import {
  gatheredComparisons,
  judged,
  rankedFindings,
  strengthFinding,
  strengthsGround,
} from '#features/strengths/index.ts';
import type { JudgedComparison, StrengthGround } from '#features/strengths/index.ts';
import { listServed, servedIn } from '#features/studies/index.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { listIdeas } from '../ideas/ideas.actions.ts';
import type { Idea } from '../ideas/idea.ts';
import { listPlans } from '../learning/learning-plans.actions.ts';
import type { LearningPlan } from '../learning/learning-plan.ts';
import { planLearning } from '../learning/plan-learning.ts';
import { planName, planRow } from '../learning/plans-list.ts';
import { teamPraise } from '../praise.actions.ts';
import {
  achievedBy,
  anchorOf,
  nextStepOf,
  openIdeaFor,
  readableFirst,
  toldEffect,
  toldFinding,
} from './team-arguments.ts';
import type { Anchor, NextStepTold, TeamArguments, Told, Touched } from './team-arguments.ts';
import { argumentsTexts } from './arguments.texts.ts';

const mostPraise = 3;
const mostImproved = 3;

/** `unit` must be one that may have arguments: two people or more. Praise only for those who may read comments. */
export async function teamArguments(house: House, asking: Asking, unit: Unit): Promise<TeamArguments> {
  const { officeId, language } = asking;
  const [found, plans, ideas, closed, indicators, standards, counts] = await Promise.all([
    officeResults(house, officeId, 'claims'),
    listPlans(house, officeId),
    listIdeas(house, officeId),
    closedActions(house, officeId),
    listIndicators(house, officeId),
    listStandards(house, officeId),
    listServed(house, officeId),
  ]);
  const { structure, thisMonth, today } = found;
  const anchor = anchorOf(unit.id, plans, ideas, thisMonth);
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const tell = (
    label: string,
    href: string,
    { effectAtEnd: effect, indicatorId }: Pick<Action, 'effectAtEnd' | 'indicatorId'>,
  ) =>
    toldEffect({ label, effect, indicatorId, href }, known, language, (content, value) =>
      writeDifference(language, content, value),
    );
  const ofAction = (action: Action) => tell(action.title, improvementPaths.action(action.id), action);
  const names = {
    units: new Map(structure.units.map(({ id, name }): [string, string] => [id, name])),
    standards: new Map(standards.map(({ id, content }): [string, string] => [id, nameIn(language, content.promise)])),
  };
  const nameOf = (plan: LearningPlan) => planName(planRow(plan, names, today), language);
  const isOwn = (one: { readonly unitId: string | null }) => one.unitId === unit.id;
  // since the anchor it is what improved; before, it is one of the office's examples
  const isLearned = ({ doneOn }: LearningPlan) => doneOn !== null && monthOfDay(doneOn) >= anchor.month;
  const isRecent = (action: Action) => isOwn(action) && monthOfDay(action.ended!.on) >= anchor.month;
  const praise = asking.may('read comments') ? await teamPraise(house, officeId, unit, structure) : null;
  const seen = await seenByClients(house, asking, found, unit, anchor);
  const proven = [
    ...plans
      .filter((plan) => isOwn(plan) && isLearned(plan))
      .map((plan) => tell(nameOf(plan), staffDevelopmentPaths.plan(plan.id), plan)),
    ...closed.filter(isRecent).map(ofAction),
  ].filter((one) => one !== null);
  const others = closed.filter((action) => !isRecent(action));
  const isSimilar = (action: Action) =>
    isOwn(action) || seen.questions.some((question) => questionOf(known.get(action.indicatorId ?? '')) === question);
  const achieved = achievedBy(others, isSimilar, ofAction);
  return {
    unit: { id: unit.id, name: unit.name },
    anchor,
    praise:
      praise?.kind === 'shown' ? readableFirst(withoutRepeats(praise.comments), language).slice(0, mostPraise) : [],
    improved: [...proven, ...seen.improved].slice(0, mostImproved),
    touched: touchedBy(found, unit, anchor, counts),
    achieved: {
      ...achieved,
      measured: measuredIn(closed),
      proven: achieved.proven + closed.filter(isRecent).filter((one) => ofAction(one) !== null).length,
    },
    next: nextFor(asking, unit, { plans, ideas, nameOf }, seen.area),
  };
}

/** The same words twice are one argument. */
function withoutRepeats(comments: readonly Disclosed<ShownComment>[]): readonly Disclosed<ShownComment>[] {
  return [...new Map(comments.toReversed().map((comment) => [comment.text, comment])).values()].toReversed();
}

const measuredIn = (closed: readonly Action[]) =>
  closed.filter(({ effectAtEnd }) => effectAtEnd !== null && effectAtEnd.method !== 'none').length;

function questionOf(indicator: { readonly content: { readonly source: object } } | undefined): string | null {
  const source = indicator?.content.source;
  return source && 'questionId' in source ? String(source.questionId) : null;
}

interface Seen {
  /** changes that stand, and comparisons with the time before */
  readonly improved: readonly Showable<Told>[];
  /** the slightest area for development */
  readonly area: NextStepTold | null;
  /** questions of the team's areas */
  readonly questions: readonly string[];
}

/** What clients' answers allow to be said of the team and of services that two people or more do. */
async function seenByClients(
  house: House,
  asking: Asking,
  found: OfficeResults,
  unit: Unit,
  anchor: Anchor,
): Promise<Seen> {
  const { officeId, language } = asking;
  const { structure, pictures, thisMonth, chartOf } = found;
  const scope = { kind: 'unit', id: unit.id } as const;
  const query = { period: null, channel: null, clientGroupId: null, context: null, search: '', page: 1 };
  const view = diagnosisView(pictures, scope, query, thisMonth, chartOf);
  const picture = view && pictures[view.context];
  if (!view || !picture || picture.months === null) return { improved: [], area: null, questions: [] };
  const names = new Map(
    [...structure.units, ...structure.services].map(({ id, name }): [string, string] => [id, name]),
  );
  const services = structure.services.filter(({ unitId, staffNumber }) => unitId === unit.id && staffNumber !== '1');
  const isOurs = (place: { readonly kind: string; readonly id?: string | undefined }) =>
    (place.kind === 'unit' && place.id === unit.id) ||
    (place.kind === 'service' && services.some(({ id }) => id === place.id));
  const contextSaid = view.contexts.length > 1;
  const strengths: StrengthGround = { names, asOf: picture.revision, contextSaid };
  const better = found
    .claims()
    .filter(
      ({ indicator, signal }) =>
        isOurs(indicator.scope) && signal.direction === 'better' && signal.since >= anchor.month,
    );
  const claims = better.map(({ indicator, ...claim }) => {
    const { scope: place, context, chart } = indicator;
    const ground = { context, asOf: revisionOf(pictures, context), period: view.period.period, contextSaid };
    // what was worse before is no argument: its chart shows it
    const alone = { ...claim, indicator: { ...indicator, chart: { ...chart, past: [] } } };
    const name = place.kind === 'office' ? null : (names.get(place.id) ?? null);
    return toldFinding(changeFinding(ground, alone, name), language);
  });
  const ground = await strengthsGround(house, officeId, found, { context: view.context, period: view.period.period });
  if (!ground) return { improved: claims, area: null, questions: [] };
  const judgements = judged(await gatheredComparisons(ground.gathering, scope));
  const unitOf = (serviceId: string) => structure.services.find(({ id }) => id === serviceId)?.unitId ?? null;
  const risen = rankedFindings(judgements, unitOf).filter(
    ({ verdict, comparison: { against, subject } }) =>
      verdict === 'strength' &&
      against === 'past' &&
      isOurs(subject.scope) &&
      subject.period.first >= anchor.month &&
      better.every(({ indicator }) => indicator.question.id !== subject.question.id),
  );
  const areas = chosenAreas(teamSignals(ground.gathering).signals.filter((signal) => signal.unit.id === unit.id));
  const because = areas.at(-1)?.because ?? null;
  return {
    improved: [...claims, ...risen.map((one) => toldFinding(strengthFinding(one, strengths), language))],
    area: because && areaStep(because, strengths, asking),
    questions: areas.map(({ question }) => question.id),
  };
}

const revisionOf = (pictures: OfficeResults['pictures'], context: SurveyContext) => pictures[context]?.revision ?? 0;

function areaStep(because: JudgedComparison, ground: StrengthGround, asking: Asking): NextStepTold {
  const { language } = asking;
  const finding = strengthFinding(because, ground);
  return derive(finding, ({ key, subject, href }): NextStepTold => ({
    kind: 'area',
    label: subject[language],
    // how it stands to the rest of the office is for its own page: arguments compare no teams
    sentence: argumentsTexts[language].nextArea,
    href: planLearning(asking, findingKey(key)) ?? href,
  }));
}

/** Answers released about the team since the anchor, and people served where they were counted. */
function touchedBy(
  { pictures, structure, thisMonth, today }: OfficeResults,
  unit: Unit,
  anchor: Anchor,
  counts: Parameters<typeof servedIn>[0],
): Touched | null {
  const period = { first: Math.min(anchor.month, thisMonth), last: thisMonth };
  const scope = { kind: 'unit', id: unit.id } as const;
  const answers = Object.values(pictures).reduce(
    (sum, picture) => sum + picture.collected({ scope, period }).released,
    0,
  );
  const served = servedIn(counts, scope, period, structure.services, today);
  if (answers === 0 && served.kind === 'not-counted') return null;
  return { period, answers, served: served.kind === 'counted' ? served.served : null };
}

function nextFor(
  { language }: Asking,
  unit: Unit,
  open: { plans: readonly LearningPlan[]; ideas: readonly Idea[]; nameOf: (plan: LearningPlan) => string },
  area: NextStepTold | null,
): NextStepTold {
  const texts = argumentsTexts[language];
  const plan = open.plans.find(({ state, unitId }) => state === 'planned' && (unitId === unit.id || unitId === null));
  const idea = openIdeaFor(unit.id, open.ideas);
  return nextStepOf({
    plan: plan
      ? { kind: 'plan', label: open.nameOf(plan), sentence: texts.nextPlan, href: staffDevelopmentPaths.plan(plan.id) }
      : null,
    idea: idea
      ? {
          kind: 'idea',
          // the page sets a full stop of its own after it
          label: `${texts.idea(idea.number)}: ${idea.content.replace(/[.…]+$/, '')}`,
          sentence: texts.nextIdea,
          href: staffDevelopmentPaths.idea(idea.id),
        }
      : null,
    area,
    first: { kind: 'first', label: texts.nextOwn, sentence: texts.nextFirst, href: staffDevelopmentPaths.ideas() },
  });
}

// The arguments for one team, from this office's evidence alone: what may not be claimed is not among them.
import { carry, registerFigure } from '#domain/register-figure.ts';
import type { Showable } from '#domain/register-figure.ts';
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import type { Finding } from '#domain/finding.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { monthOfDay } from '#domain/period.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import type { Action, MeasuredEffect } from '#features/improvement/index.ts';
import type { Indicator } from '#features/standards/index.ts';
import { isOpenIdea } from '../ideas/ideas-list.ts';
import type { Idea } from '../ideas/idea.ts';
import type { LearningPlan } from '../learning/learning-plan.ts';
import { argumentsTexts } from './arguments.texts.ts';

/** Months before which answers of clients can hardly tell of a learning or an idea. */
const monthsToShow = 3;

/**
 * Since when improvements count: the last learning of the team, else its last idea, else a year ago. What is younger than
 * a quarter is passed over: nothing can have shown since, and an idea of last week would wipe out a good year.
 */
export interface Anchor {
  readonly kind: 'learning' | 'idea' | 'year';
  readonly month: MonthNumber;
}

export function anchorOf(
  unitId: string,
  plans: readonly Pick<LearningPlan, 'unitId' | 'doneOn'>[],
  ideas: readonly Pick<Idea, 'unitId' | 'recordedIn'>[],
  thisMonth: MonthNumber,
): Anchor {
  const isLongAgo = (month: MonthNumber) => month <= thisMonth - monthsToShow;
  const learned = plans
    .filter((plan) => plan.unitId === unitId || plan.unitId === null)
    .flatMap(({ doneOn }) => (doneOn === null ? [] : [monthOfDay(doneOn)]))
    .filter(isLongAgo);
  if (learned.length > 0) return { kind: 'learning', month: Math.max(...learned) };
  const thought = ideas
    .filter((idea) => idea.unitId === unitId)
    .map(({ recordedIn }) => recordedIn)
    .filter(isLongAgo);
  if (thought.length > 0) return { kind: 'idea', month: Math.max(...thought) };
  return { kind: 'year', month: thisMonth - 12 };
}

/** What hangs on a wall is read at a glance: words in the reader's language come first, else in the order they had. */
export function readableFirst<Comment extends Pick<ShownComment, 'language'>>(
  comments: readonly Comment[],
  language: StaffLanguage,
): readonly Comment[] {
  return comments.toSorted((a, b) => Number(b.language === language) - Number(a.language === language));
}

/** One sentence with the page it can be checked on. `label`: what it is about, never inside the sentence. */
export interface Told {
  readonly label: string;
  readonly sentence: string;
  readonly href: string;
}

/** A finding as a sentence that may stand here: it speaks of the better only. */
export function toldFinding(finding: Disclosed<Finding>, language: StaffLanguage): Disclosed<Told> {
  return carry(finding, ({ subject, sentence, href }) => ({
    label: subject[language],
    sentence: sentence[language],
    href,
  })) as Disclosed<Told>;
}

/** Better, by a comparison or a clean baseline: only then a change may be put down to what was done. */
export function isProven(effect: MeasuredEffect | null): effect is MeasuredEffect {
  return effect !== null && effect.verdict === 'better' && (effect.grade === 'A' || effect.grade === 'B');
}

/** How a difference is written; the room `improvement` knows. */
export type WriteDifference = (content: Indicator['content'], value: number) => string;

/** null where it is not proven, or its indicator is gone and nobody knows the unit of its figures */
export function toldEffect(
  about: {
    readonly label: string;
    readonly effect: MeasuredEffect | null;
    readonly indicatorId: string | null;
    readonly href: string;
  },
  indicators: ReadonlyMap<string, Indicator>,
  language: StaffLanguage,
  write: WriteDifference,
): Showable<Told> | null {
  const { label, effect, indicatorId, href } = about;
  const indicator = indicators.get(indicatorId ?? '');
  const shown = effect?.effect ?? effect?.difference ?? null;
  if (!isProven(effect) || !indicator || shown === null) return null;
  const [value, from, to] = [shown.estimate, shown.lower, shown.upper].map((one) => write(indicator.content, one));
  const texts = argumentsTexts[language];
  const sentence = texts.effect(value!, from!, to!, effect.grade, effect.others !== null);
  // frozen at the end of the action, from figures that were shown
  return registerFigure({ label, sentence, href });
}

export interface Achieved {
  /** closed actions of the office that were measured, and how many of them are proven to have helped */
  readonly measured: number;
  readonly proven: number;
  readonly told: readonly Showable<Told>[];
}

const mostAchieved = 2;

/** Closed actions with a measurement: those about a question of the team's areas first. Actions, never teams beside each other. */
export function achievedBy(
  closed: readonly Action[],
  isSimilar: (action: Action) => boolean,
  tell: (action: Action) => Showable<Told> | null,
): Achieved {
  const measured = closed.filter(({ effectAtEnd }) => effectAtEnd !== null && effectAtEnd.method !== 'none');
  const proven = measured.filter(({ effectAtEnd }) => isProven(effectAtEnd));
  const first = [...proven.filter(isSimilar), ...proven.filter((action) => !isSimilar(action))];
  const told = first.map(tell).filter((one) => one !== null);
  return { measured: measured.length, proven: proven.length, told: told.slice(0, mostAchieved) };
}

/** How many clients the team's work touched in the period. */
export interface Touched {
  readonly period: Period;
  readonly answers: number;
  /** null: nobody counted */
  readonly served: number | null;
}

export interface NextStepTold extends Told {
  readonly kind: 'plan' | 'idea' | 'area' | 'first';
}

/** The smallest open step: a plan that stands already, else the question staff hear most, else the slightest area. */
export function nextStepOf(open: {
  readonly plan: NextStepTold | null;
  readonly idea: NextStepTold | null;
  readonly area: NextStepTold | null;
  readonly first: NextStepTold;
}): NextStepTold {
  return open.plan ?? open.idea ?? open.area ?? open.first;
}

/** The open idea of the team that most people hear; without one, of the whole office. */
export function openIdeaFor(unitId: string, ideas: readonly Idea[]): Idea | null {
  const open = ideas.filter((idea) => isOpenIdea(idea.state) && (idea.unitId === unitId || idea.unitId === null));
  const ranked = open.toSorted(
    (a, b) => Number(b.unitId === unitId) - Number(a.unitId === unitId) || b.heard - a.heard || a.number - b.number,
  );
  return ranked[0] ?? null;
}

export interface TeamArguments {
  readonly unit: { readonly id: string; readonly name: string };
  readonly anchor: Anchor;
  readonly praise: readonly Disclosed<ShownComment>[];
  readonly improved: readonly Showable<Told>[];
  readonly touched: Touched | null;
  readonly achieved: Achieved;
  readonly next: NextStepTold;
}

/** Whether there is anything to say beyond the next step. */
export function hasArguments({ praise, improved, achieved }: TeamArguments): boolean {
  return praise.length > 0 || improved.length > 0 || achieved.told.length > 0;
}

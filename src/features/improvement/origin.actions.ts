// Where an action is born: the fact behind a finding, an indicator, a standard, or words of a later room, read anew.
import { isUuid } from '#domain/ids.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import type { House } from '#features/house.ts';
import { latestPoint, latestWords, listStandards, measuredIndicators } from '#features/standards/index.ts';
import type { MeasuredIndicator } from '#features/standards/index.ts';
import { formatPeriod } from '#ui/formats.ts';
import type { ActionOrigin } from '#ui/paths/improvement.ts';
import { longest } from './form/action-form.ts';
import { ofFinding } from './finding-proposal.actions.ts';
import { improvementTexts } from './improvement.texts.ts';
import { byHand } from './proposal.ts';
import type { Proposal } from './proposal.ts';

export type { Proposal } from './proposal.ts';

/** What later rooms tell of what an action is born from; null: this office has no such thing. */
export interface OriginSlots {
  readonly ideaText?: (officeId: OfficeId, id: string) => Promise<string | null>;
  readonly planText?: (officeId: OfficeId, id: string) => Promise<string | null>;
  readonly practiceText?: (
    officeId: OfficeId,
    id: string,
  ) => Promise<{
    readonly title: string;
    readonly office: string;
    readonly problem?: string;
    readonly steps?: string;
  } | null>;
}

/** null: the address names nothing of this office. */
export async function proposalOf(
  house: House,
  officeId: OfficeId,
  from: ActionOrigin,
  slots: OriginSlots,
): Promise<Proposal | null> {
  if (from.ustalenie) return ofFinding(house, officeId, from.ustalenie, (id) => ofStandard(house, officeId, id));
  if (from.wskaznik) return ofIndicator(house, officeId, from.wskaznik);
  if (from.standard) return ofStandard(house, officeId, from.standard);
  const texts = improvementTexts.pl.origins;
  if (from.pomysl) {
    const text = isUuid(from.pomysl) ? await slots.ideaText?.(officeId, from.pomysl) : null;
    if (!text) return null;
    return { ...byHand, origin: { kind: 'idea', ideaId: from.pomysl, text }, problem: text.slice(0, longest.problem) };
  }
  if (from.plan) {
    const text = isUuid(from.plan) ? await slots.planText?.(officeId, from.plan) : null;
    return text
      ? { ...byHand, origin: { kind: 'plan', planId: from.plan }, problem: text.slice(0, longest.problem) }
      : null;
  }
  if (from.praktyka) {
    const card = isUuid(from.praktyka) ? await slots.practiceText?.(officeId, from.praktyka) : null;
    if (!card) return null;
    const origin = { kind: 'practice', cardId: from.praktyka, title: card.title, office: card.office } as const;
    const problem = [texts.takenFrom(card.title, card.office), card.problem ?? '']
      .filter(Boolean)
      .join('\n')
      .slice(0, longest.problem);
    return {
      ...byHand,
      origin,
      title: card.title.slice(0, 200),
      problem,
      steps: (card.steps ?? '').slice(0, longest.steps),
    };
  }
  return byHand;
}

async function ofIndicator(house: House, officeId: OfficeId, id: string): Promise<Proposal | null> {
  const measured = (await measuredIndicators(house, officeId)).find(({ indicator }) => indicator.id === id);
  if (!measured) return null;
  const { indicator } = measured;
  return {
    ...byHand,
    origin: { kind: 'indicator', indicatorId: id },
    title: indicator.content.name.pl.slice(0, 200),
    problem: latestFact(measured),
    unitId: indicator.unitId,
    findingPeriod: raisedBy(measured),
    indicatorId: id,
  };
}

async function ofStandard(house: House, officeId: OfficeId, standardId: string): Promise<Proposal | null> {
  const standard = (await listStandards(house, officeId)).find(({ id }) => id === standardId);
  if (!standard) return null;
  const { promise, owner } = standard.published ?? standard.content;
  const measured = (await measuredIndicators(house, officeId)).find(
    ({ indicator }) => indicator.id === standard.indicatorId,
  );
  const texts = improvementTexts.pl.origins;
  return {
    ...byHand,
    origin: { kind: 'standard', standardId, promise: promise.pl },
    title: promise.pl.slice(0, 200),
    problem: [texts.promise(promise.pl), measured ? latestFact(measured) : ''].filter(Boolean).join(' '),
    owner,
    unitId: measured?.indicator.unitId ?? null,
    findingPeriod: measured ? raisedBy(measured) : null,
    indicatorId: measured?.indicator.id ?? null,
  };
}

function latestFact({ indicator, points }: MeasuredIndicator): string {
  const texts = improvementTexts.pl.origins;
  const point = latestPoint(points);
  const name = indicator.content.name.pl;
  if (!point) return texts.noFigure(name);
  const { value, range } = latestWords('pl', indicator.content, point);
  return texts.latest(name, value, range, point.n, formatPeriod('pl', point.period));
}

/** The months a chart claims a change for; without a claim the latest figure is what somebody looked at. */
function raisedBy({ chart }: MeasuredIndicator): Period | null {
  const { current, points } = chart;
  const last = points.at(-1);
  if (!last) return null;
  const first = current ? (points[current.start] ?? last) : last;
  return { first: first.period.first, last: last.period.last };
}

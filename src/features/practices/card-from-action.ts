// What a card says at first, taken from the closed action, the office's profile and the registers. All of it may be changed.
import type { Action } from '#features/improvement/index.ts';
import type { Office, OfficeStructure } from '#features/office/index.ts';
import { coreQuestionnaires, driverFamilies, familyOfDriver, isCore } from '#features/questionnaires/index.ts';
import type { Indicator } from '#features/standards/index.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import type { CardContent, DataSheet } from './practice-card.ts';
import { usualSection } from './practice-sections.data.ts';

/** A unit with the units above it, as the register names them; null where it is not known. */
export interface NamedPlace {
  readonly code: string;
  readonly county: string;
  readonly voivodeship: string;
  /** by the register; null where it has no figure */
  readonly residents: number | null;
}

export interface CardGround {
  readonly action: Action;
  readonly office: Office;
  readonly place: NamedPlace | null;
  readonly structure: Pick<OfficeStructure, 'services' | 'clientGroups'>;
  readonly indicator: Indicator | null;
  /** YYYY-MM-DD */
  readonly today: string;
}

export function cardFromAction(ground: CardGround): CardContent {
  const { action } = ground;
  return {
    title: cut(action.title, 200),
    summary: cut(action.conclusion || action.goal, 1000),
    section: usualSection,
    ...aboutOf(ground),
    sheet: sheetOf(ground),
    presentation: {
      problem: action.problem,
      steps: action.steps,
      roles: action.owner,
      risks: '',
      legalBasis: '',
      otherwise: action.lessons,
    },
  };
}

function sheetOf({ action, office, place, today }: CardGround): DataSheet {
  return {
    enteredOn: today,
    unitKind: office.kind,
    office: cut(office.name, 150),
    place: office.town,
    county: place?.county ?? '',
    voivodeship: place?.voivodeship ?? '',
    postalCode: cut(office.postalCode, 6),
    post: office.town,
    street: office.street,
    phone: office.phone,
    website: office.website,
    email: office.email,
    population: office.population ?? place?.residents ?? null,
    contactPerson: '',
    contactPost: office.coordinator,
    teryt: office.terytCode,
    cost: action.cost,
    hours: action.hours,
    months: action.startedOn === null || !action.ended ? null : monthsBetween(action.startedOn, action.ended.on),
  };
}

/** Whom and what it is about: from the measure of the action, or from the finding it was born of. */
function aboutOf({
  action,
  structure,
  indicator,
}: CardGround): Pick<CardContent, 'touchpoint' | 'clientGroup' | 'driver' | 'service'> {
  const source = indicator?.content.source;
  const asked = source && 'questionId' in source ? source : null;
  const scope = source && 'scope' in source ? source.scope : null;
  const found = action.origin.kind === 'finding' ? partsOfKey(action.origin.key) : null;
  const serviceId = scope?.kind === 'service' ? scope.id : found?.serviceId;
  const driver = asked
    ? driverOf(asked.questionnaire, asked.questionId)
    : driverOf(found?.questionnaire ?? '', found?.questionId ?? '');
  return {
    touchpoint: driver.touchpoint,
    driver: driver.name,
    service: structure.services.find(({ id }) => id === serviceId)?.name ?? '',
    clientGroup: structure.clientGroups.find(({ id }) => id === asked?.clientGroupId)?.name.pl ?? '',
  };
}

/** 'visit/waiting|service:a1|…' as the finding's key is written. */
function partsOfKey(key: string) {
  const [series = '', scope = ''] = key.split('|');
  const [context = '', questionId = ''] = series.split('/');
  return {
    questionnaire: `core-${context}`,
    questionId,
    serviceId: scope.startsWith('service:') ? scope.slice('service:'.length) : undefined,
  };
}

/** The source of the rating a question asks about, in Polish words, and where it is felt. */
function driverOf(questionnaire: string, questionId: string): { name: string; touchpoint: Touchpoint | null } {
  const question = isCore(questionnaire)
    ? coreQuestionnaires[questionnaire].questions.find(({ id }) => id === questionId)
    : undefined;
  const family = question?.driver ? familyOfDriver[question.driver] : undefined;
  return { name: family ? driverFamilies[family].pl : '', touchpoint: question?.touchpoint ?? null };
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** Whole months from one day to another, never below zero: from 2026-01-15 to 2026-03-14 is one. */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
}

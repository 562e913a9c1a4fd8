// A card of good practice: what it says in its three parts, how far it was checked, and what of it a list shows.
import { z } from 'zod';
import { isUuid } from '#domain/ids.ts';
import { isTerytCode } from '#domain/teryt.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import type { Evidence, EvidenceGrade } from './evidence.ts';
import { sectionKeys } from './practice-sections.data.ts';

export const cardStatuses = ['draft', 'reviewed', 'verified', 'outdated'] as const;
export type CardStatus = (typeof cardStatuses)[number];

export const unitKinds = ['gmina', 'powiat', 'miasto', 'województwo', 'other'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** YYYY-MM-DD of a day there is. */
export const daySchema = z.iso.date();
/** Texts the database can keep: no NUL, no halves of signs. */
export const lineSchema = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes('\0') && text.isWellFormed());
const line = lineSchema;
export const longText = 8000;

export const dataSheetSchema = z.strictObject({
  enteredOn: daySchema,
  unitKind: z.enum(unitKinds),
  /** of the office: 'Starostwo Powiatowe w Wierzbowie' */
  office: line(150),
  place: line(200),
  county: line(100),
  voivodeship: line(100),
  postalCode: line(6),
  post: line(200),
  street: line(200),
  phone: line(60),
  website: line(300),
  email: line(200),
  population: z.int().min(1).max(40_000_000).nullable(),
  contactPerson: line(200),
  contactPost: line(200),
  teryt: z.string().refine(isTerytCode).nullable(),
  /** zł */
  cost: z.number().min(0).max(1e10).nullable(),
  /** hours of work */
  hours: z.number().min(0).max(1e6).nullable(),
  /** from the start of the action to its end */
  months: z.int().min(0).max(600).nullable(),
});
export type DataSheet = z.infer<typeof dataSheetSchema>;

export const presentationSchema = z.strictObject({
  problem: line(longText),
  steps: line(longText),
  roles: line(longText),
  risks: line(longText),
  legalBasis: line(longText),
  otherwise: line(longText),
});
export type Presentation = z.infer<typeof presentationSchema>;
export const presentationParts = ['problem', 'steps', 'roles', 'risks', 'legalBasis', 'otherwise'] as const;

export const cardContentSchema = z.strictObject({
  title: line(200).min(1),
  summary: line(1000),
  section: z.enum(sectionKeys),
  touchpoint: z.enum(touchpoints).nullable(),
  /** in words, because another office has groups and services of its own */
  clientGroup: line(200),
  driver: line(100),
  service: line(200),
  sheet: dataSheetSchema,
  presentation: presentationSchema,
});
export type CardContent = z.infer<typeof cardContentSchema>;

/** What an office reached with a card of another one: counts and effect only. */
export interface Adoption {
  /** of the action there; what is told twice is one */
  readonly id: string;
  readonly office: string;
  readonly endedOn: string;
  readonly how: 'kept' | 'no-effect' | 'abandoned';
  readonly evidence: Evidence | null;
}

export interface PracticeCard {
  readonly id: string;
  /** null: brought in a file */
  readonly actionId: string | null;
  /** its version at the office it came from; null: our own */
  readonly originVersion: number | null;
  readonly originOffice: string;
  readonly content: CardContent;
  readonly evidence: Evidence | null;
  readonly status: CardStatus;
  /** YYYY-MM-DD */
  readonly checkedOn: string | null;
  readonly adoptions: readonly Adoption[];
  readonly version: number;
}

/** A card as it came in a file. */
export type BroughtCard = Omit<PracticeCard, 'actionId' | 'version' | 'originVersion'> & {
  readonly originVersion: number;
};

export const isOwn = ({ originVersion }: Pick<PracticeCard, 'originVersion'>): boolean => originVersion === null;

export const uuidSchema = z.string().refine(isUuid);

/** Classes of residents by which offices like one's own are found; lower limits. */
export const sizeClasses = ['to-10', '10-20', '20-50', '50-100', '100-200', 'from-200'] as const;
export type SizeClass = (typeof sizeClasses)[number];
const sizeLimits: readonly (readonly [SizeClass, number])[] = [
  ['to-10', 10_000],
  ['10-20', 20_000],
  ['20-50', 50_000],
  ['50-100', 100_000],
  ['100-200', 200_000],
];

/** null: the number of residents is not known. A class begins with its lower limit: 10,000 residents are '10-20'. */
export function sizeClassOf(population: number | null): SizeClass | null {
  if (population === null) return null;
  return sizeLimits.find(([, limit]) => population < limit)?.[0] ?? 'from-200';
}

/** What a list, a filter and the map need of a card. */
export interface ListedCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly section: string;
  readonly unitKind: UnitKind;
  readonly office: string;
  readonly place: string;
  readonly county: string;
  readonly voivodeship: string;
  readonly teryt: string | null;
  readonly size: SizeClass | null;
  readonly grade: EvidenceGrade;
  readonly touchpoint: (typeof touchpoints)[number] | null;
  readonly status: CardStatus;
  readonly enteredOn: string;
  readonly own: boolean;
}

export function listedCard(
  card: Pick<PracticeCard, 'id' | 'originVersion' | 'content' | 'evidence' | 'status'>,
): ListedCard {
  const { content, evidence } = card;
  const { sheet } = content;
  return {
    id: card.id,
    title: content.title,
    summary: content.summary.length > 240 ? `${content.summary.slice(0, 239).trimEnd()}…` : content.summary,
    section: content.section,
    unitKind: sheet.unitKind,
    office: sheet.office,
    place: sheet.place,
    county: sheet.county,
    voivodeship: sheet.voivodeship,
    teryt: sheet.teryt,
    size: sizeClassOf(sheet.population),
    grade: evidence?.grade ?? 'D',
    touchpoint: content.touchpoint,
    status: card.status,
    enteredOn: sheet.enteredOn,
    own: isOwn(card),
  };
}

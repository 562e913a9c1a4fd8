// Cards as JSON: one schema with a version for what leaves and what comes in. What does not fit is refused with the reason.
import { letOthersIn } from '#domain/clients-first.ts';
import { z } from 'zod';
import { evidenceSchema } from '../evidence.ts';
import type { Evidence } from '../evidence.ts';
import { cardContentSchema, cardStatuses, daySchema, lineSchema, uuidSchema } from '../practice-card.ts';
import type { Adoption, BroughtCard, PracticeCard } from '../practice-card.ts';

export const fileFormat = 'probierz-practice-cards';
export const fileVersion = 1;
export const largestFileBytes = 8_000_000;
export const mostCardsInFile = 2000;
export const mostAdoptions = 500;

const adoptionSchema = z.strictObject({
  id: uuidSchema,
  office: lineSchema(150),
  endedOn: daySchema,
  how: z.enum(['kept', 'no-effect', 'abandoned']),
  evidence: evidenceSchema.nullable(),
});

/** Only counted here: what is in a list is looked at piece by piece, and not at all where the list is too long. */
const list = (most: number) => z.custom<readonly unknown[]>((value) => Array.isArray(value) && value.length <= most);

/** A card; its adoptions are read one by one. */
const cardSchema = z.strictObject({
  id: uuidSchema,
  /** goes up with every change at the office it belongs to */
  version: z.int().min(1).max(1_000_000),
  office: lineSchema(150).min(1),
  status: z.enum(cardStatuses),
  checkedOn: daySchema.nullable(),
  content: cardContentSchema,
  evidence: evidenceSchema.nullable(),
  adoptions: list(mostAdoptions),
});

const fileSchema = z.strictObject({
  format: z.literal(fileFormat),
  version: z.literal(fileVersion),
  exportedOn: daySchema,
  cards: list(mostCardsInFile),
});

export type CardFileFault =
  | { readonly kind: 'empty' | 'too-large' | 'not-json' | 'other-format' | 'no-cards' | 'too-many-cards' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'schema'; readonly places: readonly string[] }
  | { readonly kind: 'duplicate'; readonly id: string };

export type ReadCardFile =
  | { readonly ok: true; readonly cards: readonly BroughtCard[] }
  | { readonly ok: false; readonly fault: CardFileFault };

const refused = (fault: CardFileFault): ReadCardFile => ({ ok: false, fault });
const strictText = new TextDecoder('utf-8', { fatal: true });
const shownPlaces = 5;
/** Cards and adoptions read before others come in. */
const partsInStep = 100;

/**
 * Reads a file whole or refuses it whole; nothing of a faulty file is taken in. It stops at the fifth place that does not
 * fit: a small file can be wrong in millions of places. Clients who answer a survey come in between.
 */
export async function readCardFile(bytes: Uint8Array): Promise<ReadCardFile> {
  if (bytes.length === 0) return refused({ kind: 'empty' });
  if (bytes.length > largestFileBytes) return refused({ kind: 'too-large' });
  let data: unknown;
  try {
    data = JSON.parse(strictText.decode(bytes));
  } catch {
    return refused({ kind: 'not-json' });
  }
  const head = z
    .object({ format: z.literal(fileFormat), version: z.int(), cards: list(Number.POSITIVE_INFINITY) })
    .safeParse(data);
  if (!head.success) return refused({ kind: 'other-format' });
  const { version, cards } = head.data;
  if (version > fileVersion) return refused({ kind: 'newer-version', version });
  if (cards.length === 0) return refused({ kind: 'no-cards' });
  if (cards.length > mostCardsInFile) return refused({ kind: 'too-many-cards' });
  const places = placesIn(fileSchema.safeParse(data));
  const read: BroughtCard[] = [];
  let parts = 0;
  for (const [at, each] of cards.entries()) {
    if (places.length >= shownPlaces) break;
    const { card, places: more } = readCard(each, `cards.${at}`);
    places.push(...more);
    if (card) read.push(card);
    parts += 1 + (card?.adoptions.length ?? 0);
    if (parts < partsInStep) continue;
    await letOthersIn();
    parts = 0;
  }
  if (places.length > 0) return refused({ kind: 'schema', places: places.slice(0, shownPlaces) });
  const seen = new Set<string>();
  for (const { id } of read) {
    if (seen.has(id)) return refused({ kind: 'duplicate', id });
    seen.add(id);
  }
  return { ok: true, cards: read };
}

/** The card, or the places where it does not fit: at least one then, and not many more than are told. */
function readCard(value: unknown, place: string): { card: BroughtCard | null; places: string[] } {
  const read = cardSchema.safeParse(value);
  if (!read.success) return { card: null, places: placesIn(read, place) };
  const { version: originVersion, office: originOffice, adoptions: told, ...card } = read.data;
  const adoptions: Adoption[] = [];
  const places: string[] = [];
  for (const [at, each] of told.entries()) {
    if (places.length >= shownPlaces) break;
    const adoption = adoptionSchema.safeParse(each);
    places.push(...placesIn(adoption, `${place}.adoptions.${at}`));
    if (adoption.success) adoptions.push(adoption.data);
  }
  return { card: places.length > 0 ? null : { ...card, originVersion, originOffice, adoptions }, places };
}

/** Where something does not fit, each place once: "cards.0.content.title"; '.' is the file itself. */
function placesIn(read: z.ZodSafeParseResult<unknown>, place = ''): string[] {
  if (read.success) return [];
  const places = read.error.issues.map(({ path }) => [place, ...path.map(String)].filter(Boolean).join('.') || '.');
  return [...new Set(places)];
}

/** What leaves: own results with a brought card are among its adoptions; attachments stay here. */
export interface LeavingCard {
  readonly card: PracticeCard;
  readonly adoptions: readonly Adoption[];
}

/** The file's text. `officeName`: ours, for own cards. */
export function cardFile(leaving: readonly LeavingCard[], officeName: string, today: string): string {
  const cards = leaving.map(({ card, adoptions }) => ({
    id: card.id,
    version: card.originVersion ?? card.version,
    office: card.originVersion === null ? officeName : card.originOffice,
    status: card.status,
    checkedOn: card.checkedOn,
    content: card.content,
    evidence: card.evidence,
    adoptions,
  }));
  return `${JSON.stringify({ format: fileFormat, version: fileVersion, exportedOn: today, cards }, null, 2)}\n`;
}

/** Told and ours together, each action once; what an office tells of itself later replaces what was told before. */
export function mergedAdoptions(told: readonly Adoption[], more: readonly Adoption[]): Adoption[] {
  return [...new Map([...told, ...more].map((one) => [one.id, one])).values()].toSorted(
    (a, b) => b.endedOn.localeCompare(a.endedOn) || (a.id < b.id ? -1 : 1),
  );
}

/** What an ended action that was begun from a card tells of it. */
export function adoptionOf(
  action: { readonly id: string; readonly ended: { readonly on: string; readonly how: Adoption['how'] } | null },
  office: string,
  evidence: Evidence | null,
): Adoption[] {
  return action.ended === null
    ? []
    : [{ id: action.id, office, endedOn: action.ended.on, how: action.ended.how, evidence }];
}

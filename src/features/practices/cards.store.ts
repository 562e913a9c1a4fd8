// Cards in the database: one card read, made, changed, taken in from a file, removed.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import { cardWords } from './catalogue/card-words.ts';
import { nextRevision } from './catalogue/catalogue.store.ts';
import type { Evidence } from './evidence.ts';
import { listedCard } from './practice-card.ts';
import type { Adoption, BroughtCard, CardContent, ListedCard, PracticeCard } from './practice-card.ts';

const columns = `card_id as "id", action_id as "actionId", origin_version as "originVersion",
  origin_office as "originOffice", content, evidence, status, checked_on::text as "checkedOn", adoptions, version`;

/** null: this office has no such card. */
export async function readCard(storage: Storage, officeId: OfficeId, id: string): Promise<PracticeCard | null> {
  const [row] = await storage.readInOffice<PracticeCard>(officeId, {
    name: 'practice-card',
    text: `select ${columns} from practice_cards where office_id = $1 and card_id = $2`,
    values: [officeId, id],
  });
  return row ?? null;
}

/** The id of the card made of an action; null: none was made. */
export async function readCardOfAction(storage: Storage, officeId: OfficeId, actionId: string): Promise<string | null> {
  const [row] = await storage.readInOffice<{ id: string }>(officeId, {
    name: 'practice-card-of-action',
    text: `select card_id as "id" from practice_cards where office_id = $1 and action_id = $2`,
    values: [officeId, actionId],
  });
  return row?.id ?? null;
}

/** Own cards in the order of their ids, for the file of all of them. */
export function readOwnCards(storage: Storage, officeId: OfficeId): Promise<PracticeCard[]> {
  return storage.readInOffice<PracticeCard>(officeId, {
    name: 'practice-cards-own',
    text: `select ${columns} from practice_cards where office_id = $1 and origin_version is null order by card_id`,
    values: [officeId],
  });
}

/** Of these ids, the cards the office has, held until the transaction ends. */
export function lockCards(office: OfficeWork, ids: readonly string[]): Promise<PracticeCard[]> {
  return office.query<PracticeCard>(
    `select ${columns} from practice_cards where office_id = $1 and card_id = any($2::uuid[]) order by card_id for update`,
    [office.officeId, [...ids]],
  );
}

interface OwnCard {
  readonly actionId: string;
  readonly content: CardContent;
  readonly evidence: Evidence | null;
}

/** The id of the new card, or of the one somebody has just made of the same action. */
export async function insertOwnCard(office: OfficeWork, { actionId, content, evidence }: OwnCard): Promise<string> {
  const revision = await nextRevision(office, 'put');
  const { id: _, ...listed } = listedCard({ id: '', originVersion: null, content, evidence, status: 'draft' });
  const [made] = await office.query<{ id: string }>(
    `insert into practice_cards (office_id, action_id, content, evidence, listed, words, catalogue_revision)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (office_id, action_id) do nothing returning card_id as "id"`,
    [
      office.officeId,
      actionId,
      JSON.stringify(content),
      evidence && JSON.stringify(evidence),
      JSON.stringify(listed),
      cardWords(content),
      revision,
    ],
  );
  if (made) return made.id;
  const [same] = await office.query<{ id: string }>(
    'select card_id as "id" from practice_cards where office_id = $1 and action_id = $2',
    [office.officeId, actionId],
  );
  return same!.id;
}

/** Words and status of an own card. false: somebody was faster, or it is not our own. */
export async function updateOwnCard(
  office: OfficeWork,
  card: Pick<PracticeCard, 'id' | 'version' | 'content' | 'evidence' | 'status' | 'checkedOn'>,
): Promise<boolean> {
  const revision = await nextRevision(office, 'put');
  const { id: _, ...listed } = listedCard({ ...card, originVersion: null });
  const rows = await office.query(
    `update practice_cards set content = $4, status = $5, checked_on = $6::date, listed = $7, words = $8,
            catalogue_revision = $9, version = version + 1
      where office_id = $1 and card_id = $2 and version = $3 and origin_version is null returning card_id`,
    [
      office.officeId,
      card.id,
      card.version,
      JSON.stringify(card.content),
      card.status,
      card.checkedOn,
      JSON.stringify(listed),
      cardWords(card.content),
      revision,
    ],
  );
  return rows.length === 1;
}

/** A card as it is written: with what lists show and what it is found by. */
export type WrittenCard = BroughtCard & { readonly listed: Omit<ListedCard, 'id'>; readonly words: string };

export function asWritten(card: BroughtCard): WrittenCard {
  const { id: _, ...listed } = listedCard(card);
  return { ...card, listed, words: cardWords(card.content) };
}

const cardsInStatement = 200;

/** Takes in new cards and newer versions of known ones, under one revision. Of two files at once the newer version stays. */
export async function putBroughtCards(office: OfficeWork, cards: readonly WrittenCard[]): Promise<void> {
  if (cards.length === 0) return;
  const revision = await nextRevision(office, 'put');
  for (let at = 0; at < cards.length; at += cardsInStatement)
    await putSome(office, cards.slice(at, at + cardsInStatement), revision);
}

async function putSome(office: OfficeWork, cards: readonly WrittenCard[], revision: number): Promise<void> {
  await office.query(
    `insert into practice_cards (office_id, card_id, origin_version, origin_office, content, evidence, status,
                                 checked_on, adoptions, listed, words, catalogue_revision)
     select $1, id, "originVersion", "originOffice", content, nullif(evidence, 'null'::jsonb), status, "checkedOn",
            adoptions, listed, words, $3
       from jsonb_to_recordset($2::jsonb) as brought (id uuid, "originVersion" integer, "originOffice" text,
            content jsonb, evidence jsonb, status text, "checkedOn" date, adoptions jsonb, listed jsonb, words text)
     on conflict (office_id, card_id) do update set origin_version = excluded.origin_version,
       origin_office = excluded.origin_office, content = excluded.content, evidence = excluded.evidence,
       status = excluded.status, checked_on = excluded.checked_on, adoptions = excluded.adoptions,
       listed = excluded.listed, words = excluded.words, catalogue_revision = excluded.catalogue_revision,
       version = practice_cards.version + 1
     where practice_cards.origin_version < excluded.origin_version`,
    [office.officeId, JSON.stringify(cards), revision],
  );
}

/** What other offices reached with an own card: its file is a newer one then. */
export async function updateAdoptions(office: OfficeWork, id: string, adoptions: readonly Adoption[]): Promise<void> {
  await office.query(
    'update practice_cards set adoptions = $3, version = version + 1 where office_id = $1 and card_id = $2',
    [office.officeId, id, JSON.stringify(adoptions)],
  );
}

/** false: somebody was faster, or it is gone. */
export async function deleteCard(office: OfficeWork, id: string, version: number): Promise<boolean> {
  await nextRevision(office, 'remove');
  const rows = await office.query(
    'delete from practice_cards where office_id = $1 and card_id = $2 and version = $3 returning card_id',
    [office.officeId, id, version],
  );
  return rows.length === 1;
}

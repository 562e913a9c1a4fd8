// SQL of answers typed in by staff: whole at once, held for a few minutes, taken back as long as they are held.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { NewResponse } from './responses.store.ts';

/** Stores a complete response and holds it back from release; false where the token is known already. */
export async function insertKeyed(
  office: OfficeWork,
  tokenHash: Buffer,
  response: NewResponse,
  heldUntil: Date,
  maskedComment: string,
): Promise<boolean> {
  const { place } = response;
  const rows = await office.query(
    `with token as (
       insert into response_tokens (office_id, token_hash, response_id, forget_after, held_until)
       values ($1, $2, gen_random_uuid(), $3, $4)
       on conflict do nothing
       returning response_id
     ), answer as (
       insert into responses (office_id, response_id, study_id, version_id, service_id, unit_id, location_id, point_id,
                              channel, language, visit_day, ratings, client_group_id, state)
       select $1, token.response_id, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'complete' from token
       returning response_id, version_id, service_id, unit_id, ratings[1] as overall
     ), comment as (
       insert into comments (office_id, response_id, version_id, service_id, unit_id, language, body, overall)
       select $1, response_id, version_id, service_id, unit_id, $12, $16, overall from answer where $16 <> ''
     )
     select 1 from answer`,
    [
      place.officeId,
      tokenHash,
      response.forgetAfter,
      heldUntil,
      place.studyId,
      place.versionId,
      place.serviceId,
      place.unitId,
      place.locationId,
      place.pointId,
      response.channel,
      response.language,
      response.visitDay,
      response.ratings,
      response.clientGroupId,
      maskedComment,
    ],
    'answers-keyed',
  );
  return rows.length > 0;
}

/** Whether the response of a token can still be taken back. */
export async function readIsHeld(storage: Storage, officeId: OfficeId, tokenHash: Buffer, now: Date): Promise<boolean> {
  const rows = await storage.readInOffice(officeId, {
    name: 'answers-is-held',
    text: `select 1 from response_tokens where office_id = $1 and token_hash = $2 and held_until > $3`,
    values: [officeId, tokenHash, now],
  });
  return rows.length > 0;
}

/** Removes a held response with its comment; the token stays spent. false where nothing is held under it. */
export async function removeHeld(office: OfficeWork, tokenHash: Buffer, now: Date): Promise<boolean> {
  const [held] = await office.query<{ response_id: string }>(
    `select response_id from response_tokens
     where office_id = $1 and token_hash = $2 and held_until > $3 and response_id is not null for update`,
    [office.officeId, tokenHash, now],
  );
  if (!held) return false;
  const values = [office.officeId, held.response_id];
  await office.query(
    `update response_tokens set response_id = null, held_until = null where office_id = $1 and response_id = $2`,
    values,
  );
  await office.query('delete from comments where office_id = $1 and response_id = $2', values);
  await office.query('delete from responses where office_id = $1 and response_id = $2 and batch_id is null', values);
  return true;
}

/** What nobody took back in time goes the way of all finished answers. */
export async function endHolds(storage: Storage, officeId: OfficeId, now: Date): Promise<void> {
  await storage.writeInOffice(officeId, {
    name: 'answers-end-holds',
    text: `update response_tokens set response_id = null, held_until = null where office_id = $1 and held_until <= $2`,
    values: [officeId, now],
  });
}

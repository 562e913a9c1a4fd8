// SQL of responses on their way in: each page is one statement and one transaction.
import type { OfficeId } from '#domain/ids.ts';
import type { Storage } from '#storage/storage.ts';
import type { SurveyPlace } from '#features/studies/index.ts';

export interface StoredResponse {
  readonly ratings: number[];
  readonly clientGroupId: string | null;
}

/** What a page changes: the codes from a position on (counted from 1), or the client group. */
export type Change =
  | { readonly position: number; readonly codes: readonly number[] }
  | { readonly clientGroupId: string | null };

/** The codes of a response after a change. */
export function changed(ratings: readonly number[], change: Change): number[] {
  return 'codes' in change
    ? ratings.toSpliced(change.position - 1, change.codes.length, ...change.codes)
    : [...ratings];
}

/**
 * Written so that the planner cannot use the index of waiting responses: that one is long, and the response is found by
 * its key.
 */
const isNotReleased = `coalesce(r.batch_id::text, '') = ''`;

/** What was answered under a token: null = nothing yet; 'spent' = the response is finished. */
export async function readResponse(
  storage: Storage,
  officeId: OfficeId,
  tokenHash: Buffer,
): Promise<StoredResponse | 'spent' | null> {
  const rows = await storage.readInOffice<{
    response_id: string | null;
    ratings: number[];
    client_group_id: string | null;
  }>(officeId, {
    name: 'answers-read',
    text: `select t.response_id, r.ratings, r.client_group_id
             from response_tokens t
             left join responses r on r.office_id = t.office_id and r.response_id = t.response_id
             where t.office_id = $1 and t.token_hash = $2`,
    values: [officeId, tokenHash],
  });
  const row = rows[0];
  if (!row) return null;
  return row.response_id === null ? 'spent' : { ratings: row.ratings, clientGroupId: row.client_group_id };
}

/**
 * Writes one change under a token that already names a response; false where it names none (any more), or one to another
 * version, whose columns may stand in another order.
 */
export async function changeResponse(
  storage: Storage,
  officeId: OfficeId,
  tokenHash: Buffer,
  versionId: string,
  change: Change,
  language: string,
): Promise<boolean> {
  const rows =
    'codes' in change
      ? await storage.writeInOffice(officeId, {
          name: 'answers-change-codes',
          text: `update responses r set ratings[$3:$4] = $5::smallint[], language = $6
                 from response_tokens t
                 where t.office_id = $1 and t.token_hash = $2
                   and r.office_id = $1 and r.response_id = t.response_id and ${isNotReleased}
                   and r.version_id = $7
                 returning 1`,
          values: [
            officeId,
            tokenHash,
            change.position,
            change.position + change.codes.length - 1,
            change.codes,
            language,
            versionId,
          ],
        })
      : await storage.writeInOffice(officeId, {
          name: 'answers-change-group',
          text: `update responses r set client_group_id = $3, language = $4
                 from response_tokens t
                 where t.office_id = $1 and t.token_hash = $2
                   and r.office_id = $1 and r.response_id = t.response_id and ${isNotReleased}
                   and r.version_id = $5
                 returning 1`,
          values: [officeId, tokenHash, change.clientGroupId, language, versionId],
        });
  return rows.length > 0;
}

/**
 * Writes one change where a questionnaire has conditions: what was answered decides what is asked, so the codes are read
 * and written in one transaction. The codes as they stand now; null where the token names no open response to this version.
 */
export async function changeWholeResponse(
  storage: Storage,
  officeId: OfficeId,
  tokenHash: Buffer,
  versionId: string,
  change: Change,
  language: string,
  asAsked: (codes: readonly number[]) => number[],
): Promise<number[] | null> {
  return storage.inOffice(officeId, async (office) => {
    const [open] = await office.query<{ response_id: string; ratings: number[] }>(
      `select r.response_id, r.ratings from responses r
       join response_tokens t on t.office_id = r.office_id and t.response_id = r.response_id
       where r.office_id = $1 and t.token_hash = $2 and r.version_id = $3 and ${isNotReleased}
       for update of r`,
      [officeId, tokenHash, versionId],
      'answers-lock',
    );
    if (!open) return null;
    const ratings = asAsked(changed(open.ratings, change));
    await office.query(
      `update responses set ratings = $3::smallint[], language = $4,
              client_group_id = case when $5 then $6::uuid else client_group_id end
       where office_id = $1 and response_id = $2`,
      [
        officeId,
        open.response_id,
        ratings,
        language,
        'clientGroupId' in change,
        'clientGroupId' in change ? change.clientGroupId : null,
      ],
      'answers-change-whole',
    );
    return ratings;
  });
}

export interface NewResponse {
  readonly place: SurveyPlace;
  readonly channel: string;
  readonly language: string;
  readonly visitDay: string;
  readonly ratings: readonly number[];
  readonly clientGroupId: string | null;
  readonly forgetAfter: Date;
}

/** Begins a response under a token; false where the token is known already (a double click, or finished). */
export async function insertResponse(storage: Storage, tokenHash: Buffer, response: NewResponse): Promise<boolean> {
  const { place } = response;
  const rows = await storage.writeInOffice(place.officeId, {
    name: 'answers-begin',
    text: `with token as (
             insert into response_tokens (office_id, token_hash, response_id, forget_after)
             values ($1, $2, gen_random_uuid(), $3)
             on conflict do nothing
             returning response_id
           )
           insert into responses (office_id, response_id, study_id, version_id, service_id, unit_id, location_id, point_id,
                                  channel, language, visit_day, ratings, client_group_id)
           select $1, token.response_id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 from token
           returning 1`,
    values: [
      place.officeId,
      tokenHash,
      response.forgetAfter,
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
    ],
  });
  return rows.length > 0;
}

/** Finishes a response: keeps the masked comment, cuts the token's link to the answers. False where there is nothing to finish. */
export async function finishResponse(
  storage: Storage,
  officeId: OfficeId,
  tokenHash: Buffer,
  maskedComment: string,
  language: string,
): Promise<boolean> {
  const rows = await storage.writeInOffice(officeId, {
    name: 'answers-finish',
    text: `with found as (
             select response_id from response_tokens
             where office_id = $1 and token_hash = $2 and response_id is not null
             for update
           ), spent as (
             update response_tokens t set response_id = null from found
             where t.office_id = $1 and t.token_hash = $2
           ), finished as (
             update responses r set state = 'complete', language = $4 from found
             where r.office_id = $1 and r.response_id = found.response_id
             returning r.response_id, r.version_id, r.service_id, r.unit_id, r.ratings[1] as overall
           ), comment as (
             insert into comments (office_id, response_id, version_id, service_id, unit_id, language, body, overall)
             select $1, response_id, version_id, service_id, unit_id, $4, $3, overall from finished where $3 <> ''
           )
           select 1 from finished`,
    values: [officeId, tokenHash, maskedComment, language],
  });
  return rows.length > 0;
}

/** Forgets tokens whose day is over; responses left open become partial. Gives how many became partial. */
export async function forgetExpiredTokens(storage: Storage, officeId: OfficeId, now: Date): Promise<number> {
  const rows = await storage.writeInOffice(officeId, {
    name: 'answers-forget-tokens',
    text: `with gone as (
             delete from response_tokens where office_id = $1 and forget_after < $2 returning response_id
           )
           update responses r set state = 'partial' from gone
           where r.office_id = $1 and r.response_id = gone.response_id and r.state = 'answering'
           returning 1`,
    values: [officeId, now],
  });
  return rows.length;
}

// SQL of released comments: masked, without a day, in an order that tells nothing; hiding one, and removing hidden ones.
import type { SurveyLanguage } from '#domain/language.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { ReleasedComment } from './released-comments.ts';

/** Released comments to one version, hidden ones too; random ids are their order. */
export async function readReleasedComments(office: OfficeWork, versionId: string): Promise<ReleasedComment[]> {
  const rows = await office.query<{
    comment_id: string;
    hidden: boolean;
    body: string;
    language: SurveyLanguage;
    service: string;
    unit: string;
    first_month: number;
    last_month: number;
  }>(
    `select c.comment_id, c.hidden, c.body, c.language, coalesce(c.service_id::text, '') as service, coalesce(c.unit_id::text, '') as unit,
            b.first_month, b.last_month
     from comments c join answer_batches b on b.office_id = c.office_id and b.batch_id = c.batch_id
     where c.office_id = $1 and c.version_id = $2
     order by c.comment_id`,
    [office.officeId, versionId],
    'answers-comments',
  );
  return rows.map((row) => ({
    id: row.comment_id,
    hidden: row.hidden,
    text: row.body,
    language: row.language,
    service: row.service,
    unit: row.unit,
    period: { first: row.first_month, last: row.last_month },
  }));
}

/** Hides a released comment or shows it again; false: the office has no such comment, or it is so already. */
export async function setCommentHidden(office: OfficeWork, commentId: string, hidden: boolean): Promise<boolean> {
  const changed = await office.query(
    `update comments set hidden = $3
     where office_id = $1 and comment_id = $2 and batch_id is not null and hidden <> $3 returning comment_id`,
    [office.officeId, commentId, hidden],
  );
  return changed.length === 1;
}

/** Removes hidden comments for good; those that are shown stay. */
export async function removeHiddenComments(office: OfficeWork, commentIds: readonly string[]): Promise<void> {
  await office.query(`delete from comments where office_id = $1 and hidden and comment_id = any($2::uuid[])`, [
    office.officeId,
    commentIds,
  ]);
}

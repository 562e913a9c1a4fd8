// SQL of released comments: masked, without a day, in an order that tells nothing.
import type { SurveyLanguage } from '#domain/language.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { ReleasedComment } from './answer-picture.ts';

/** Released comments to one version that nobody has hidden; random ids are their order. */
export async function readReleasedComments(office: OfficeWork, versionId: string): Promise<ReleasedComment[]> {
  const rows = await office.query<{
    body: string;
    language: SurveyLanguage;
    service: string;
    unit: string;
    first_month: number;
    last_month: number;
  }>(
    `select c.body, c.language, coalesce(c.service_id::text, '') as service, coalesce(c.unit_id::text, '') as unit,
            b.first_month, b.last_month
     from comments c join answer_batches b on b.office_id = c.office_id and b.batch_id = c.batch_id
     where c.office_id = $1 and c.version_id = $2 and not c.hidden
     order by c.comment_id`,
    [office.officeId, versionId],
    'answers-comments',
  );
  return rows.map((row) => ({
    text: row.body,
    language: row.language,
    service: row.service,
    unit: row.unit,
    period: { first: row.first_month, last: row.last_month },
  }));
}

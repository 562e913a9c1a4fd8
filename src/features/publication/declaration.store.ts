// The settings of the accessibility declaration in the database.
import { conflict } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { reviewState } from './declaration.ts';
import type { Declaration, DeclarationFields } from './declaration.ts';

/** The declaration the office has published; null until then. */
export async function publishedDeclaration(house: House, officeId: OfficeId): Promise<Declaration | null> {
  const [row] = await house.storage.readInOffice<Declaration>(officeId, {
    name: 'accessibility-declaration',
    text: `select status, site_published_on::text as "sitePublishedOn", site_updated_on::text as "siteUpdatedOn",
             prepared_on::text as "preparedOn", reviewed_on::text as "reviewedOn", basis, auditor, unavailable, costs,
             excluded, contact_person as "contactPerson", email, phone, architecture,
             architecture_url as "architectureUrl", sign_language as "signLanguage", communication, version
           from accessibility_declarations where office_id = $1`,
    values: [officeId],
  });
  return row ?? null;
}

/** Whether the yearly review is due (from 1 March) or late (from 1 April): for the pages of staff. */
export async function declarationReminder(house: House, officeId: OfficeId): Promise<'none' | 'due' | 'late'> {
  return reviewState(await publishedDeclaration(house, officeId), house.clock.today());
}

/** Saves over `version` (0: the first); a later one in between is a conflict (409). The day of preparation stays. */
export async function saveDeclaration(
  house: House,
  officeId: OfficeId,
  fields: DeclarationFields,
  version: number,
  who: string | null,
): Promise<void> {
  const values = [
    officeId,
    fields.status,
    fields.sitePublishedOn,
    fields.siteUpdatedOn,
    fields.reviewedOn,
    fields.basis,
    fields.auditor,
    fields.unavailable,
    fields.costs,
    fields.excluded,
    fields.contactPerson,
    fields.email,
    fields.phone,
    fields.architecture,
    fields.architectureUrl,
    fields.signLanguage,
    fields.communication,
  ];
  await house.storage.inOffice(officeId, async (office) => {
    const written =
      version === 0
        ? await office.query(
            `insert into accessibility_declarations (office_id, status, site_published_on, site_updated_on, reviewed_on,
               basis, auditor, unavailable, costs, excluded, contact_person, email, phone, architecture,
               architecture_url, sign_language, communication, prepared_on)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
             on conflict on constraint accessibility_declarations_pk do nothing returning version`,
            [...values, fields.preparedOn],
          )
        : await office.query(
            `update accessibility_declarations set status = $2, site_published_on = $3, site_updated_on = $4,
               reviewed_on = $5, basis = $6, auditor = $7, unavailable = $8, costs = $9, excluded = $10,
               contact_person = $11, email = $12, phone = $13, architecture = $14, architecture_url = $15,
               sign_language = $16, communication = $17, version = version + 1
             where office_id = $1 and version = $18 returning version`,
            [...values, version],
          );
    if (written.length === 0) {
      // sent twice (a double click, a reload): the same words are saved already
      const last = await publishedDeclaration(house, officeId);
      const keys = Object.keys(fields) as (keyof DeclarationFields)[];
      if (last?.version === version + 1 && keys.every((key) => last[key] === fields[key])) return;
      throw conflict();
    }
    await office.audit({ who, what: 'accessibility-declaration-saved' });
  });
}

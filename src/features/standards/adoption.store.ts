// Adoptions of standards and who has read them, in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Adoption } from './standard.ts';

/** All adoptions, the newest first. */
export function readAdoptions(storage: Storage, officeId: OfficeId): Promise<Adoption[]> {
  return storage.readInOffice<Adoption>(officeId, {
    name: 'standards-adoptions',
    text: `select a.adoption_id as "id", a.title, a.standards, a.drafted_on::text as "draftedOn",
                  a.order_number as "orderNumber", a.in_force_from::text as "inForceFrom",
                  a.approved_on::text as "approvedOn", a.approved_by as "approvedBy", a.version,
                  (select count(*)::int from adoption_acknowledgements k
                    where k.office_id = a.office_id and k.adoption_id = a.adoption_id) as "acknowledged"
             from standard_adoptions a where a.office_id = $1 order by a.drafted_on desc, a.adoption_id`,
    values: [officeId],
  });
}

export async function insertAdoption(
  office: OfficeWork,
  adoption: Pick<Adoption, 'title' | 'standards' | 'draftedOn'> & { readonly draftedBy: string | null },
): Promise<string> {
  const rows = await office.query<{ id: string }>(
    `insert into standard_adoptions (office_id, title, standards, drafted_on, drafted_by)
     values ($1, $2, $3, $4::date, $5) returning adoption_id as "id"`,
    [office.officeId, adoption.title, JSON.stringify(adoption.standards), adoption.draftedOn, adoption.draftedBy],
  );
  return rows[0]!.id;
}

export interface Approval {
  readonly id: string;
  readonly version: number;
  readonly orderNumber: string;
  readonly inForceFrom: string;
  readonly approvedOn: string;
  readonly approvedBy: string | null;
}

/** false: it was approved already, or somebody was faster. */
export async function markApproved(office: OfficeWork, approval: Approval): Promise<boolean> {
  const rows = await office.query(
    `update standard_adoptions
        set order_number = $4, in_force_from = $5::date, approved_on = $6::date, approved_by = $7, version = version + 1
      where office_id = $1 and adoption_id = $2 and version = $3 and approved_on is null returning adoption_id`,
    [
      office.officeId,
      approval.id,
      approval.version,
      approval.orderNumber,
      approval.inForceFrom,
      approval.approvedOn,
      approval.approvedBy,
    ],
  );
  return rows.length === 1;
}

/** Reading it twice counts once. */
export async function insertAcknowledgement(
  office: OfficeWork,
  { id, personId, today }: { id: string; personId: string; today: string },
): Promise<void> {
  await office.query(
    `insert into adoption_acknowledgements (office_id, adoption_id, person_id, acknowledged_on)
     values ($1, $2, $3, $4::date) on conflict do nothing`,
    [office.officeId, id, personId, today],
  );
}

/** Ids of those who have read it, with the day. */
export function readAcknowledgements(
  storage: Storage,
  officeId: OfficeId,
  id: string,
): Promise<{ personId: string; on: string }[]> {
  return storage.readInOffice(officeId, {
    name: 'standards-acknowledgements',
    text: `select person_id as "personId", acknowledged_on::text as "on"
             from adoption_acknowledgements where office_id = $1 and adoption_id = $2`,
    values: [officeId, id],
  });
}

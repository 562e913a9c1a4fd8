// The office's profile in the database: read and saved, with the version that guards against lost changes.
import { conflict } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { NamedQuery, OfficeWork } from '#storage/storage.ts';
import { addressLine } from './office.ts';
import type { Office, OfficeProfile } from './office.ts';
import { slugOf } from './slug.ts';

type ProfileRow = { [Key in keyof OfficeProfile]: OfficeProfile[Key] | null } & {
  officeId: OfficeId;
  sample: boolean;
  officeName: string;
  setUpOn: string | null;
  version: number | null;
};

/** One statement, for the fast road of reading (`readInOffice`). */
export function profileQuery(officeId: OfficeId): NamedQuery {
  return {
    name: 'office-profile',
    text: `select o.office_id as "officeId", o.sample, o.name as "officeName", p.kind, p.teryt_code as "terytCode", p.population,
             p.population_source as "populationSource", p.slug, p.street, p.postal_code as "postalCode", p.town, p.phone,
             p.email, p.website, p.bip_url as "bipUrl", p.coordinator, p.set_up_on::text as "setUpOn", p.version
           from offices o left join office_profiles p using (office_id) where o.office_id = $1`,
    values: [officeId],
  };
}

/** An office that has saved nothing yet has its name and version 0. */
export function officeOf(row: ProfileRow): Office {
  const place = { street: row.street ?? '', postalCode: row.postalCode ?? '', town: row.town ?? '' };
  return {
    officeId: row.officeId,
    sample: row.sample,
    name: row.officeName,
    kind: row.kind ?? 'gmina',
    terytCode: row.terytCode,
    population: row.population,
    populationSource: row.populationSource,
    slug: row.slug ?? slugOf(row.officeName),
    ...place,
    address: addressLine(place),
    phone: row.phone ?? '',
    email: row.email ?? '',
    website: row.website ?? '',
    bipUrl: row.bipUrl ?? '',
    coordinator: row.coordinator ?? '',
    setUpOn: row.setUpOn,
    version: row.version ?? 0,
  };
}

export type { ProfileRow };

export async function readProfile(office: OfficeWork): Promise<Office> {
  const { name, text, values } = profileQuery(office.officeId);
  const [row] = await office.query<ProfileRow>(text, values, name);
  if (!row) throw new Error('This office does not exist.');
  return officeOf(row);
}

/** Refuses with 409 when somebody saved a later version. */
export async function writeProfile(office: OfficeWork, profile: OfficeProfile, version: number): Promise<void> {
  const values = [
    office.officeId,
    profile.kind,
    profile.terytCode,
    profile.population,
    profile.populationSource,
    profile.slug,
    profile.street,
    profile.postalCode,
    profile.town,
    profile.phone,
    profile.email,
    profile.website,
    profile.bipUrl,
    profile.coordinator,
  ];
  const written =
    version === 0
      ? await office.query(
          `insert into office_profiles (office_id, kind, teryt_code, population, population_source, slug, street,
             postal_code, town, phone, email, website, bip_url, coordinator)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
           on conflict on constraint office_profiles_pk do nothing returning office_id`,
          values,
        )
      : await office.query(
          `update office_profiles set kind = $2, teryt_code = $3, population = $4, population_source = $5, slug = $6,
             street = $7, postal_code = $8, town = $9, phone = $10, email = $11, website = $12, bip_url = $13,
             coordinator = $14, version = version + 1
           where office_id = $1 and version = $15 returning office_id`,
          [...values, version],
        );
  if (written.length === 0) {
    const saved = await readProfile(office);
    if (!isRepeated(profile, version, saved)) throw conflict();
    return;
  }
  await office.query('update offices set name = $2 where office_id = $1', [office.officeId, profile.name]);
}

/** Sent twice (a double click, a reload): the same words are there already, one version on. */
function isRepeated(profile: OfficeProfile, version: number, saved: Office): boolean {
  const keys = Object.keys(profile) as (keyof OfficeProfile)[];
  return saved.version === version + 1 && keys.every((key) => profile[key] === saved[key]);
}

/** Marks the set-up as finished, once. */
export async function writeSetUpDone(office: OfficeWork, day: string): Promise<void> {
  await office.query('update office_profiles set set_up_on = coalesce(set_up_on, $2::date) where office_id = $1', [
    office.officeId,
    day,
  ]);
}

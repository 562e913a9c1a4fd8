// What an export says about itself: a header first, a manifest with every count and hash last.
import { z } from 'zod';
import { isUuid, type OfficeId } from '#domain/ids.ts';

/** Raised whenever an older program could not read the file any more. */
export const formatVersion = 1;

const officeId = z.custom<OfficeId>(isUuid);

export const headerSchema = z.object({
  format: z.literal('probierz-export'),
  formatVersion: z.number(),
  programVersion: z.string(),
  /** the instant of the export, ISO 8601 */
  madeAt: z.string(),
  scope: z.enum(['office', 'installation']),
  /** every migration of the database it comes from */
  migrations: z.array(z.object({ number: z.number(), name: z.string(), sha256: z.string() })),
  /** tells whether two installations have the same master secret, without saying anything about it */
  secretMark: z.string(),
  offices: z.array(z.object({ officeId, name: z.string(), sample: z.boolean() })),
});
export type ArchiveHeader = z.infer<typeof headerSchema>;

export const manifestSchema = z.object({
  header: headerSchema,
  tables: z.array(
    z.object({
      officeId,
      table: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      bytes: z.number(),
      /** of PostgreSQL's COPY text before compression, hexadecimal */
      sha256: z.string(),
    }),
  ),
});
export type ArchiveManifest = z.infer<typeof manifestSchema>;
export type ArchivedTable = ArchiveManifest['tables'][number];

/** Names inside the archive. Each table: its columns, then its rows in parts. */
export const entryNames = {
  header: 'header.json',
  manifest: 'manifest.json',
  /** of the names and contents of all entries before it */
  archiveHash: 'archive.sha256',
  columns: (office: string, table: string) => `${office}/${table}/columns.json`,
  part: (office: string, table: string, part: number) => `${office}/${table}/${String(part).padStart(5, '0')}.copy.gz`,
};

/** Reads the name of a table's entry; null when it is none. */
export function tableEntry(name: string): { officeId: string; table: string; kind: 'columns' | 'part' } | null {
  const match = /^([0-9a-f-]{36})\/([a-z][a-z0-9_]*)\/(columns\.json|\d{5}\.copy\.gz)$/.exec(name);
  if (!match) return null;
  return { officeId: match[1]!, table: match[2]!, kind: match[3] === 'columns.json' ? 'columns' : 'part' };
}

/** Uncompressed bytes of one part. */
export const partBytes = 4 * 1024 * 1024;

/** The purpose whose signature is the secret mark. */
export const secretMarkPurpose = 'archive-secret-mark';

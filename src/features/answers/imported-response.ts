// A finished response that was given elsewhere, or made for a sample office.
import type { Channel } from '#domain/channel.ts';
import type { SurveyLanguage } from '#domain/language.ts';

export interface ImportedResponse {
  readonly studyId: string;
  readonly versionId: string;
  readonly serviceId: string | null;
  readonly unitId: string | null;
  readonly locationId: string | null;
  readonly clientGroupId: string | null;
  readonly channel: Channel;
  readonly language: SurveyLanguage;
  /** YYYY-MM-DD */
  readonly visitDay: string;
  /** codes in the order of the version's columns */
  readonly ratings: readonly number[];
  readonly comment?: string | undefined;
  /** kept beside the comment; null where the first column is no overall rating */
  readonly overall?: number | null | undefined;
}

/** The same where study and version are said once for all of an import. */
export type ImportedAnswer = Omit<ImportedResponse, 'studyId' | 'versionId'>;

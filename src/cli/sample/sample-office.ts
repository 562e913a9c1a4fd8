// What a sample office is made of: its description, its true story, and how its clients tend to answer. All fictional.
import type { Channel } from '#domain/channel.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import type { OfficeProfile } from '#features/office/index.ts';

/** Names of the rating questions of the visit questionnaire. */
export type Item = 'overall' | 'right_person' | 'knowledge' | 'courtesy' | 'information' | 'waiting' | 'building';

export interface SampleService {
  readonly name: string;
  readonly staffNumber: StaffNumber;
  /** answers in an ordinary month */
  readonly answersPerMonth: number;
  /** how far the mean of an item lies from that of the office, in points of the scale */
  readonly differs?: Partial<Record<Item, number>>;
  readonly description: string;
}

export interface SampleUnit {
  readonly name: string;
  readonly staffNumber: StaffNumber;
  /** place in `locations` */
  readonly location: number;
  readonly services: readonly SampleService[];
}

/** Something that really happened: one item of some services moved for some months. */
export interface SampleEvent {
  readonly services: readonly string[];
  readonly item: Item;
  /** months counted back from the present one, both included; 0 is the present month */
  readonly from: number;
  readonly to: number;
  /** points of the scale */
  readonly change: number;
}

export interface SampleOffice {
  readonly seed: number;
  readonly profile: OfficeProfile;
  readonly locations: readonly { readonly name: string; readonly address: string }[];
  readonly units: readonly SampleUnit[];
  /** usual mean of each item in the office, on the scale 1 … 5 */
  readonly means: Readonly<Record<Item, number>>;
  readonly events: readonly SampleEvent[];
  readonly months: number;
  /** share of an ordinary month's answers in each calendar month, January first; all zero but for campaigns in a small office */
  readonly season: readonly number[];
  readonly channels: readonly { readonly channel: Channel; readonly share: number }[];
  readonly languages: readonly { readonly language: SurveyLanguage; readonly share: number }[];
  /** keys of client groups with their shares; the rest passed the question by */
  readonly clientGroups: readonly { readonly key: string; readonly share: number }[];
  readonly shareWithComment: number;
}

// The two sample offices as the front door knows them.
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';

export const sampleNames = ['wierzbowski', 'podlipie'] as const;
export type SampleName = (typeof sampleNames)[number];

/** Whether they are being made at this moment; `main` sets it. */
export interface Samples {
  making: boolean;
}

export function isSampleName(text: string): text is SampleName {
  return sampleNames.some((name) => name === text);
}

/** What the name of each sample office contains: "Starostwo Powiatowe w Wierzbowie", "Urząd Gminy Podlipie". */
const marks: Readonly<Record<SampleName, string>> = { wierzbowski: 'wierzbow', podlipie: 'podlip' };

/** The samples that may be opened now: none while they are being made, or where the settings close them. */
export async function openableSamples(house: House, samples: Samples): Promise<Map<SampleName, OfficeId>> {
  const found = new Map<SampleName, OfficeId>();
  if (samples.making || !house.settings.sampleAllowed) return found;
  for (const { officeId, sample, name } of await house.storage.listOffices()) {
    const known = sampleNames.find((each) => name.toLowerCase().includes(marks[each]));
    if (sample && known) found.set(known, officeId);
  }
  return found;
}

// The sample offices in a journey: made once, opened from the front door, and what every page of theirs must be.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { createSampleOffices } from '#cli/sample/create-samples.ts';
import type { SampleName } from '#web/samples.ts';
import { filledTemplate } from '../factories/storage.factory.ts';
import { axeFaults, houseOn, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

/** The whole program with both sample offices in it. */
export async function startWithSamples(): Promise<RunningOffice> {
  const template = await filledTemplate('samples', (storage) => createSampleOffices(houseOn(storage)));
  return startOffice({ template });
}

const doors: Readonly<Record<SampleName, string>> = { wierzbowski: 'Otwórz powiat', podlipie: 'Otwórz gminę' };

/** From the front door into a sample office, as a visitor. */
export async function openSample(page: Page, name: SampleName): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: doors[name] }).click();
  await page.waitForURL('**/pulpit');
}

/** What holds for every page of a sample office: marked as a sample, no fault for axe, nothing to push sideways. */
export async function looksRight(page: Page): Promise<void> {
  const where = `${page.url()} at ${page.viewportSize()?.width}`;
  expect(await page.getByText('Dane przykładowe').count(), where).toBeGreaterThan(0);
  expect(await sideways(page), where).toBe(0);
  expect(await axeFaults(page), where).toEqual([]);
}

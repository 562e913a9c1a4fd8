// A person without a mouse: Tab until the thing is reached, always seeing where the focus is, then Enter or typing.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Focused {
  readonly name: string;
  readonly seen: boolean;
}

const focused = `(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  const label = e.labels && e.labels[0] ? e.labels[0].textContent : e.textContent;
  return {
    name: (label || e.getAttribute('aria-label') || '').replace(/\\s+/g, ' ').trim(),
    seen: style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight,
  };
})()`;

/** Tabs on until the thing of that name has the focus; every stop on the way must show that it has it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<Focused | null>(focused);
    if (at === null) continue;
    passed.push(at.name);
    expect(at.seen, `focus on ${at.name} at ${page.url()}`).toBe(true);
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return;
  }
  expect.fail(`Tab never reaches ${String(name)} at ${page.url()}: ${passed.join(' | ')}`);
}

/** Enter on what has the focus; the page has changed when this returns. */
export async function enter(page: Page): Promise<void> {
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
}

/** Enter on a button whose answer may be the same address; the answer has come when this returns. */
export async function submit(page: Page): Promise<void> {
  const answered = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await answered;
}

/** Typed over what stands in the field. */
export async function typeOver(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/**
 * A day (YYYY-MM-DD) typed part by part into a field of days. A person sees which part comes first; a program tries the
 * order of this browser, and the other one where that gave another day.
 */
export async function typeDay(page: Page, label: string | RegExp, day: string): Promise<void> {
  await tabTo(page, label);
  const [year, month, date] = day.split('-') as [string, string, string];
  const value = () => page.locator('input:focus').inputValue();
  await page.keyboard.type(month + date + year);
  if ((await value()) !== day) {
    for (const _ of ['year', 'second']) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(date + month + year);
  }
  expect(await value()).toBe(day);
}

/** Arrows from the chosen one of a group to another. */
export async function arrowTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 10; step += 1) {
    if ((await page.evaluate<Focused | null>(focused))?.name === name) return;
    await page.keyboard.press('ArrowDown');
  }
  expect.fail(`Arrows never reach ${name} at ${page.url()}`);
}

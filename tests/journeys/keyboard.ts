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

// The parts in a real browser: axe, reflow at 320 px, text spacing, large text, targets, focus, forced colours, own origin only.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryNames, openBrowser, serveGallery } from '../gallery/gallery-server.ts';
import type { GalleryName } from '../gallery/gallery-server.ts';

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;
beforeAll(async () => {
  gallery = await serveGallery();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  gallery.close();
});

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

async function openAt(name: GalleryName, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(gallery.origin)) outside.push(request.url());
  });
  try {
    await page.goto(`${gallery.origin}/${name}`);
    // what is folded away must hold as well
    await page.evaluate(`document.querySelectorAll('details').forEach((details) => { details.open = true; })`);
    await look(page);
    expect(outside).toEqual([]);
  } finally {
    await page.close();
  }
}

/** How far the page can be pushed sideways, and which texts stick out of a box that cuts them. */
const overflow = `(() => {
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll('main *')].filter((e) => {
    const style = getComputedStyle(e);
    return (style.overflow === 'hidden' || style.overflowY === 'hidden') && !e.classList.contains('hidden-words')
      && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1);
  }).map((e) => e.outerHTML.slice(0, 80));
  return { sideways, cut };
})()`;

const fits = { sideways: 0, cut: [] };
const widths = process.env['PROBIERZ_FULL'] === '1' ? [320, 360, 768, 1280] : [320, 1280];

describe.each(galleryNames)('%s', (name) => {
  it.each(widths)('has no fault axe can find at %i px and does not scroll sideways', async (width) => {
    await openAt(name, width, async (page) => {
      expect(await page.evaluate(overflow)).toEqual(fits);
      await page.evaluate(axe);
      const found = await page.evaluate(
        `axe.run(document).then((run) => run.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', ')))`,
      );
      expect(found).toEqual([]);
    });
  });

  it('keeps everything readable with wider text spacing and with text twice as large', async () => {
    await openAt(name, 640, async (page) => {
      const spacing =
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, spacing);
      expect(await page.evaluate(overflow)).toEqual(fits);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200% }');
        document.adoptedStyleSheets = [sheet];
      });
      expect(await page.evaluate(overflow)).toEqual(fits);
    });
  });

  it('has targets of the promised size', async () => {
    await openAt(name, 360, async (page) => {
      const small = await page.evaluate(`(() => {
        const isPublic = document.querySelector('.public') !== null;
        const least = (e) => e.matches('.answer') ? 52 : isPublic ? 44 : 32;
        return [...document.querySelectorAll('button, .button, .navigation a, .breadcrumbs a, .footer a, .pagination a, .chips a, .languages a, .back, summary, .choice, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select, textarea')]
          .map((e) => ({ e, box: e.getBoundingClientRect() }))
          .filter(({ e, box }) => box.height > 0 && box.height < least(e) - 0.5)
          .map(({ e, box }) => e.outerHTML.slice(0, 80) + ' ' + box.height);
      })()`);
      expect(small).toEqual([]);
    });
  });

  it('shows the focus on everything that takes it', async () => {
    await openAt(name, 1280, async (page) => {
      const unseen: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const seen = (await page.evaluate(`(() => {
          const e = document.activeElement;
          if (e === null || e === document.body) return null;
          const style = getComputedStyle(e);
          return [e.outerHTML.slice(0, 80), style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3];
        })()`)) as [string, boolean] | null;
        if (seen === null) break;
        if (!seen[1]) unseen.push(seen[0]);
      }
      expect(unseen).toEqual([]);
    });
  });
});

describe('the survey', () => {
  it('answers with one press, by keyboard, without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${gallery.origin}/survey`);
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'ani dobrze, ani źle' }).press('Enter');
    expect((await posted).postData()).toBe('jezyk=pl&ocena=3');
    await context.close();
  });

  it('says which answer was chosen in its name, and keeps the group named by the question', async () => {
    await openAt('survey', 360, async (page) => {
      expect(await page.getByRole('group', { name: 'Jak ocenia Pani/Pan wiedzę pracownika?' }).count()).toBe(1);
      expect(await page.getByRole('button', { name: 'dobrze wybrano', exact: true }).count()).toBe(1);
    });
  });
});

describe('forced colours and reduced motion', () => {
  it('keeps verdict shapes, the chosen answer and the current page apart', async () => {
    await openAt('survey', 360, async (page) => {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      const borders = await page.evaluate(
        `[...document.querySelectorAll('.answer')].map((e) => getComputedStyle(e).borderTopWidth)`,
      );
      expect(borders).toEqual(['2px', '2px', '2px', '4px', '2px', '2px']);
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.answer')).transitionDuration`)).toBe('0s');
    });
  });
});

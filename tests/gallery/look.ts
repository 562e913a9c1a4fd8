// Draws the gallery for the eye: two widths, paper, forced colours. Bundle it with esbuild, then run it; pictures lie in test-output/gallery.
import { mkdirSync } from 'node:fs';
import { galleryNames, openBrowser, serveGallery } from './gallery-server.ts';

const only = process.argv.slice(2);
const out = 'test-output/gallery';
mkdirSync(out, { recursive: true });
const { origin, close } = await serveGallery();
const browser = await openBrowser();
for (const name of galleryNames.filter((name) => only.length === 0 || only.includes(name))) {
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${origin}/${name}`);
    await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: true });
    if (width === 1280) {
      await page.pdf({ path: `${out}/${name}.pdf`, preferCSSPageSize: true });
      await page.emulateMedia({ forcedColors: 'active' });
      await page.screenshot({ path: `${out}/${name}-forced.png`, fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
close();

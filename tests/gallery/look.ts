// Draws the gallery in a real browser at two widths, on paper and in forced colours, and counts what axe finds.
import { readFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { assetsByPath } from '#ui/assets.ts';
import { renderPage } from '#ui/page.tsx';
import { galleryPages } from './gallery.tsx';
import { h } from 'preact';

const only = process.argv.slice(2);
const out = 'test-output/gallery';
mkdirSync(out, { recursive: true });
const server = createServer((request, response) => {
  const asset = assetsByPath.get(request.url ?? '');
  const page = galleryPages[(request.url ?? '').slice(1) as keyof typeof galleryPages];
  if (asset) response.setHeader('content-type', asset.type).end(asset.body);
  else if (page) {
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'",
    );
    response.setHeader('content-type', 'text/html; charset=utf-8').end(renderPage(h(page, {})));
  } else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let violations = 0;
for (const name of Object.keys(galleryPages)) {
  if (only.length > 0 && !only.includes(name)) continue;
  for (const width of [320, 360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on('console', (message) => console.log(name, width, message.text()));
    await page.goto(`${origin}/${name}`);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (sideways !== 0) console.log(name, width, 'scrolls sideways by', sideways);
    if (width !== 320) await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: true });
    await page.evaluate(axe);
    const found = (await page.evaluate(
      'axe.run(document).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 160) + " " + n.failureSummary).join(" | ")))',
    )) as string[];
    violations += found.length;
    for (const line of found) console.log(name, width, line);
    if (width === 1280) {
      await page.pdf({ path: `${out}/${name}.pdf`, preferCSSPageSize: true, printBackground: false });
      await page.emulateMedia({ forcedColors: 'active' });
      await page.screenshot({ path: `${out}/${name}-forced.png`, fullPage: true });
    }
    await page.close();
  }
}
console.log(`${violations} axe violations`);
await browser.close();
server.close();

// Serves the gallery as the product serves its pages: the same style files and a policy as strict.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { h } from 'preact';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { assetsByPath } from '#ui/assets.ts';
import { renderPage } from '#ui/page.tsx';
import { galleryPages } from './gallery.tsx';

export type GalleryName = keyof typeof galleryPages;
export const galleryNames = Object.keys(galleryPages) as GalleryName[];

const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'";

export async function serveGallery(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const asset = assetsByPath.get(path);
    const page = galleryPages[path.slice(1) as GalleryName];
    if (asset) response.setHeader('content-type', asset.type).end(asset.body);
    else if (page) {
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', 'text/html; charset=utf-8').end(renderPage(h(page, {})));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
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
}

// Every part of src/ui, rendered: valid HTML, no style attribute, no script, one h1, and the byte budget of the survey.
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { assets } from '#ui/assets.ts';
import { renderPage } from '#ui/page.tsx';
import { galleryPages } from './gallery/gallery.tsx';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // the renderer writes void elements as <br/>, which HTML allows
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // a region that scrolls is a group with a name: a landmark for every table would bury the real ones
    'prefer-native-element': ['error', { exclude: ['group'] }],
    // everything comes from the own origin, under the hash of its content
    'require-sri': 'off',
    'no-inline-style': 'error',
    'no-raw-characters': 'off',
  },
});

const pages = Object.entries(galleryPages).map(([name, page]) => [name, renderPage(h(page, {}))] as const);

describe('the gallery', () => {
  it.each(pages)('%s is valid HTML', async (_name, html) => {
    const report = await validator.validateString(html);
    const faults = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
    );
    expect(faults).toEqual([]);
  });

  it.each(pages)('%s has one h1, a language, no script and no style attribute', (_name, html) => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toMatch(/^<!doctype html><html lang="(pl|en|uk)">/);
    expect(html).not.toMatch(/<script|<style| style=|javascript:|data:/i);
  });

  it('begins the title with the fault', () => {
    expect(Object.fromEntries(pages).form).toContain(
      '<title>Błąd: Dodaj usługę – Starostwo Powiatowe w Wierzbowie</title>',
    );
  });

  it('keeps a whole first view of the survey within 60 kB and its HTML within 5 kB', () => {
    const html = gzipSync(Object.fromEntries(pages).survey!).byteLength;
    const css = gzipSync(assets.surveyStyle.body).byteLength;
    expect(html).toBeLessThanOrEqual(5_000);
    expect(html + css + assets.font.body.byteLength).toBeLessThanOrEqual(60_000);
  });

  it('shows nothing as ordinary variation before there are limits', () => {
    const chart = Object.fromEntries(pages).trends!.split('class="card"')[2]!;
    expect(chart).not.toContain('zwykłe wahania');
  });

  it('gives every number from clients its n or the reason why it is missing', () => {
    const html = Object.fromEntries(pages).diagnosis!.replaceAll('\u00a0', ' ');
    expect(html).toContain('(prawdopodobnie od 77 do 89; 143 odpowiedzi)');
    expect(html).toContain('8 odpowiedzi. Wynik pokażemy od 10.');
  });
});

// The list of sites that may show a survey: one address a line, kept as origins.
import type { Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { embedTexts } from './embed.texts.ts';

export const mostSites = 10;
const host = /^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

/** 'https://www.gmina.pl/kontakt' → 'https://www.gmina.pl'; null for what is no address of a site. */
export function originOf(line: string): string | null {
  if (line.length > 300 || !URL.canParse(line)) return null;
  const { origin, username, password } = new URL(line);
  return host.test(origin) && username === '' && password === '' ? origin : null;
}

export function readSites(text: string, language: StaffLanguage): Outcome<string[]> {
  const texts = embedTexts[language].faults;
  const lines = text
    .slice(0, 10_000)
    .split(/\s+/)
    .filter((line) => line !== '');
  const origins = lines.map(originOf);
  const wrong = origins.indexOf(null);
  if (wrong >= 0) return { ok: false, faults: [{ field: 'strony', message: texts.address(wrong + 1) }] };
  const sites = [...new Set(origins.filter((origin) => origin !== null))];
  if (sites.length > mostSites) return { ok: false, faults: [{ field: 'strony', message: texts.tooMany(mostSites) }] };
  return { ok: true, value: sites };
}

/** HTML for the office's site: a link, and a frame. Neither needs a script. */
export function embedHtml(link: string): { button: string; frame: string } {
  const address = `${link}?z=strona`;
  return {
    button: `<a href="${address}">Oceń naszą pracę</a>`,
    frame: `<iframe src="${address}" title="Ankieta: oceń naszą pracę" width="100%" height="720" loading="lazy"></iframe>`,
  };
}

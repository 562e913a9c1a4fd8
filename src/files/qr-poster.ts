// The poster that invites clients to the survey: one sheet, one code, the address in letters, the same in further languages.
import type { SurveyLanguage } from '#domain/language.ts';
import type { PdfDocument } from './pdf-document.ts';
import { qrCodeSvg } from './qr-code.ts';

export interface QrPosterText {
  readonly language: SurveyLanguage;
  /** "Jak załatwiło się dziś sprawę?": the one big sentence */
  readonly heading: string;
  /** "Proszę zeskanować kod telefonem. Około 1–2 minuty, anonimowo." */
  readonly line: string;
}

export interface QrPoster {
  readonly paper: 'a4' | 'a5';
  readonly officeName: string;
  /** label and name, never in a sentence: "Usługa: Rejestracja pojazdu" */
  readonly subject: string;
  /** where the code leads: the full address, with https:// */
  readonly url: string;
  /** Polish first; its sentence is the big one */
  readonly texts: readonly [QrPosterText, ...QrPosterText[]];
  /** alternative text of the code, with the address */
  readonly codeAlternative: string;
  /** "Na papierze: formularze leżą obok." */
  readonly otherWay?: string | undefined;
}

const source = `
#let big = input.paper == "a4"
#set page(paper: input.paper, margin: if big { (x: 20mm, top: 22mm, bottom: 18mm) } else { (x: 14mm, top: 16mm, bottom: 12mm) },
  background: place(top, rect(width: 100%, height: if big { 4mm } else { 3mm }, fill: colour.brand)))
#let step = if big { 1 } else { 0.7 }
#set text(size: 18pt * step)
#set par(leading: 0.55em, spacing: 0.9em, justify: false)
#show heading: set text(size: 40pt * step, weight: "bold")
#show heading: set par(leading: 0.4em)
#show heading: set block(above: 13mm * step, below: 10mm * step)
#text(fill: colour.ink-2, input.officeName)
#v(-2mm * step)
#text(weight: "semibold", fill: colour.brand, input.subject)
#let first = input.texts.first()
#heading(level: 1, text(lang: first.language, first.heading))
#text(size: 22pt * step, lang: first.language, first.line)
#v(1fr)
#box(stroke: 1.5pt + colour.line-strong, radius: 2mm, inset: 1.5mm,
  image(bytes(input.code), format: "svg", width: 92mm * step, alt: input.codeAlternative))
#v(-1mm * step)
#text(size: 22pt * step, weight: "semibold", input.address)
#v(1fr)
#for other in input.texts.slice(1) {
  block(above: 8mm * step, below: 8mm * step, [
    #set text(lang: other.language)
    #text(weight: "semibold", other.heading) \\
    #text(fill: colour.ink-2, size: 15pt * step, other.line)
  ])
}
#if input.otherWay != none {
  block(above: 9mm * step, inset: (top: 5mm * step), width: 100%, stroke: (top: 0.75pt + colour.line), text(size: 15pt * step, fill: colour.ink-2, input.otherWay))
}
`;

/** The poster as a document for makePdf. */
export function qrPoster(poster: QrPoster): PdfDocument {
  return {
    source,
    language: poster.texts[0].language,
    title: `${poster.texts[0].heading} ${poster.subject}`,
    data: {
      ...poster,
      otherWay: poster.otherWay ?? null,
      code: qrCodeSvg(poster.url),
      address: poster.url.replace(/^https?:\/\//, ''),
    },
  };
}

// Everything printed for the chosen places as one document: posters, desk cards, stickers, paragraphs for letters.
import { spokenLink, surveyLink } from '#features/studies/index.ts';
import { noBreak } from '#ui/formats.ts';
import { posterData, posterFunction } from './poster.document.ts';
import type { PosterData } from './poster.document.ts';
import type { PrintKind } from './print-choice.ts';
import type { PrintedPlace } from './printed-place.ts';
import { letterParagraph } from './print.texts.ts';

export interface PrintedPage extends PosterData {
  readonly kind: PrintKind;
  /** the paragraph for letters up to the address, and the address as it is typed */
  readonly paragraph: string;
  readonly typed: string;
  /** tells one sheet of stickers from another; null: the whole office */
  readonly shortName: string | null;
}

/** Page after page: for each place the chosen kinds in their order. */
export function printedPages(places: readonly PrintedPlace[], kinds: readonly PrintKind[], publicUrl: string) {
  const pages = places.flatMap(({ place, asked }): PrintedPage[] => {
    const data = posterData(place, publicUrl, asked);
    const isLong = surveyLink(publicUrl, place.code).length > 120;
    const typed = (isLong ? spokenLink : surveyLink)(publicUrl, place.code);
    const paragraph = noBreak(letterParagraph(place.context, '', asked.questions.length)).trim();
    const shortName = shortened(data.labels.map(({ name }) => name).join(' · '));
    return kinds.map((kind) => ({ ...data, kind, paragraph, typed, shortName }));
  });
  return { pages };
}

/** Two lines on a sticker hold so many characters. */
const longestOnSticker = 58;

function shortened(name: string): string | null {
  if (name === '') return null;
  return name.length <= longestOnSticker ? name : `${name.slice(0, longestOnSticker - 1).trimEnd()}…`;
}

/** The Typst source; its `input` is what `printedPages` gives. */
export const printSource = `${posterFunction}
#let sample(data) = if data.sample != none [#block(fill: colour.note-tint, inset: 1.5mm, text(size: 9pt, fill: colour.note)[#data.sample])]

#let kartka(data) = page(paper: "a5", flipped: true, margin: (x: 14mm, top: 14mm, bottom: 10mm), background: place(top, rect(width: 100%, height: 3mm, fill: colour.brand)))[
#set text(size: 12pt, hyphenate: false)
#set par(leading: 0.5em, spacing: 0.6em)
#show heading: set text(weight: 700)
#show heading: set block(above: 0mm, below: 3mm)
#text(size: 13pt, weight: 600)[#data.office]
#for line in data.labels [
  #block(text(size: 11pt)[#labelled(line)])
]
#sample(data)
#v(1fr)
#grid(columns: (58mm, 1fr), column-gutter: 7mm, align: horizon,
  move(dx: -6mm, image(bytes(data.qr), format: "svg", width: 58mm, alt: data.qrAlt)),
  [
    #heading(level: 1, text(size: 23pt)[#data.question.pl])
    #if data.question.en != none [#block(text(size: 11pt, fill: quiet, lang: "en")[#data.question.en])]
    #if data.question.uk != none [#block(text(size: 11pt, fill: quiet, lang: "uk")[#data.question.uk])]
    #v(2mm)
    #block(text(size: 14pt, weight: 600)[#data.call])
  ],
)
#block(above: 1mm, below: 2mm, [#text(size: 11pt, fill: quiet)[#data.typeIt] #text(size: 13pt, weight: 700, address(data.link))])
#v(1fr)
#text(size: 10pt)[#data.sentences.pl #text(fill: quiet, lang: "en")[#data.sentences.en] #text(fill: quiet, lang: "uk")[#data.sentences.uk]]
]

#let naklejka(data) = block(width: 70mm, height: 37mm, inset: (x: 4mm, y: 4mm), clip: true, grid(columns: (29mm, 1fr), column-gutter: 2mm, align: horizon,
  image(bytes(data.qr), format: "svg", width: 29mm, alt: data.qrAlt),
  [
    #set par(leading: 0.35em, spacing: 0.45em)
    #block(text(size: 9.5pt, weight: 700)[#data.question.pl])
    #if data.shortName != none [#block(text(size: 7.5pt)[#data.shortName])]
    #block(text(size: if data.link.len() > 40 { 7pt } else { 8pt }, address(data.link)))
    #if data.sample != none [#block(text(size: 6pt)[#data.sample])]
  ],
))
#let naklejki(data) = page(paper: "a4", margin: (x: 0mm, y: 0.5mm))[
#set text(hyphenate: false)
#grid(columns: (70mm,) * 3, rows: (37mm,) * 8, ..range(24).map(_ => naklejka(data)))
]

#let akapit(data) = block(breakable: false, below: 9mm)[
#for line in data.labels [
  #block(below: 2mm, labelled(line))
]
#sample(data)
#rect(stroke: 0.5pt + colour.line-strong, inset: 5mm, width: 100%, grid(columns: (1fr, 28mm), column-gutter: 6mm, align: horizon,
  [#data.paragraph \\ #text(weight: 600, address(data.typed))],
  image(bytes(data.qr), format: "svg", width: 28mm, alt: data.qrAlt),
))
]
// several on a page: they are copied from here, not hung up
#let akapity(all) = page(paper: "a4", margin: 22mm)[
#set text(size: 11pt, hyphenate: false)
#set par(leading: 0.6em)
#heading(level: 1, text(size: 18pt)[Akapity do decyzji, pism i wiadomości])
#v(4mm)
#for data in all { akapit(data) }
]

#let setters = (plakat: poster, kartka: kartka, naklejki: naklejki)
#for one in input.pages.filter(one => one.kind != "akapit") { (setters.at(one.kind))(one) }
#let paragraphs = input.pages.filter(one => one.kind == "akapit")
#if paragraphs.len() > 0 { akapity(paragraphs) }
`;

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
  readonly paragraph: string;
}

/** Page after page: for each place the chosen kinds in their order. */
export function printedPages(places: readonly PrintedPlace[], kinds: readonly PrintKind[], publicUrl: string) {
  const pages = places.flatMap(({ place, asked }): PrintedPage[] => {
    const data = posterData(place, publicUrl, asked);
    const link = surveyLink(publicUrl, place.code).length > 120 ? spokenLink : surveyLink;
    const paragraph = noBreak(letterParagraph(place.context, link(publicUrl, place.code), asked.questions.length));
    return kinds.map((kind) => ({ ...data, kind, paragraph }));
  });
  return { pages };
}

/** The Typst source; its `input` is what `printedPages` gives. */
export const printSource = `${posterFunction}
#let breakable(link) = link.split("/").join("/" + sym.zws)
#let sample(data) = if data.sample != none [#block(fill: colour.note-tint, inset: 1.5mm, text(size: 9pt, fill: colour.note)[#data.sample])]

#let kartka(data) = page(paper: "a5", flipped: true, margin: (x: 14mm, top: 14mm, bottom: 10mm), background: place(top, rect(width: 100%, height: 3mm, fill: colour.brand)))[
#set text(size: 12pt, hyphenate: false)
#set par(leading: 0.5em, spacing: 0.6em)
#show heading: set text(weight: 700)
#show heading: set block(above: 0mm, below: 3mm)
#text(size: 13pt, weight: 600)[#data.office]
#for line in data.labels [
  #block(text(size: 11pt)[#text(fill: quiet)[#line.label:] #text(weight: 600)[#line.name]])
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
#block(above: 1mm, below: 2mm, [#text(size: 11pt, fill: quiet)[#data.typeIt] #text(size: 13pt, weight: 700, lang: "en")[#breakable(data.link)]])
#v(1fr)
#text(size: 10pt)[#data.sentences.pl #text(fill: quiet, lang: "en")[#data.sentences.en] #text(fill: quiet, lang: "uk")[#data.sentences.uk]]
]

#let naklejka(data) = block(width: 70mm, height: 37mm, inset: (x: 4mm, y: 4mm), clip: true, grid(columns: (29mm, 1fr), column-gutter: 2mm, align: horizon,
  image(bytes(data.qr), format: "svg", width: 29mm, alt: data.qrAlt),
  [
    #set par(leading: 0.4em, spacing: 0.5em)
    #block(text(size: 9.5pt, weight: 700)[#data.question.pl])
    #block(text(size: 8pt, lang: "en")[#breakable(data.link)])
    #if data.sample != none [#block(text(size: 6pt)[#data.sample])]
  ],
))
#let naklejki(data) = page(paper: "a4", margin: (x: 0mm, y: 0.5mm))[
#set text(hyphenate: false)
#grid(columns: (70mm,) * 3, rows: (37mm,) * 8, ..range(24).map(_ => naklejka(data)))
]

#let akapit(data) = page(paper: "a4", margin: 25mm)[
#set text(size: 11pt, hyphenate: false)
#set par(leading: 0.65em)
#show heading: set block(below: 5mm)
#heading(level: 1, text(size: 18pt)[Akapit do decyzji i pism])
#for line in data.labels [
  #block(text(fill: quiet)[#line.label: #line.name])
]
#sample(data)
#v(4mm)
#rect(stroke: 0.5pt + colour.line-strong, inset: 6mm, width: 100%, grid(columns: (1fr, 30mm), column-gutter: 6mm, align: horizon,
  [#data.paragraph],
  image(bytes(data.qr), format: "svg", width: 30mm, alt: data.qrAlt),
))
]

#let setters = (plakat: poster, kartka: kartka, naklejki: naklejki, akapit: akapit)
#for one in input.pages { (setters.at(one.kind))(one) }
`;

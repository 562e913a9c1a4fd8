// The draft order that adopts standards, A4, in Polish: what the head signs on paper, with the standards as its annex.
import type { Asking } from '#features/accounts/index.ts';
import { formatDay } from '#ui/formats.ts';
import { noBreak } from '#ui/formats.ts';
import { approachNames } from './approach.ts';
import type { Indicator } from './indicator.ts';
import type { Adoption, StandardVersion } from './standard.ts';
import { standardTexts } from './standards.texts.ts';
import { writeTarget } from './written-value.ts';

export interface OrderData {
  readonly office: string;
  readonly sample: string | null;
  readonly draft: string | null;
  readonly heading: string;
  readonly ofDay: string;
  readonly title: string;
  readonly preamble: string;
  readonly paragraphs: readonly string[];
  readonly signature: string;
  readonly annex: string;
  readonly standards: readonly {
    readonly promise: string;
    readonly facts: readonly { readonly label: string; readonly text: string }[];
  }[];
}

export function orderData(
  adoption: Adoption,
  versions: readonly StandardVersion[],
  indicators: readonly Indicator[],
  { officeName, isSample }: Pick<Asking, 'officeName' | 'isSample'>,
): OrderData {
  const texts = standardTexts.pl.order;
  const day = adoption.inForceFrom ? formatDay('pl', adoption.inForceFrom) : texts.dots;
  return {
    office: officeName,
    sample: isSample ? texts.sample : null,
    draft: adoption.approvedOn === null ? texts.draftMark : null,
    heading: `${texts.heading} ${adoption.orderNumber ?? texts.dots}`,
    ofDay: `${texts.ofDay} ${texts.dots}`,
    title: noBreak(adoption.title),
    preamble: noBreak(texts.preamble),
    paragraphs: [texts.adopt, texts.duty, texts.owner, texts.review, `${texts.force} ${day}.`].map(noBreak),
    signature: texts.signature,
    annex: texts.annex,
    standards: versions.map(({ content, indicatorId, number }) => {
      const indicator = indicators.find(({ id }) => id === indicatorId);
      const facts = [
        { label: approachNames[content.approach].pl, text: `${texts.version} ${number}` },
        ...(indicator ? [{ label: texts.measure, text: indicator.content.name.pl }] : []),
        ...(indicator && content.target
          ? [{ label: texts.target, text: writeTarget('pl', indicator.content, content.target) }]
          : []),
        { label: texts.owner2, text: content.owner },
        ...(content.reviewOn ? [{ label: texts.review2, text: formatDay('pl', content.reviewOn) }] : []),
        ...(content.legalBasis ? [{ label: texts.legalBasis, text: content.legalBasis }] : []),
      ];
      return { promise: noBreak(content.promise.pl), facts };
    }),
  };
}

/** The Typst source of the order; its `input` is an OrderData. */
export const orderSource = `
#set page(paper: "a4", margin: (x: 25mm, y: 22mm), numbering: "1")
#set text(size: 11pt, hyphenate: false)
#set par(leading: 0.65em, spacing: 0.9em, justify: false)
#show heading: set block(above: 8mm, below: 4mm)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11pt)

#text(weight: 600)[#input.office]
#if input.sample != none [#block(fill: colour.note-tint, inset: 2mm, text(fill: colour.note)[#input.sample])]
#if input.draft != none [#align(right, text(weight: 700)[#input.draft])]

#heading(level: 1)[#input.heading]
#input.ofDay

#text(weight: 600)[#input.title]

#input.preamble

#for (place, paragraph) in input.paragraphs.enumerate() [
  #block[#text(weight: 600)[§ #(place + 1).] #paragraph]
]

#v(14mm)
#align(right)[#text(fill: colour.ink-2)[(#input.signature)]]

#pagebreak()
#heading(level: 2)[#input.annex]
#for (place, standard) in input.standards.enumerate() [
  #block(breakable: false, below: 5mm)[
    #heading(level: 3)[#(place + 1). #standard.promise]
    #for fact in standard.facts [
      #block(above: 1.5mm, below: 1.5mm)[#text(fill: colour.ink-2)[#fact.label:] #fact.text]
    ]
  ]
]
`;

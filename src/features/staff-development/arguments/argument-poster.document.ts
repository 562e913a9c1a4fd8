// The arguments of one team on one A4 page, tagged for PDF/UA: clients' words, what improved, for how many, one small step.
import type { StaffLanguage } from '#domain/language.ts';
import { formatDay, noBreak } from '#ui/formats.ts';
import { sinceWords, touchedWords } from './arguments.pages.tsx';
import { argumentsTexts } from './arguments.texts.ts';
import type { TeamArguments, Told } from './team-arguments.ts';

/** Longer comments and entries are left to the page: a quotation is never cut. */
const longestQuote = 170;
const longestLabel = 120;

export interface ArgumentPoster {
  readonly office: string;
  readonly team: string;
  readonly heading: string;
  readonly praiseTitle: string;
  readonly praise: readonly { readonly text: string; readonly language: string }[];
  readonly praiseNote: string;
  readonly improvedTitle: string;
  readonly improved: readonly { readonly label: string; readonly sentence: string }[];
  readonly since: string;
  readonly touchedTitle: string;
  readonly touched: string;
  readonly achievedTitle: string;
  readonly achieved: readonly { readonly label: string; readonly sentence: string }[];
  readonly nextTitle: string;
  readonly next: { readonly label: string; readonly sentence: string };
  readonly footer: string;
  readonly sample: string | null;
  /** 1 for a poster with room; less where much is to be said, so that it stays one page */
  readonly scale: number;
}

/** Signs that fit on the page at full size. */
const signsAtFullSize = 900;
const smallestScale = 0.68;

function scaleOf({ praise, improved, achieved, next }: TeamArguments): number {
  const quotes = praise.filter(({ text }) => text.length <= longestQuote).map(({ text }) => text.length * 1.6);
  const lines = [...improved, ...achieved.told, next].map(({ label, sentence }) => label.length + sentence.length);
  const signs = [...quotes, ...lines].reduce((sum, length) => sum + length, 0);
  return Math.max(smallestScale, Math.min(1, Math.sqrt(signsAtFullSize / signs)));
}

export function argumentPoster(
  told: TeamArguments,
  office: { readonly name: string; readonly isSample: boolean; readonly today: string },
  language: StaffLanguage,
): ArgumentPoster {
  const texts = argumentsTexts[language];
  const line = ({ label, sentence }: Told) => ({ label: noBreak(label), sentence: noBreak(sentence) });
  const { next } = told;
  const isLong = next.label.length > longestLabel;
  return {
    office: noBreak(office.name),
    team: noBreak(told.unit.name),
    heading: noBreak(texts.print.heading),
    praiseTitle: texts.praise,
    praise: told.praise
      .filter(({ text }) => text.length <= longestQuote)
      .map((comment) => ({ text: noBreak(comment.text), language: comment.language })),
    praiseNote: noBreak(texts.print.praise),
    improvedTitle: texts.improved,
    improved: told.improved.map(line),
    since: noBreak(sinceWords(told, language)),
    touchedTitle: texts.touched,
    touched: noBreak(touchedWords(told, language)),
    scale: scaleOf(told),
    achievedTitle: texts.achieved,
    achieved: told.achieved.told.map(line),
    nextTitle: texts.next,
    next: line(isLong ? { ...next, label: next.label.split(':')[0]! } : next),
    footer: noBreak(texts.print.footer(formatDay(language, office.today))),
    sample: office.isSample ? texts.print.sample : null,
  };
}

/** The Typst source of the poster; its `input` is an ArgumentPoster. */
export const argumentPosterSource = `
#let quiet = colour.ink-2
#let sized(points) = points * input.scale * 1pt
#set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 14mm), background: place(top, rect(width: 100%, height: 4mm, fill: colour.brand)))
#set text(size: sized(14), hyphenate: false)
#set par(leading: 0.55em, spacing: 0.8em)
#show heading: set text(weight: 700)
#show heading.where(level: 1): set text(size: sized(38))
#show heading.where(level: 2): set text(size: sized(19), fill: colour.brand)
#show heading: set block(above: 0mm, below: 3mm)

#text(size: sized(12), fill: quiet)[#input.office]
#v(1mm)
#text(size: sized(17), weight: 600)[#input.team]
#if input.sample != none [#block(fill: colour.note-tint, inset: 2mm, text(size: sized(11), fill: colour.note)[#input.sample])]
#v(1fr)
= #input.heading
#v(1fr)
#if input.praise.len() > 0 [
  == #input.praiseTitle
  #for comment in input.praise [
    #block(inset: (left: 5mm, y: 1.5mm), stroke: (left: 2pt + colour.brand), text(size: sized(19), lang: comment.language)[„#comment.text”])
  ]
  #text(size: sized(10), fill: quiet)[#input.praiseNote]
  #v(1fr)
]
#if input.improved.len() > 0 [
  == #input.improvedTitle
  #text(fill: quiet)[#input.since]
  #list(spacing: 0.8em, ..input.improved.map(one => [*#one.label:* #one.sentence]))
  #v(1fr)
]
== #input.touchedTitle
#input.touched
#v(1fr)
#if input.achieved.len() > 0 [
  == #input.achievedTitle
  #list(spacing: 0.8em, ..input.achieved.map(one => [*#one.label:* #one.sentence]))
  #v(1fr)
]
#block(fill: colour.brand-tint, inset: 5mm, width: 100%)[
  == #input.nextTitle
  *#input.next.label.* #input.next.sentence
]
#v(1fr)
#line(length: 100%, stroke: 0.5pt + colour.line)
#v(1mm)
#text(size: sized(10), fill: quiet)[#input.footer]
`;

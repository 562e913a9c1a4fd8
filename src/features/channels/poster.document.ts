// The poster of one place, A4: what is asked, the QR code, the address to type, one sentence in three languages.
import type { Localised, SurveyLanguage } from '#domain/language.ts';
import { coreQuestionnaires, languagesOf } from '#features/questionnaires/index.ts';
import type { AskedContext } from '#features/questionnaires/index.ts';
import { qrLink, spokenLink } from '#features/studies/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import { qrCodeSvg } from '#files/qr-code.ts';
import { noBreak } from '#ui/formats.ts';
import { privacyPaths } from '#ui/paths/privacy.ts';
import type { AskedOnPoster } from './printed-place.ts';
import { minutesFor } from './survey-length.texts.ts';

export interface PosterData {
  readonly office: string;
  /** "Usługa" and the like: a label, so that no name is inflected; '' where the name says it itself */
  readonly labels: readonly { readonly label: string; readonly name: string }[];
  /** null: the questionnaire is not asked in that language */
  readonly question: { readonly pl: string; readonly en: string | null; readonly uk: string | null };
  readonly call: string;
  readonly qr: string;
  readonly qrAlt: string;
  readonly typeIt: string;
  readonly link: string;
  readonly sentences: { readonly pl: string; readonly en: string | null; readonly uk: string | null };
  readonly privacy: string;
  readonly privacyLink: string;
  readonly sample: string | null;
}

const privacySentences = {
  matters: 'Ankieta jest anonimowa: nie pytamy o nazwisko ani o numer sprawy. Jak chronimy dane:',
  people: 'Ankieta jest anonimowa: nie pytamy o nazwisko. Jak chronimy dane:',
};

/** Asked on the poster where a questionnaire does not begin with an overall rating. */
const generalQuestions: Readonly<Record<AskedContext, Localised<SurveyLanguage>>> = {
  visit: coreQuestionnaires['core-visit'].questions[0]!.text,
  case: coreQuestionnaires['core-case'].questions[0]!.text,
  year: {
    pl: 'Jak ocenia Pani/Pan nasz urząd?',
    en: 'How do you rate our office?',
    uk: 'Як Ви оцінюєте нашу установу?',
  },
  staff: {
    pl: 'Jak się u nas pracuje?',
    en: 'What is it like to work here?',
    uk: 'Як у нас працюється?',
  },
};

/** A name with its label; without one where the name begins with the same word. */
function labelled(label: string, name: string | null): PosterData['labels'] {
  if (name === null) return [];
  const repeats = label !== '' && name.toLowerCase().startsWith(label.toLowerCase());
  return [{ label: repeats ? '' : label, name: noBreak(name) }];
}

/**
 * What stands on the poster. `publicUrl`: the address clients reach us at, without a slash at the end; `asked`: the version
 * behind the code, the core questionnaire of visits when left out.
 */
export function posterData(
  place: SurveyPlace,
  publicUrl: string,
  asked: AskedOnPoster = coreQuestionnaires['core-visit'],
): PosterData {
  const first = asked.questions[0];
  const overall = first?.role === 'overall' ? first.text : generalQuestions[place.context];
  const languages = languagesOf(asked);
  const time = (language: SurveyLanguage) => minutesFor(asked.questions.length, language);
  const inLanguages = (texts: Localised<SurveyLanguage>) => ({
    pl: noBreak(texts.pl),
    en: languages.includes('en') ? texts.en : null,
    uk: languages.includes('uk') ? noBreak(texts.uk) : null,
  });
  return {
    office: place.officeName,
    labels: [
      // names of units say what they are: "Wydział …", "Referat …"
      ...labelled('', place.unitName),
      ...labelled('Usługa', place.serviceName),
      ...labelled('Miejsce', place.locationName),
      ...labelled('Stanowisko', place.pointName),
    ],
    question: inLanguages(overall),
    call: noBreak('Prosimy zeskanować kod aparatem telefonu.'),
    qr: qrCodeSvg(qrLink(publicUrl, place.code)),
    qrAlt: `Kod QR z adresem ankiety: ${spokenLink(publicUrl, place.code)}`,
    typeIt: 'Można też wpisać adres:',
    link: spokenLink(publicUrl, place.code),
    sentences: inLanguages({
      pl: `Około ${time('pl')}, anonimowo, bez rejestracji.`,
      en: `About ${time('en')}, anonymous, no registration.`,
      uk: `Близько ${time('uk')}, анонімно, без реєстрації.`,
    }),
    privacy: noBreak(privacySentences[place.context === 'staff' || place.context === 'year' ? 'people' : 'matters']),
    privacyLink: publicUrl.replace(/^https?:\/\//, '') + privacyPaths.notice(place.officeSlug),
    sample: place.isSample ? 'Dane przykładowe: urząd fikcyjny' : null,
  };
}

export function posterTitle(place: SurveyPlace): string {
  return [`Plakat z ankietą ${place.code}`, place.serviceName, place.officeName].filter((part) => part).join(' – ');
}

/** A Typst function that sets the poster of one PosterData on a page of its own; long links and long names fit on it. */
export const posterFunction = `
#let quiet = colour.ink-2
#let labelled(line) = [#if line.label != "" [#text(fill: quiet)[#line.label:] ]#text(weight: 600)[#line.name]]
// in English lines a hyphen at the end of a line is not said twice: it is a part of the address
#let address(link) = text(lang: "en", {
  let parts = link.split("/ankieta/")
  parts.first().split("/").join("/" + sym.zws)
  if parts.len() > 1 [/#sym.zws#box[ankieta/#parts.last()]]
})
#let poster(data) = page(paper: "a4", margin: (x: 20mm, top: 24mm, bottom: 16mm), background: place(top, rect(width: 100%, height: 4mm, fill: colour.brand)))[
#let parts = data.link.split("/ankieta/")
#set text(size: 16pt, hyphenate: false)
#set par(leading: 0.5em, spacing: 0.7em)
#show heading: set text(weight: 700)
#show heading: set block(above: 0mm, below: 0mm)

#text(size: 20pt, weight: 600)[#data.office]
#v(1mm)
#for line in data.labels [
  #block(text(size: 15pt)[#labelled(line)])
]
#if data.sample != none [#block(fill: colour.note-tint, inset: 2mm, text(size: 13pt, fill: colour.note)[#data.sample])]

#v(1fr)
#block(width: 150mm, below: 6mm, heading(level: 1, text(size: 40pt)[#data.question.pl]))
#if data.question.en != none [#block(text(size: 17pt, fill: quiet, lang: "en")[#data.question.en])]
#if data.question.uk != none [#block(text(size: 17pt, fill: quiet, lang: "uk")[#data.question.uk])]

#v(1fr)
#grid(columns: (90mm, 1fr), column-gutter: 8mm, align: horizon,
  move(dx: -9mm, image(bytes(data.qr), format: "svg", width: 90mm, alt: data.qrAlt)),
  text(size: 26pt, weight: 600)[#data.call],
)
#block(above: 2mm, below: 2.5mm, text(size: 16pt, fill: quiet)[#data.typeIt])
#block(text(size: if data.link.len() > 40 { 16pt } else { 21pt }, weight: 700, lang: "en")[#parts.first()/#sym.zws#box[ankieta/#parts.last()]])

#v(1fr)
#block(text(size: 18pt, weight: 600)[#data.sentences.pl])
#if data.sentences.en != none [#block(text(size: 14pt, fill: quiet, lang: "en")[#data.sentences.en])]
#if data.sentences.uk != none [#block(text(size: 14pt, fill: quiet, lang: "uk")[#data.sentences.uk])]

#v(1fr)
#line(length: 100%, stroke: 0.5pt + colour.line)
#v(1mm)
#text(size: 11pt, fill: quiet)[#data.privacy \\ #address(data.privacyLink)]
]
`;

/** The Typst source of one poster; its `input` is a PosterData. */
export const posterSource = `${posterFunction}
#poster(input)
`;

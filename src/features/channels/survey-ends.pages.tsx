// Where a survey ends: thanked, closed, unknown, too much at once. Each says what to do next and how to reach the office.
import type { StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import type { Reach, SurveyPlace } from '#features/studies/index.ts';
import { noBreak, noBreakSpace } from '#ui/formats.ts';
import { PublicPage } from '#ui/page.tsx';
import { footerLinks } from './survey.pages.tsx';
import { inEachLanguage, surveyHref, thanksHref } from './survey-way.ts';
import type { PageAddress, SurveyWay } from './survey-way.ts';
import { surveyTexts } from './survey.texts.ts';

/** What later rooms add to the thank-you page; without an entry, no line. */
export interface ThanksAdditions {
  /** when results appear, and where */
  readonly results?: { readonly sentence: string; readonly href: string; readonly link: string };
  /** what the office changed thanks to clients, each with its month and the language it is written in */
  readonly changes?: readonly { readonly words: string; readonly language: StaffLanguage }[];
  /** the page of all changes */
  readonly changesHref?: string;
}

export function ThanksPage({
  place,
  address,
  additions = {},
}: {
  place: SurveyPlace;
  address: PageAddress;
  additions?: ThanksAdditions | undefined;
}) {
  const { language } = address;
  const texts = surveyTexts[language].thanks;
  const { results, changes = [], changesHref } = additions;
  return (
    <PublicPage
      language={language}
      languages={inEachLanguage(address, thanksHref)}
      officeName={place.officeName}
      isSample={place.isSample}
      title={texts.title}
      ownHeading
      unlisted
      footerLinks={footerLinks(place, language)}
    >
      <div class="panel">
        <h1>
          <span aria-hidden="true">✓ </span>
          {noBreak(texts.title)}
        </h1>
      </div>
      {results && (
        <p>
          {noBreak(results.sentence)} <a href={results.href}>{results.link}</a>
        </p>
      )}
      {changes.length > 0 && (
        <>
          <h2>{texts.changed}</h2>
          <ul>
            {changes.map((change) => (
              <li key={change.words} lang={change.language === language ? undefined : change.language}>
                {noBreak(change.words)}
              </li>
            ))}
          </ul>
          {changesHref !== undefined && (
            <p>
              <a href={changesHref}>{texts.allChanges}</a>
            </p>
          )}
        </>
      )}
      {place.context === 'staff' ? (
        <p>{noBreak(texts.staff)}</p>
      ) : (
        <>
          <h2>{noBreak(texts.matter)}</h2>
          <ReachLines
            reach={place.reach}
            language={language}
            before={texts.noComplaint}
            without={texts.noComplaintShort}
          />
        </>
      )}
    </PublicPage>
  );
}

export function ClosedPage({ place, way }: { place: SurveyPlace; way: SurveyWay }) {
  const { language } = way;
  const texts = surveyTexts[language].closed;
  return (
    <PublicPage
      language={language}
      languages={inEachLanguage(way, (other) => surveyHref(place.code, other))}
      officeName={place.officeName}
      isSample={place.isSample}
      title={texts.title}
      unlisted
      footerLinks={footerLinks(place, language)}
    >
      <p>{noBreak(texts.text)}</p>
      {place.context !== 'staff' && (
        <ReachLines reach={place.reach} language={language} before={texts.reach} without={texts.reachShort} />
      )}
    </PublicPage>
  );
}

/** `office`: the only own office of the installation, when there is just one; it is most likely the one meant. */
export function UnknownCodePage({ way, office }: { way: SurveyWay; office: { name: string; reach: Reach } | null }) {
  const { language } = way;
  const texts = surveyTexts[language].unknown;
  return (
    <PublicPage language={language} officeName={office?.name ?? 'Probierz'} title={texts.title} unlisted>
      <p>{noBreak(texts.text)}</p>
      <p>{noBreak(texts.ask)}</p>
      {office && <ReachLines reach={office.reach} language={language} before={texts.reach} />}
    </PublicPage>
  );
}

/** A page number that is none, or a token that is not ours: the way back to the first question. */
export function NoSuchPage({ place, way }: { place: SurveyPlace; way: SurveyWay }) {
  const texts = surveyTexts[way.language].unknown;
  return (
    <PublicPage
      language={way.language}
      officeName={place.officeName}
      isSample={place.isSample}
      title={texts.title404}
      unlisted
      footerLinks={footerLinks(place, way.language)}
    >
      <p>
        <a href={surveyHref(place.code, way)}>{texts.again}</a>
      </p>
    </PublicPage>
  );
}

/** One sentence under one heading: too long, or too many at once. */
export function PlainEndPage(props: { language: SurveyLanguage; officeName: string; kind: 'tooLarge' | 'limited' }) {
  const texts = surveyTexts[props.language][props.kind];
  return (
    <PublicPage language={props.language} officeName={props.officeName} title={texts.title} unlisted>
      <p>{noBreak(texts.text)}</p>
    </PublicPage>
  );
}

interface ReachLinesProps {
  reach: Reach;
  language: SurveyLanguage;
  before: string;
  /** said instead where the office has entered no contact */
  without?: string;
}

function ReachLines({ reach, language, before, without }: ReachLinesProps) {
  const texts = surveyTexts[language];
  const { address, phone, email } = reach;
  if (address === null && phone === null && email === null) return without ? <p>{noBreak(without)}</p> : null;
  return (
    <>
      <p>{noBreak(before)}</p>
      <ul class="reach">
        {address !== null && (
          <li>
            {texts.address}: <span lang="pl">{address}</span>
          </li>
        )}
        {phone !== null && (
          <li>
            {texts.phone}: <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone.replaceAll(' ', noBreakSpace)}</a>
          </li>
        )}
        {email !== null && (
          <li>
            {texts.email}: <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
      </ul>
    </>
  );
}

// The accessibility declaration as everybody reads it: structure and ids are those of the technical conditions, each id once.
import type { StaffLanguage } from '#domain/language.ts';
import { staffLanguages } from '#domain/language.ts';
import type { Office } from '#features/office/index.ts';
import { formatDay, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { PublicPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { privacyPaths } from '#ui/paths/privacy.ts';
import { publicationPaths } from '#ui/paths/publication.ts';
import { publicTexts } from '#ui/public.texts.ts';
import type { Declaration } from './declaration.ts';
import { declarationTexts } from './declaration.texts.ts';

export interface DeclarationPageProps {
  office: Office;
  declaration: Declaration;
  /** nothing published yet: the page says so */
  isDraft: boolean;
  language: StaffLanguage;
  /** the address of the site the declaration is about */
  siteUrl: string;
}

export function DeclarationPage({ office, declaration, isDraft, language, siteUrl }: DeclarationPageProps) {
  const texts = declarationTexts[language];
  const address = publicationPaths.accessibilityDeclaration(office.slug);
  return (
    <PublicPage
      language={language}
      languages={staffLanguages.map((other) => ({ language: other, href: withQuery(address, { jezyk: other }) }))}
      officeName={office.name}
      title={texts.title}
      isSample={office.sample}
      footerLinks={[{ href: privacyPaths.notice(office.slug), text: publicTexts[language].privacy }]}
    >
      {isDraft && <Notice kind="note">{noBreak(texts.draft)}</Notice>}
      <div id="a11y-wstep" class="flow">
        <p>
          <span id="a11y-podmiot" lang="pl">
            {noBreak(office.name)}
          </span>{' '}
          {noBreak(texts.commits)} <span id="a11y-zakres">{noBreak(texts.scope)}</span> {noBreak(texts.underAct)}{' '}
          <a id="a11y-url" href={siteUrl} lang="pl">
            {noBreak(declarationTexts.pl.serviceName(office.name))}
          </a>
          .
        </p>
        {!isDraft && <SiteDays declaration={declaration} language={language} />}
      </div>

      <h2>{texts.stateHeading}</h2>
      {isDraft ? <p>{noBreak(texts.notJudged)}</p> : <StatePart declaration={declaration} language={language} />}
      <h2>{texts.shortcutsHeading}</h2>
      <p>{noBreak(texts.shortcuts)}</p>

      <ContactPart declaration={declaration} language={language} />

      <h2>{texts.otherHeading}</h2>
      <h3>{texts.appsHeading}</h3>
      <p id="a11y-aplikacje">{noBreak(texts.noApps)}</p>
      <h3>{texts.architectureHeading}</h3>
      <div id="a11y-architektura" class="flow">
        {declaration.architecture === '' ? (
          <p>{noBreak(texts.architectureMissing)}</p>
        ) : (
          <OwnText text={declaration.architecture} />
        )}
        {declaration.architectureUrl !== '' && (
          <p>
            <a id="a11y-architektura-url" href={declaration.architectureUrl}>
              {texts.architectureMore}
            </a>
          </p>
        )}
      </div>
      <h3>{texts.communicationHeading}</h3>
      <div id="a11y-komunikacja" class="flow">
        <p>{isDraft ? noBreak(texts.communicationMissing) : texts.signLanguage[declaration.signLanguage]}</p>
        <OwnText text={declaration.communication} />
      </div>
    </PublicPage>
  );
}

interface PartProps {
  declaration: Declaration;
  language: StaffLanguage;
}

function SiteDays({ declaration, language }: PartProps) {
  const texts = declarationTexts[language];
  return (
    <>
      <p>
        {texts.sitePublished} <Day id="a11y-data-publikacja" day={declaration.sitePublishedOn} language={language} />
      </p>
      <p>
        {texts.siteUpdated} <Day id="a11y-data-aktualizacja" day={declaration.siteUpdatedOn} language={language} />
      </p>
    </>
  );
}

/** What the office declares, and how it came to it. */
function StatePart({ declaration, language }: PartProps) {
  const texts = declarationTexts[language];
  const { status } = declaration;
  return (
    <>
      <p id="a11y-status">
        {texts.siteIs} <strong>{texts.statuses[status]}</strong> {texts.withAnnex}
        {texts.because[status]}
      </p>
      {status !== 'full' && (
        <>
          <h2>{texts.unavailableHeading}</h2>
          <OwnPart id="a11y-tresci-niedostepne" heading={texts.nonconformity} text={declaration.unavailable} />
          <OwnPart id="a11y-ocena" heading={texts.costs} text={declaration.costs} />
          <OwnPart id="a11y-wylaczenia" heading={texts.excluded} text={declaration.excluded} />
        </>
      )}

      <h2>{texts.preparedHeading}</h2>
      <p>
        {texts.preparedOn} <Day id="a11y-data-sporzadzenie" day={declaration.preparedOn} language={language} />
      </p>
      {declaration.reviewedOn !== null && (
        <p>
          {texts.reviewedOn} <Day id="a11y-data-przeglad" day={declaration.reviewedOn} language={language} />
        </p>
      )}
      <p>{texts.basis[declaration.basis]}</p>
      {declaration.auditor !== '' && (
        <p>
          {texts.auditor}{' '}
          <span id="a11y-audytor" lang="pl">
            {declaration.auditor}
          </span>
        </p>
      )}
    </>
  );
}

function ContactPart({ declaration, language }: PartProps) {
  const texts = declarationTexts[language];
  const { contactPerson, email, phone } = declaration;
  const isReachable = email !== '' || phone !== '';
  return (
    <>
      <h2>{noBreak(texts.contactHeading)}</h2>
      <div id="a11y-kontakt" class="flow">
        <p>{isReachable ? `${noBreak(texts.problems)}:` : noBreak(texts.contactMissing)}</p>
        {isReachable && (
          <ul>
            {contactPerson !== '' && (
              <li>
                {texts.contactPerson}{' '}
                <span id="a11y-osoba" lang="pl">
                  {contactPerson}
                </span>
              </li>
            )}
            {email !== '' && (
              <li>
                {texts.email}{' '}
                <a id="a11y-email" href={`mailto:${email}`}>
                  {email}
                </a>
              </li>
            )}
            {phone !== '' && (
              <li>
                {texts.phone}{' '}
                <a id="a11y-telefon" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
                  {phone}
                </a>
              </li>
            )}
          </ul>
        )}
        <p>{noBreak(texts.everyone)}</p>
        <p>{noBreak(texts.requestHolds)}</p>
        <ul>
          {texts.requestItems.map((item) => (
            <li key={item}>{noBreak(item)}</li>
          ))}
        </ul>
      </div>
      <h3>{noBreak(texts.procedureHeading)}</h3>
      <div id="a11y-procedura" class="flow">
        {texts.procedure.map((sentence) => (
          <p key={sentence}>{noBreak(sentence)}</p>
        ))}
        <p>
          <a href="https://bip.brpo.gov.pl/">{texts.ombudsman}</a>
        </p>
      </div>
    </>
  );
}

function Day({ id, day, language }: { id: string; day: string; language: StaffLanguage }) {
  return (
    <time id={id} dateTime={day}>
      {formatDay(language, day)}
    </time>
  );
}

function OwnPart({ id, heading, text }: { id: string; heading: string; text: string }) {
  if (text === '') return null;
  return (
    <>
      <h3>{heading}</h3>
      <div id={id} class="flow">
        <OwnText text={text} />
      </div>
    </>
  );
}

/** What the office wrote, in Polish: each line a paragraph. */
function OwnText({ text }: { text: string }) {
  const blocks = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {blocks.map((line) => (
        <p key={line} lang="pl">
          {noBreak(line)}
        </p>
      ))}
    </>
  );
}

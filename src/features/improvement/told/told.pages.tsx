// "Powiedzieliście – zrobiliśmy": the office's ended actions as sentences, for everybody. No figures stand here.
import type { StaffLanguage } from '#domain/language.ts';
import { staffLanguages } from '#domain/language.ts';
import type { Office } from '#features/office/index.ts';
import { formatMonth, noBreak } from '#ui/formats.ts';
import { PublicPage } from '#ui/page.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { privacyPaths } from '#ui/paths/privacy.ts';
import { publicationPaths } from '#ui/paths/publication.ts';
import { publicTexts } from '#ui/public.texts.ts';
import { toldTexts } from './told.texts.ts';
import type { ToldAction } from './told.actions.ts';

export interface ToldPageProps {
  office: Office;
  told: readonly ToldAction[];
  language: StaffLanguage;
}

export function ToldPage({ office, told, language }: ToldPageProps) {
  const texts = toldTexts[language];
  return (
    <PublicPage
      language={language}
      languages={staffLanguages.map((other) => ({
        language: other,
        href: withQuery(improvementPaths.youSaid(office.slug), { jezyk: other }),
      }))}
      officeName={office.name}
      title={texts.title}
      isSample={office.sample}
      footerLinks={[
        { href: privacyPaths.notice(office.slug), text: publicTexts[language].privacy },
        { href: publicationPaths.accessibilityDeclaration(office.slug), text: publicTexts[language].declaration },
      ]}
    >
      <p>{noBreak(texts.lead)}</p>
      {told.length === 0 ? (
        <>
          <h2>{texts.none}</h2>
          <p>{noBreak(texts.noneText)}</p>
        </>
      ) : (
        <ul>
          {told.map(({ id, sentence, how, month }) => {
            const isTranslated = language === 'pl' || sentence.en !== '';
            return (
              <li key={id}>
                <p lang={isTranslated ? undefined : 'pl'}>
                  {noBreak(language === 'en' && isTranslated ? sentence.en : sentence.pl)}
                </p>
                <p class="caption">
                  {texts.endings[how]}, {formatMonth(language, month)}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </PublicPage>
  );
}

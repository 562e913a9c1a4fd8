// A question of a draft as the client will see it, in each language; pressing an answer leads on and keeps nothing.
import { languageNames } from '#domain/language.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { QuestionFields } from '#features/questionnaires/index.ts';
import type { AskedGroupChoice, QuestionnaireContent } from '#features/questionnaires/index.ts';
import { PublicPage } from '#ui/page.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { designerTexts } from './designer.texts.ts';

export interface PreviewProps {
  asking: Asking;
  /** of a draft or an instrument */
  id: string;
  content: QuestionnaireContent;
  languages: readonly SurveyLanguage[];
  language: SurveyLanguage;
  /** counted from 1 */
  page: number;
  clientGroups: readonly AskedGroupChoice[];
  back: string;
}

export function PreviewPage({ asking, id, content, languages, language, page, clientGroups, back }: PreviewProps) {
  const texts = designerTexts[asking.language].preview;
  const question = content.questions[page - 1]!;
  const at = (number: number) => designerPaths.preview(id, language, String(number));
  const isLast = page === content.questions.length;
  return (
    <PublicPage
      language={language}
      languages={languages.map((each) => ({ language: each, href: designerPaths.preview(id, each, String(page)) }))}
      officeName={asking.officeName ?? ''}
      title={`${designerTexts[asking.language].draft.preview}: ${question.text[language] || languageNames[language]}`}
      ownHeading
      unlisted
      isSample={asking.isSample}
    >
      <div lang={asking.language}>
        <p class="caption">
          {texts.note} ({page}/{content.questions.length})
        </p>
        {(question.askedWhen ?? []).length > 0 && <p class="caption">{texts.onlySometimes}</p>}
      </div>
      <form class="survey-form" method="get" action={isLast ? back : at(page + 1)}>
        <QuestionFields question={question} language={language} clientGroups={clientGroups} isFirst={page === 1} />
      </form>
      <nav lang={asking.language} aria-label={designerTexts[asking.language].draft.preview}>
        {page > 1 && (
          <p>
            <a class="back" href={at(page - 1)}>
              {texts.previous}
            </a>
          </p>
        )}
        {!isLast && (
          <p>
            <a class="back" href={at(page + 1)}>
              {texts.next}
            </a>
          </p>
        )}
        <p>
          <a class="back" href={back}>
            {texts.back}
          </a>
        </p>
      </nav>
    </PublicPage>
  );
}

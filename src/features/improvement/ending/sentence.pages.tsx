// The form of the sentence that clients may read.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { faultOf, Hidden, TextArea } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { actionNumber } from '../action.ts';
import type { Action } from '../action.ts';
import { CheckedForNames } from '../action-parts.pages.tsx';
import { ImprovementFrame } from '../frame.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';

export const longestSentence = 300;

export interface SentencePageProps {
  asking: Asking;
  action: Action;
  form: { readonly pl: string; readonly en: string };
  /** of the office's public page; '' where it has none */
  slug: string;
  faults?: readonly Fault[] | undefined;
  /** the text looks as if it held somebody's data */
  asksSure?: boolean | undefined;
  /** and somebody ticked that it does not */
  isSure?: boolean | undefined;
}

export function SentencePage(props: SentencePageProps) {
  const { asking, action, form, slug, faults = [], asksSure = false, isSure } = props;
  const { language } = asking;
  const { sentence: texts, concluding, number } = improvementTexts[language];
  const path = improvementPaths.publicSentence(action.id);
  const back = improvementPaths.action(action.id);
  return (
    <ImprovementFrame
      asking={asking}
      title={texts.title}
      kicker={`${number(actionNumber(action))}: ${action.title}`}
      path={path}
      within={[{ href: back, text: action.title }]}
      faults={faults}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      <p>{noBreak(texts.examples)}</p>
      <form method="post" action={path} class="flow" noValidate>
        <Hidden name="version" value={action.version} />
        <TextArea
          name="zdanie"
          label={texts.pl}
          hint={noBreak(texts.plHint)}
          rows={3}
          value={form.pl}
          fault={faultOf(faults, 'zdanie')}
        />
        <TextArea name="zdanie-en" label={texts.en} rows={3} value={form.en} fault={faultOf(faults, 'zdanie-en')} />
        {asksSure && <CheckedForNames language={language} label={texts.sure} isTicked={isSure} />}
        <ButtonRow>
          <Button>{texts.save}</Button>
          <ButtonLink look="secondary" href={back}>
            {concluding.back}
          </ButtonLink>
        </ButtonRow>
      </form>
      {slug !== '' && (
        <p>
          <a href={improvementPaths.youSaid(slug)}>{texts.publicPage}</a>
        </p>
      )}
    </ImprovementFrame>
  );
}

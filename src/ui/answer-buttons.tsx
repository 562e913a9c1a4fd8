// A survey question answered by one tap: each answer is a submit button, so it works without a script, by Tab and Enter.
import type { SurveyLanguage } from '#domain/language.ts';
import { noBreak } from './formats.ts';
import { publicTexts } from './public.texts.ts';

export interface AnswerChoice {
  readonly value: string;
  readonly label: string;
}

export interface AnswerButtonsProps {
  language: SurveyLanguage;
  /** the name every button submits */
  name: string;
  /** the question: the page's h1 */
  question: string;
  /** "Rejestracja pojazdu · Pytanie 4 z 10" */
  caption?: string | undefined;
  hint?: string | undefined;
  fault?: string | undefined;
  /** worst first */
  answers: readonly AnswerChoice[];
  /** "nie dotyczy": after a divider */
  apart?: AnswerChoice | undefined;
  /** value given before; its button says "wybrano" */
  chosen?: string | undefined;
  /** the quiet way past the question */
  skip?: AnswerChoice | undefined;
}

/** Stands inside a form with method="post" and its hidden fields. */
export function AnswerButtons(props: AnswerButtonsProps) {
  const { name, hint, fault, apart, chosen, skip } = props;
  const texts = publicTexts[props.language];
  const described = [hint !== undefined && `${name}-hint`, fault !== undefined && `${name}-fault`].filter(Boolean);
  const answerButton = (answer: AnswerChoice, id?: string) => (
    <button
      key={answer.value}
      class={answer.value === chosen ? 'answer answer-chosen' : 'answer'}
      type="submit"
      id={id}
      name={name}
      value={answer.value}
    >
      <span>{noBreak(answer.label)}</span>
      {answer.value === chosen && (
        <>
          {' '}
          <span class="answer-mark">{texts.chosen}</span>
        </>
      )}
    </button>
  );
  return (
    <>
      {props.caption !== undefined && <p class="caption">{noBreak(props.caption)}</p>}
      <fieldset class="answers" aria-describedby={described.length > 0 ? described.join(' ') : undefined}>
        <legend class="question">
          <h1>{noBreak(props.question)}</h1>
        </legend>
        {hint !== undefined && (
          <p class="hint" id={`${name}-hint`}>
            {noBreak(hint)}
          </p>
        )}
        {fault !== undefined && (
          <p class="fault" id={`${name}-fault`}>
            {fault}
          </p>
        )}
        <div class="answer-list">
          {props.answers.map((answer, position) => answerButton(answer, position === 0 ? name : undefined))}
          {apart !== undefined && (
            <>
              <p class="answer-divider">{texts.or}</p>
              {answerButton(apart)}
            </>
          )}
        </div>
      </fieldset>
      {skip !== undefined && (
        <button class="button button-quiet" type="submit" name={name} value={skip.value}>
          {skip.label}
        </button>
      )}
    </>
  );
}

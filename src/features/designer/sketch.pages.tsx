// How a question will look to clients, in each language, made of what the form says now; nothing of it is kept.
import { languageNames } from '#domain/language.ts';
import type { StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { noBreak } from '#ui/formats.ts';
import { designerTexts } from './designer.texts.ts';
import { hasOwnOptions } from './draft.ts';
import type { DraftQuestion } from './draft.ts';
import { linesOf, oneLine } from './question-form.ts';
import type { FormInput } from './question-form.ts';

interface SketchProps {
  language: StaffLanguage;
  languages: readonly SurveyLanguage[];
  question: DraftQuestion;
  form: FormInput;
}

export function Sketch({ language, languages, question, form }: SketchProps) {
  const texts = designerTexts[language].sketch;
  return (
    <section class="flow" id="podglad" aria-labelledby="podglad-h">
      <h2 id="podglad-h">{texts.head}</h2>
      <p class="secondary">{noBreak(texts.note)}</p>
      <div class="sketches">
        {languages.map((each) => (
          <SketchIn key={each} {...{ language, question, form, of: each }} />
        ))}
      </div>
    </section>
  );
}

function SketchIn({ language, question, form, of }: Omit<SketchProps, 'languages'> & { of: SurveyLanguage }) {
  const texts = designerTexts[language].sketch;
  const words = oneLine(form.text(`tekst-${of}`));
  const hint = oneLine(form.text(`wskazowka-${of}`));
  const own = hasOwnOptions(question)
    ? linesOf(form.text(`odpowiedzi-${of}`))
    : question.options.map(({ label }) => label[of]);
  const canBeLeft = question.kind === 'rating' && form.all('nie-dotyczy').includes('tak');
  const answers = canBeLeft ? [...own, fivePointScale.notApplicable[of]] : own;
  return (
    <article class="card flow">
      <h3>{languageNames[of]}</h3>
      {words === '' ? (
        <p class="secondary">{texts.noWords}</p>
      ) : (
        <p lang={of}>
          <strong>{noBreak(words)}</strong>
        </p>
      )}
      {hint !== '' && (
        <p class="secondary" lang={of}>
          {noBreak(hint)}
        </p>
      )}
      {own.length > 0 ? (
        <ul class="plain-list sketch-answers" lang={of}>
          {answers.map((answer, at) => (
            <li key={at}>{noBreak(answer)}</li>
          ))}
        </ul>
      ) : (
        <p class="secondary">{texts.field[question.kind] ?? texts.noAnswers}</p>
      )}
    </article>
  );
}

// When a question is asked: its conditions, each to be taken away, and forms that add one.
import { notApplicable } from '#domain/answer-code.ts';
import { channelNames, channels } from '#domain/channel.ts';
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { tellableCodes } from '#features/questionnaires/index.ts';
import type { Condition, Question } from '#features/questionnaires/index.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxList, faultOf, Hidden, Select } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { designerPaths } from '#ui/paths/designer.ts';
import { askedContexts } from './condition-form.ts';
import type { conditionKinds } from './condition-form.ts';
import { designerTexts } from './designer.texts.ts';
import type { Draft, DraftQuestion } from './draft.ts';
import { DesignerPage, mayChange, wordsFor } from './frame.pages.tsx';
import type { DoneKind } from './frame.pages.tsx';

export interface ConditionsPageProps {
  asking: Asking;
  draft: Draft;
  question: DraftQuestion;
  /** earlier questions that can branch */
  earlier: readonly DraftQuestion[];
  /** the earlier question whose answers are shown */
  after: DraftQuestion | null;
  services: readonly { readonly id: string; readonly name: string }[];
  faults?: readonly Fault[];
  done: DoneKind | null;
}

export function ConditionsPage(props: ConditionsPageProps) {
  const { asking, draft, question, faults = [], done } = props;
  const { language } = asking;
  const texts = designerTexts[language];
  const path = designerPaths.conditions(draft.id, question.id);
  return (
    <DesignerPage
      asking={asking}
      title={texts.condition.title}
      kicker={noBreak(wordsFor(language, question.text))}
      path={path}
      within={[
        { href: designerPaths.list(), text: texts.title },
        { href: designerPaths.draft(draft.id), text: draft.content.name },
      ]}
      faults={faults}
      done={done}
    >
      <p>{noBreak(texts.condition.intro)}</p>
      <h2>{texts.condition.now}</h2>
      {(question.askedWhen ?? []).length === 0 && <p>{texts.condition.none}</p>}
      <ol>
        {(question.askedWhen ?? []).map((condition, place) => (
          <li key={JSON.stringify(condition)}>
            {conditionWords(props, condition)}
            {mayChange(asking) && (
              <form method="post" action={path}>
                <Hidden name="version" value={draft.version} />
                <Button
                  look="quiet"
                  name="usun"
                  value={String(place)}
                  hiddenWords={`: ${conditionWords(props, condition)}`}
                >
                  {texts.condition.remove}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {mayChange(asking) && <AddForms {...props} path={path} />}
      <p>
        <a href={`${designerPaths.draft(draft.id)}#pytanie-${question.id}`}>{texts.condition.back}</a>
      </p>
    </DesignerPage>
  );
}

function conditionWords({ asking, draft, services }: ConditionsPageProps, condition: Condition): string {
  const { language } = asking;
  const texts = designerTexts[language];
  switch (condition.kind) {
    case 'channel':
      return texts.condition.channel(condition.channels.map((channel) => channelNames[channel][language]).join(', '));
    case 'context':
      return texts.condition.context(condition.contexts.map((context) => texts.contexts[context]).join(', '));
    case 'service':
      return texts.condition.service(
        condition.serviceIds
          .map((id) => services.find((service) => service.id === id)?.name ?? texts.condition.unknownService)
          .join(', '),
      );
    default: {
      const question = draft.content.questions.find(({ id }) => id === condition.questionId);
      const answers = condition.codes.map((code) => (question ? answerWords(asking, question, code) : String(code)));
      return texts.condition.answer(question ? wordsFor(language, question.text) : '…', answers.join(', '));
    }
  }
}

function answerWords({ language }: Asking, question: Question, code: number): string {
  if (code === notApplicable) return designerTexts[language].condition.notApplicable;
  const option = question.options.find((each) => each.code === code);
  return option ? wordsFor(language, option.label) : String(code);
}

function AddForms(props: ConditionsPageProps & { path: string }) {
  const { asking, draft, earlier, after, services, faults = [], path } = props;
  const { language } = asking;
  const texts = designerTexts[language];
  const add = (kind: (typeof conditionKinds)[number], label: string, choices: { value: string; label: string }[]) => (
    <form method="post" action={path} class="form">
      <Hidden name="version" value={draft.version} />
      <Hidden name="warunek" value={kind} />
      {kind === 'answer' && after && <Hidden name="po" value={after.id} />}
      <CheckboxList
        name={`wybrane-${kind}`}
        label={label}
        fault={faultOf(faults, `wybrane-${kind}`)}
        choices={choices}
      />
      <Button look="secondary">
        {texts.condition.save}
        <span class="hidden-words">: {label}</span>
      </Button>
    </form>
  );
  return (
    <>
      <h2>{texts.condition.add}</h2>
      {earlier.length === 0 ? (
        <p>{texts.condition.noEarlier}</p>
      ) : (
        <form method="get" action={path} class="form">
          <Select
            name="po"
            label={texts.condition.chooseQuestion}
            value={after?.id}
            choices={earlier.map(({ id, text }) => ({ value: id, label: wordsFor(language, text) }))}
          />
          <Button look="secondary">{texts.condition.showAnswers}</Button>
        </form>
      )}
      {after &&
        add(
          'answer',
          `${wordsFor(language, after.text)} ${texts.condition.answers}`,
          tellableCodes(after).map((code) => ({ value: String(code), label: answerWords(asking, after, code) })),
        )}
      {services.length > 0 &&
        add(
          'service',
          texts.condition.byService,
          services.map(({ id, name }) => ({ value: id, label: name })),
        )}
      {add(
        'channel',
        texts.condition.byChannel,
        channels
          .filter((channel) => channel !== 'import')
          .map((channel) => ({ value: channel, label: channelNames[channel][language] })),
      )}
      {add(
        'context',
        texts.condition.byContext,
        askedContexts.map((context) => ({ value: context, label: texts.contexts[context] })),
      )}
    </>
  );
}

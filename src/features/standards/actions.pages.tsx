// Corrective actions of a standard: what, who, until when, done; and the question before a standard is withdrawn.
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { DateField, faultOf, Hidden, TextField } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { StandardsFrame } from './frame.pages.tsx';
import { nameIn } from './indicator-list.ts';
import { daysUntil } from './standard.ts';
import type { CorrectiveAction, Standard } from './standard.ts';
import type { StandardPageProps } from './standard.pages.tsx';
import { standardTexts } from './standards.texts.ts';
import { mayManage } from './standards-permission.ts';

export function ActionsPart({ asking, row: { standard }, actions, today, actionForm, faults = [] }: StandardPageProps) {
  const { language } = asking;
  const texts = standardTexts[language].actions;
  const isManaging = mayManage(asking);
  const field = (name: string, label: string, value: string) => ({ name, label, value, fault: faultOf(faults, name) });
  const stateOf = ({ doneOn, dueOn }: CorrectiveAction) => {
    if (doneOn !== null) return texts.doneOn(formatDayShort(language, doneOn));
    return daysUntil(dueOn, today) < 0 ? texts.late : texts.open;
  };
  return (
    <section class="flow" aria-labelledby="dzialania">
      <h2 id="dzialania">{texts.title}</h2>
      <p class="secondary">{noBreak(actions.length === 0 ? `${texts.none} ${texts.intro}` : texts.intro)}</p>
      {actions.length > 0 && (
        <DataTable
          language={language}
          id="actions"
          caption={texts.title}
          captionHidden
          rows={actions}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', head: texts.what, cell: ({ content }) => content },
            { key: 'who', head: texts.who, cell: ({ owner }) => owner },
            { key: 'due', head: texts.due, cell: ({ dueOn }) => formatDayShort(language, dueOn) },
            { key: 'state', head: texts.state, cell: stateOf },
            ...(isManaging
              ? [
                  {
                    key: 'finish',
                    head: texts.finish,
                    cell: ({ id, version, doneOn, content }: CorrectiveAction) =>
                      doneOn === null && (
                        <form method="post" action={standardsPaths.actions(standard.id)}>
                          <Hidden name="dzialanie" value={id} />
                          <Hidden name="version" value={version} />
                          <Button look="quiet" hiddenWords={`: ${content}`}>
                            {texts.finish}
                          </Button>
                        </form>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {isManaging && (
        <Details summary={texts.add} open={faults.length > 0}>
          <form method="post" action={standardsPaths.actions(standard.id)} class="flow" noValidate>
            <TextField {...field('tresc', texts.what, actionForm.content)} maxLength={500} />
            <TextField {...field('osoba', texts.who, actionForm.owner)} maxLength={120} />
            <DateField {...field('termin', texts.due, actionForm.dueOn)} />
            <Button>{texts.save}</Button>
          </form>
        </Details>
      )}
    </section>
  );
}

export function WithdrawalPage({ asking, standard }: { asking: Asking; standard: Standard }) {
  const { language } = asking;
  const texts = standardTexts[language].withdrawal;
  const promise = nameIn(language, standard.content.promise);
  const back = standardsPaths.standard(standard.id);
  return (
    <StandardsFrame
      asking={asking}
      title={texts.title}
      kicker={promise}
      path={standardsPaths.withdraw(standard.id)}
      within={[
        { href: standardsPaths.register(), text: standardTexts[language].register.title },
        { href: back, text: promise },
      ]}
    >
      <p>{noBreak(texts.question)}</p>
      <form method="post" action={standardsPaths.withdraw(standard.id)}>
        <Hidden name="version" value={standard.version} />
        <ButtonRow>
          <Button look="danger">{texts.confirm}</Button>
          <ButtonLink look="secondary" href={back}>
            {texts.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </StandardsFrame>
  );
}

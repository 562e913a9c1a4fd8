// A new edition in two steps: which questionnaire, then days, places and target.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { Service, Unit } from '#features/office/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { CheckboxList, DateField, faultOf, Hidden, RadioList, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { asksAboutServices } from './askable.ts';
import type { Askable } from './askable.ts';
import { CollectingFrame } from './collecting-frame.pages.tsx';
import { continuousChoice, longestEditionName, wholeOfficeChoice } from './edition-form.ts';
import type { EditionForm, EditionOffer } from './edition-form.ts';
import { editionsTexts } from './editions.texts.ts';
import type { Study } from './study.ts';

/** First step: own questionnaires before the ready ones. */
export function ChooseQuestionnairePage({ asking, askables }: { asking: Asking; askables: readonly Askable[] }) {
  const { language } = asking;
  const texts = editionsTexts[language];
  const words = texts.choose;
  const lists = (['own', 'ready'] as const).map((source) => ({
    source,
    of: askables.filter((each) => each.source === source),
  }));
  return (
    <CollectingFrame
      asking={asking}
      title={words.title}
      path={studiesPaths.newEdition()}
      within={{ href: studiesPaths.editions(), text: texts.title }}
    >
      <p>{noBreak(words.intro)}</p>
      {lists
        .filter(({ of }) => of.length > 0)
        .map(({ source, of }) => (
          <section class="flow" aria-labelledby={source} key={source}>
            <h2 id={source}>{words[source]}</h2>
            <ul class="cards">
              {of.map((askable) => (
                <li class="card" key={askable.key}>
                  <h3 lang={source === 'own' ? 'pl' : undefined}>{noBreak(askable.name)}</h3>
                  {askable.about !== '' && <p>{noBreak(askable.about)}</p>}
                  <p class="secondary">
                    {texts.contexts[askable.context]} · {words.questions(askable.questions)}
                  </p>
                  <ButtonLink look="secondary" href={withQuery(studiesPaths.newEdition(), { ankieta: askable.key })}>
                    {words.choose}
                    <span class="hidden-words">: {askable.name}</span>
                  </ButtonLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      <p>
        <a href={designerPaths.list()}>{words.design}</a>
      </p>
    </CollectingFrame>
  );
}

export interface NewEditionPageProps {
  asking: Asking;
  form: EditionForm;
  /** what is asked: its name, and the key that the form carries */
  askable: Pick<Askable, 'key' | 'name'>;
  offer: EditionOffer & {
    readonly services: readonly Pick<Service, 'id' | 'name'>[];
    readonly units: readonly Pick<Unit, 'id' | 'name'>[];
  };
  /** the edition whose words are kept */
  copyOf: Study | null;
  faults?: readonly Fault[] | undefined;
}

export function NewEditionPage({ asking, form, askable, offer, copyOf, faults = [] }: NewEditionPageProps) {
  const { language } = asking;
  const texts = editionsTexts[language];
  const words = texts.form;
  const byService = asksAboutServices(offer.context);
  const field = (name: string, label: string, value: string) => ({ name, label, value, fault: faultOf(faults, name) });
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: <span lang="pl">{name}</span> });
  return (
    <CollectingFrame
      asking={asking}
      title={copyOf ? words.copyTitle : words.title}
      path={studiesPaths.newEdition()}
      within={{ href: studiesPaths.editions(), text: texts.title }}
      faults={faults}
    >
      {copyOf ? (
        <Notice>
          <p>{noBreak(words.copyNote)}</p>
          <p>
            {words.copyOf}: <span lang="pl">{copyOf.name}</span>
          </p>
        </Notice>
      ) : (
        <p>
          {words.asked}: <strong>{noBreak(askable.name)}</strong>, {texts.contexts[offer.context]}.{' '}
          <a href={studiesPaths.newEdition()}>{words.other}</a>
        </p>
      )}
      {!byService && <p class="secondary">{noBreak(offer.context === 'staff' ? words.staffNote : words.yearNote)}</p>}
      <form method="post" action={studiesPaths.newEdition()} class="flow" noValidate>
        {copyOf ? <Hidden name="kopia" value={copyOf.id} /> : <Hidden name="ankieta" value={askable.key} />}
        <TextField {...field('nazwa', words.name, form.name)} hint={words.nameHint} maxLength={longestEditionName} />
        {offer.mayBeContinuous && (
          <RadioList
            {...field('rodzaj', words.kind, form.kind || 'edycja')}
            choices={[
              { value: 'edycja', label: words.kinds.edition },
              { value: continuousChoice, label: words.kinds.continuous, hint: noBreak(words.kinds.continuousHint) },
            ]}
          />
        )}
        <DateField {...field('od', words.from, form.from)} />
        <DateField {...field('do', words.to, form.to)} />
        {byService && (
          <CheckboxList
            name="usluga"
            label={words.services}
            values={form.services}
            fault={faultOf(faults, 'usluga')}
            choices={offer.services.map(named)}
          />
        )}
        <CheckboxList
          name="wydzial"
          label={byService ? words.alsoUnits : words.units}
          hint={noBreak(byService ? words.alsoUnitsHint : words.unitsHint)}
          values={form.units}
          fault={faultOf(faults, 'wydzial')}
          choices={[{ value: wholeOfficeChoice, label: words.wholeOffice }, ...offer.units.map(named)]}
        />
        <TextField
          {...field('cel', words.target, form.target)}
          hint={noBreak(byService ? words.targetHint : words.censusHint)}
          inputMode="numeric"
          size={6}
        />
        <ButtonRow>
          <Button>{words.save}</Button>
          <ButtonLink look="quiet" href={studiesPaths.editions()}>
            {words.cancel}
          </ButtonLink>
        </ButtonRow>
      </form>
    </CollectingFrame>
  );
}

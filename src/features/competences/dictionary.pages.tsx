// The dictionary as it is read and changed: the list, the form of one competence, those not used.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { CheckboxList, faultOf, Hidden, TextArea, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import { competencesPaths } from '#ui/paths/competences.ts';
import { Status } from '#ui/status.tsx';
import { DataTable } from '#ui/table.tsx';
import { competenceDrivers } from './competence.ts';
import type { Competence, CompetenceForm } from './competence.ts';
import type { Dictionary } from './competences.actions.ts';
import { defaultCompetences } from './competences.data.ts';
import { competencesTexts } from './competences.texts.ts';

/** "wiedza pracownika": what the staff pages call the question of a driver. */
function driverName(driver: string, language: StaffLanguage): string {
  const questions = Object.values(coreQuestionnaires).flatMap((core) => core.questions);
  return questions.find((question) => question.driver === driver)?.short[language] ?? driver;
}

export function mayEdit(asking: Asking): boolean {
  return asking.may('manage questionnaires');
}

interface ListProps {
  asking: Asking;
  dictionary: Dictionary;
  done?: string | undefined;
  /** how the page ends */
  children?: ComponentChildren;
}

export function DictionaryPage({ asking, dictionary, done, children }: ListProps) {
  const { language } = asking;
  const all = competencesTexts[language];
  const texts = all.dictionary;
  const unused = defaultCompetences.filter(({ id }) => dictionary.competences.every((one) => one.id !== id));
  return (
    <StaffPage
      asking={asking}
      title={texts.title}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[{ href: competencesPaths.development(), text: all.title }]}
      message={done !== undefined && <Status>{done}</Status>}
      path={competencesPaths.dictionary()}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      {mayEdit(asking) ? (
        <p>
          <ButtonLink href={competencesPaths.newCompetence()}>{texts.add}</ButtonLink>
        </p>
      ) : (
        <p class="secondary">{noBreak(texts.readers)}</p>
      )}
      <DataTable
        language={language}
        id="slownik"
        caption={texts.title}
        captionHidden
        rows={dictionary.competences}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: texts.name,
            cell: ({ id, name }) =>
              mayEdit(asking) ? <a href={competencesPaths.edited(id)}>{name[language]}</a> : name[language],
          },
          { key: 'notice', head: all.notice, cell: ({ notice }) => noBreak(notice[language]) },
          { key: 'learn', head: all.learn, cell: ({ learn }) => noBreak(learn[language]) },
          {
            key: 'drivers',
            head: texts.drivers,
            cell: ({ drivers }) => drivers.map((driver) => driverName(driver, language)).join(', '),
          },
        ]}
      />
      {mayEdit(asking) && unused.length > 0 && (
        <section class="flow" aria-labelledby="nieuzywane">
          <h2 id="nieuzywane">{texts.removed}</h2>
          <ul>
            {unused.map(({ id, name }) => (
              <li key={id}>
                {name[language]}
                <form method="post" action={competencesPaths.restore(id)}>
                  <Hidden name="version" value={dictionary.version} />
                  <Button look="secondary" hiddenWords={name[language]}>
                    {texts.restore}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
    </StaffPage>
  );
}

interface FormProps {
  asking: Asking;
  /** null: a new one */
  competence: Competence | null;
  form: CompetenceForm;
  version: number;
  mayRemove: boolean;
  faults?: readonly Fault[] | undefined;
  /** somebody else changed the dictionary while this was written */
  isStale?: boolean | undefined;
}

export function CompetencePage({ asking, competence, form, version, mayRemove, faults = [], isStale }: FormProps) {
  const { language } = asking;
  const all = competencesTexts[language];
  const texts = all.dictionary;
  const path = competence ? competencesPaths.edited(competence.id) : competencesPaths.newCompetence();
  return (
    <StaffPage
      asking={asking}
      title={competence ? texts.changeTitle : texts.newTitle}
      kicker={competence?.name[language]}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[
        { href: competencesPaths.development(), text: all.title },
        { href: competencesPaths.dictionary(), text: texts.title },
      ]}
      faults={faults}
      message={isStale && <Notice kind="error" title={texts.conflict} />}
      path={path}
    >
      <form method="post" action={path} class="flow">
        <Hidden name="version" value={version} />
        <TextField
          name="namePl"
          label={texts.namePl}
          value={form.namePl}
          maxLength={80}
          fault={faultOf(faults, 'namePl')}
        />
        <TextField name="nameEn" label={texts.nameEn} value={form.nameEn} maxLength={80} />
        <TextArea
          name="noticePl"
          label={texts.noticePl}
          value={form.noticePl}
          maxLength={300}
          fault={faultOf(faults, 'noticePl')}
        />
        <TextArea name="noticeEn" label={texts.noticeEn} value={form.noticeEn} maxLength={300} />
        <TextArea
          name="learnPl"
          label={texts.learnPl}
          value={form.learnPl}
          maxLength={500}
          fault={faultOf(faults, 'learnPl')}
        />
        <TextArea name="learnEn" label={texts.learnEn} value={form.learnEn} maxLength={500} />
        <CheckboxList
          name="drivers"
          label={texts.drivers}
          fault={faultOf(faults, 'drivers')}
          values={form.drivers}
          choices={competenceDrivers.map((driver) => ({ value: driver, label: driverName(driver, language) }))}
        />
        <Button>{texts.save}</Button>
      </form>
      {competence && mayRemove && (
        <form method="post" action={path}>
          <Hidden name="version" value={version} />
          <Hidden name="usun" value="tak" />
          <Button look="quiet">{texts.remove}</Button>
        </form>
      )}
    </StaffPage>
  );
}

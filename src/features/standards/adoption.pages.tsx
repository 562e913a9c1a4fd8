// Adoption of standards: draft orders, their approval, and how many have read them.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { DateField, faultOf, Hidden, TextField } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import type { Readers } from './adoption.actions.ts';
import { StandardsFrame } from './frame.pages.tsx';
import { nameIn } from './indicator-list.ts';
import type { Adoption, StandardVersion } from './standard.ts';
import { standardTexts } from './standards.texts.ts';
import { mayAcknowledge, mayManage } from './standards-permission.ts';

export interface AdoptionsPageProps {
  asking: Asking;
  adoptions: readonly Adoption[];
  asked: number;
  /** standards in force, which a new draft would cover */
  inForce: number;
  title: string;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
}

export function AdoptionsPage({ asking, adoptions, asked, inForce, title, faults = [], done }: AdoptionsPageProps) {
  const { language } = asking;
  const texts = standardTexts[language].adoption;
  return (
    <StandardsFrame
      asking={asking}
      title={texts.title}
      path={standardsPaths.adoptions()}
      faults={faults.length > 0 ? faults : undefined}
      done={done}
    >
      <p class="lead">{noBreak(texts.intro)}</p>
      <DataTable
        language={language}
        id="adoptions"
        caption={texts.caption}
        rows={adoptions}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.none}>{noBreak(texts.noneText)}</EmptyState>}
        columns={[
          {
            key: 'title',
            head: texts.name,
            cell: ({ id, title: name }) => <a href={standardsPaths.adoption(id)}>{name}</a>,
          },
          { key: 'count', head: texts.standards, numeric: true, cell: ({ standards }) => standards.length },
          { key: 'state', head: texts.state, cell: (adoption) => stateWords(adoption, language) },
          {
            key: 'read',
            head: texts.read,
            cell: ({ approvedOn, acknowledged }) =>
              approvedOn === null ? '–' : texts.readOf(acknowledged, Math.max(asked, acknowledged)),
          },
        ]}
      />
      {mayManage(asking) && (
        <section class="flow" aria-labelledby="projekt">
          <h2 id="projekt">{texts.make}</h2>
          {inForce === 0 ? (
            <p class="secondary">{noBreak(texts.nothing)}</p>
          ) : (
            <form method="post" action={standardsPaths.adoptions()} class="flow" noValidate>
              <p>{noBreak(texts.makeText(inForce))}</p>
              <TextField name="tytul" label={texts.titleLabel} value={title} fault={faultOf(faults, 'tytul')} />
              <Button>{texts.make}</Button>
            </form>
          )}
        </section>
      )}
    </StandardsFrame>
  );
}

function stateWords({ orderNumber, inForceFrom }: Adoption, language: Asking['language']): string {
  const texts = standardTexts[language].adoption;
  return orderNumber === null || inForceFrom === null
    ? texts.draft
    : texts.approved(orderNumber, formatDay(language, inForceFrom));
}

export interface AdoptionPageProps {
  asking: Asking;
  adoption: Adoption;
  versions: readonly (StandardVersion & { standardId: string })[];
  readers: Readers;
  people: ReadonlyMap<string, string>;
  form: { readonly orderNumber: string; readonly inForceFrom: string };
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
}

export function AdoptionPage(props: AdoptionPageProps) {
  const { asking, adoption, versions, faults = [], done } = props;
  const { language } = asking;
  const texts = standardTexts[language].adoption;
  return (
    <StandardsFrame
      asking={asking}
      title={adoption.title}
      kicker={`${texts.kicker} · ${stateWords(adoption, language)}`}
      path={standardsPaths.adoption(adoption.id)}
      within={[{ href: standardsPaths.adoptions(), text: texts.title }]}
      faults={faults.length > 0 ? faults : undefined}
      done={done}
    >
      <ButtonLink look="secondary" href={standardsPaths.order(adoption.id)}>
        {texts.pdf}
      </ButtonLink>
      <section class="flow" aria-labelledby="obejmuje">
        <h2 id="obejmuje">{texts.covers}</h2>
        <ul>
          {versions.map(({ standardId, content, number }) => (
            <li key={standardId}>
              <a href={standardsPaths.standard(standardId)}>{nameIn(language, content.promise)}</a>{' '}
              <span class="secondary">
                ({standardTexts[language].card.version} {number})
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Approval {...props} />
      <Reading {...props} />
    </StandardsFrame>
  );
}

function Approval({ asking, adoption, people, form, faults = [] }: AdoptionPageProps) {
  const { language } = asking;
  const texts = standardTexts[language].adoption;
  const isLeader = asking.may('approve standards') && !asking.isSample;
  return (
    <section class="flow" aria-labelledby="zatwierdzenie">
      <h2 id="zatwierdzenie">{texts.approveTitle}</h2>
      {adoption.approvedOn !== null ? (
        <p>
          {stateWords(adoption, language)}.{' '}
          {texts.approvedBy(
            (adoption.approvedBy && people.get(adoption.approvedBy)) ?? standardTexts[language].card.someone,
            formatDay(language, adoption.approvedOn),
          )}
        </p>
      ) : isLeader ? (
        <form method="post" action={standardsPaths.approve(adoption.id)} class="flow" noValidate>
          <p>{noBreak(texts.approveText)}</p>
          <Hidden name="version" value={adoption.version} />
          <TextField
            name="numer"
            label={texts.orderNumber}
            value={form.orderNumber}
            fault={faultOf(faults, 'numer')}
            size={16}
          />
          <DateField name="od" label={texts.inForceFrom} value={form.inForceFrom} fault={faultOf(faults, 'od')} />
          <Button>{texts.approve}</Button>
        </form>
      ) : (
        <p class="secondary">{noBreak(texts.onlyLeader)}</p>
      )}
    </section>
  );
}

function Reading({ asking, adoption, readers }: AdoptionPageProps) {
  const { language } = asking;
  const texts = standardTexts[language].adoption;
  if (adoption.approvedOn === null)
    return (
      <section class="flow" aria-labelledby="zapoznanie">
        <h2 id="zapoznanie">{texts.acknowledgeTitle}</h2>
        <p class="secondary">{noBreak(texts.notYet)}</p>
      </section>
    );
  return (
    <section class="flow" aria-labelledby="zapoznanie">
      <h2 id="zapoznanie">{texts.acknowledgeTitle}</h2>
      <p>
        {texts.read}: {texts.readOf(readers.done, readers.done + readers.waiting)}.{' '}
        {noBreak(texts.waiting(readers.waiting))}
      </p>
      {mayAcknowledge(asking) &&
        (readers.mine !== null ? (
          <p>{texts.youDid(formatDay(language, readers.mine))}</p>
        ) : (
          <form method="post" action={standardsPaths.acknowledge(adoption.id)} class="flow">
            <p>{noBreak(texts.acknowledgeText)}</p>
            <Button>{texts.acknowledge}</Button>
          </form>
        ))}
    </section>
  );
}

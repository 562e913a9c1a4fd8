// The register of needs: each client group, what it needs, the standard that answers it, how we know.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { ClientGroup } from '#features/office/index.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { faultOf, Hidden, Select, TextArea, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { StandardsFrame } from './frame.pages.tsx';
import { nameIn } from './indicator-list.ts';
import type { ClientNeed, Standard } from './standard.ts';
import { standardTexts } from './standards.texts.ts';
import { mayManage } from './standards-permission.ts';

export interface NeedForm {
  readonly clientGroupId: string;
  readonly content: string;
  readonly standardId: string;
  readonly evidence: string;
}
export const emptyNeed: NeedForm = { clientGroupId: '', content: '', standardId: '', evidence: '' };

export interface NeedsPageProps {
  asking: Asking;
  needs: readonly ClientNeed[];
  groups: readonly ClientGroup[];
  standards: readonly Standard[];
  form: NeedForm;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
}

export function NeedsPage(props: NeedsPageProps) {
  const { asking, needs, groups, standards, faults, done } = props;
  const { language } = asking;
  const texts = standardTexts[language].needs;
  const places = new Map(groups.map(({ id }, place) => [id, place]));
  const rows = needs.toSorted((a, b) => (places.get(a.clientGroupId) ?? 99) - (places.get(b.clientGroupId) ?? 99));
  const groupName = (id: string) => groups.find((group) => group.id === id)?.name[language] ?? '–';
  const without = groups.filter(({ id }) => needs.every(({ clientGroupId }) => clientGroupId !== id));
  return (
    <StandardsFrame asking={asking} title={texts.title} path={standardsPaths.needs()} faults={faults} done={done}>
      <p class="lead">{noBreak(texts.intro)}</p>
      <DataTable
        language={language}
        id="needs"
        caption={texts.caption}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.none}>{noBreak(texts.noneText)}</EmptyState>}
        columns={[
          { key: 'group', head: texts.group, cell: ({ clientGroupId }) => groupName(clientGroupId) },
          { key: 'need', head: texts.need, cell: ({ content }) => content },
          {
            key: 'standard',
            head: texts.standard,
            cell: ({ standardId }) => {
              const standard = standards.find(({ id }) => id === standardId);
              if (!standard) return <span class="secondary">{texts.noStandard}</span>;
              return <a href={standardsPaths.standard(standard.id)}>{nameIn(language, standard.content.promise)}</a>;
            },
          },
          { key: 'evidence', head: texts.evidence, cell: ({ evidence }) => evidence || '–' },
          ...(mayManage(asking)
            ? [
                {
                  key: 'change',
                  head: texts.change,
                  cell: ({ id, content }: ClientNeed) => (
                    <a href={standardsPaths.need(id)}>
                      {texts.change}
                      <span class="hidden-words">: {content}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {without.length > 0 && (
        <p class="secondary">
          {texts.groupsWithout}: {without.map(({ name }) => name[language]).join('; ')}
        </p>
      )}
      {mayManage(asking) && (
        <Details summary={texts.add} open={(faults ?? []).length > 0}>
          <form method="post" action={standardsPaths.needs()} class="flow" noValidate>
            <NeedFields {...props} />
            <Button>{texts.save}</Button>
          </form>
        </Details>
      )}
    </StandardsFrame>
  );
}

type NeedFieldsProps = Pick<NeedsPageProps, 'asking' | 'groups' | 'standards' | 'form' | 'faults'>;

function NeedFields({ asking: { language }, groups, standards, form, faults = [] }: NeedFieldsProps) {
  const texts = standardTexts[language].needs;
  const field = (name: string, label: string, value: string) => ({ name, label, value, fault: faultOf(faults, name) });
  const live = standards.filter(({ withdrawnOn }) => withdrawnOn === null);
  return (
    <>
      <Select
        {...field('grupa', texts.group, form.clientGroupId)}
        empty="–"
        choices={groups.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <TextArea {...field('potrzeba', texts.need, form.content)} rows={2} maxLength={500} />
      <Select
        {...field('standard', texts.standard, form.standardId)}
        empty={texts.noStandard}
        choices={live.map(({ id, content }) => ({ value: id, label: nameIn(language, content.promise) }))}
      />
      <TextField {...field('dowod', texts.evidence, form.evidence)} hint={noBreak(texts.evidenceHint)} />
    </>
  );
}

export function NeedPage(props: NeedFieldsProps & { need: ClientNeed }) {
  const { asking, need, faults = [] } = props;
  const texts = standardTexts[asking.language].needs;
  const path = standardsPaths.need(need.id);
  return (
    <StandardsFrame
      asking={asking}
      title={texts.changeTitle}
      kicker={need.content.slice(0, 80)}
      path={path}
      within={[{ href: standardsPaths.needs(), text: texts.title }]}
      faults={faults.length > 0 ? faults : undefined}
    >
      <form method="post" action={path} class="flow" noValidate>
        <Hidden name="version" value={need.version} />
        <NeedFields {...props} />
        <Button>{texts.save}</Button>
      </form>
      <Details summary={texts.remove}>
        <form method="post" action={path}>
          <Hidden name="version" value={need.version} />
          <Hidden name="usun" value="tak" />
          <Button look="danger">{texts.remove}</Button>
        </form>
      </Details>
    </StandardsFrame>
  );
}

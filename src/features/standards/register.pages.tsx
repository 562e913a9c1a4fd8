// The register of standards: every promise with its target, latest result, both verdicts, owner and review.
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Select, TextField } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { ChangeMark, StandardMark } from '#ui/verdict.tsx';
import { approachNames, approaches } from './approach.ts';
import { StandardsFrame } from './frame.pages.tsx';
import { Latest } from './indicator-list.pages.tsx';
import { nameIn } from './indicator-list.ts';
import { isJudged } from './indicator-results.ts';
import { targetWords } from './indicator-trend.ts';
import { indicatorTexts } from './indicators.texts.ts';
import { readyPromises } from './promise-library.data.ts';
import type { RegisterQuery, RegisterRow } from './register.ts';
import { standardStates } from './standard.ts';
import { standardTexts } from './standards.texts.ts';
import { mayManage } from './standards-permission.ts';

export interface RegisterPageProps {
  asking: Asking;
  rows: readonly RegisterRow[];
  total: number;
  overdue: number;
  query: RegisterQuery;
  structure: OfficeStructure;
  done?: string | undefined;
}

/** The query as parameters of the address. */
export function registerParameters(query: RegisterQuery) {
  return {
    szukaj: query.search,
    podejscie: query.approach ?? '',
    punkt: query.touchpoint ?? '',
    usluga: query.serviceId ?? '',
    grupa: query.clientGroupId ?? '',
    stan: query.state ?? '',
    cel: query.goalId ?? '',
    sort: query.sort,
  };
}

export function RegisterPage(props: RegisterPageProps) {
  const { asking, rows, total, overdue, query, done } = props;
  const { language } = asking;
  const texts = standardTexts[language].register;
  const path = standardsPaths.register();
  const address = (change: Partial<Record<string, string>>) =>
    withQuery(path, { ...registerParameters(query), ...change });
  const sorted = (sort: RegisterQuery['sort']) =>
    ({ sortHref: address({ sort }), sorted: query.sort === sort ? 'ascending' : undefined }) as const;
  return (
    <StandardsFrame asking={asking} title={texts.title} path={path} done={done}>
      <p class="lead">{noBreak(texts.intro)}</p>
      {mayManage(asking) && (
        <ButtonRow>
          <ButtonLink href={standardsPaths.library()}>{texts.fromLibrary}</ButtonLink>
          <ButtonLink look="secondary" href={standardsPaths.newStandard()}>
            {texts.add}
          </ButtonLink>
        </ButtonRow>
      )}
      {overdue > 0 && (
        <Notice kind="note">
          <p>
            {noBreak(texts.due(overdue))} <a href={withQuery(path, { stan: 'review' })}>{texts.showDue}</a>
          </p>
        </Notice>
      )}
      {total > 0 && <Filters {...props} />}
      <DataTable
        language={language}
        id="register"
        caption={texts.caption(rows.length)}
        rows={rows}
        rowKey={({ standard }) => standard.id}
        csvHref={rows.length > 0 ? withQuery(standardsPaths.registerCsv(), registerParameters(query)) : undefined}
        empty={
          total === 0 ? (
            <EmptyState title={texts.noneYet} action={{ href: standardsPaths.library(), text: texts.fromLibrary }}>
              {noBreak(texts.noneYetText(readyPromises.length))}
            </EmptyState>
          ) : (
            <EmptyState title={texts.noneFound}>{noBreak(texts.noneFoundText)}</EmptyState>
          )
        }
        columns={[
          {
            key: 'promise',
            head: texts.promise,
            ...sorted('standard'),
            cell: ({ standard, shown, state }) => (
              <>
                <a href={standardsPaths.standard(standard.id)}>{nameIn(language, shown.promise)}</a>{' '}
                {state !== 'published' && <Tag kind="note">{standardTexts[language].states[state]}</Tag>}
              </>
            ),
          },
          { key: 'services', head: texts.service, cell: (row) => <Services row={row} {...props} /> },
          {
            key: 'indicator',
            head: texts.indicator,
            cell: ({ measured }) =>
              measured ? (
                <a href={standardsPaths.indicator(measured.indicator.id)}>
                  {nameIn(language, measured.indicator.content.name)}
                </a>
              ) : (
                <span class="secondary">{texts.noMeasure}</span>
              ),
          },
          {
            key: 'target',
            head: texts.target,
            cell: ({ measured, shown }) =>
              measured ? targetWords(language, measured.indicator.content, shown.target) : '–',
          },
          {
            key: 'latest',
            head: texts.latest,
            cell: ({ measured }) => (measured ? <Latest row={{ measured }} asking={asking} /> : '–'),
          },
          {
            key: 'change',
            head: texts.change,
            cell: ({ measured, listed }) => {
              if (!measured || !listed) return '–';
              return isJudged(measured.indicator) ? (
                <ChangeMark language={language} change={listed.change} />
              ) : (
                indicatorTexts[language].noVerdict
              );
            },
          },
          {
            key: 'kept',
            head: texts.kept,
            ...sorted('wynik'),
            cell: ({ targetVerdict }) => <StandardMark language={language} standard={targetVerdict.verdict} />,
          },
          {
            key: 'owner',
            head: texts.owner,
            ...sorted('wlasciciel'),
            cell: ({ shown }) => shown.owner || <span class="secondary">{texts.noOwner}</span>,
          },
          {
            key: 'review',
            head: texts.review,
            ...sorted('przeglad'),
            cell: ({ shown, isOverdue }) => (
              <>
                {shown.reviewOn ? formatDayShort(language, shown.reviewOn) : '–'}{' '}
                {isOverdue && <Tag kind="note">{texts.overdue}</Tag>}
              </>
            ),
          },
        ]}
      />
    </StandardsFrame>
  );
}

function Services({ row, structure, asking: { language } }: RegisterPageProps & { row: RegisterRow }) {
  const named = structure.services.filter(({ id }) => row.shown.serviceIds.includes(id));
  return (
    <>{named.length === 0 ? standardTexts[language].register.allServices : named.map(({ name }) => name).join('; ')}</>
  );
}

function Filters({ asking: { language }, query, structure }: RegisterPageProps) {
  const { register: texts, states } = standardTexts[language];
  const path = standardsPaths.register();
  const choices = {
    podejscie: approaches.map((each) => ({ value: each as string, label: approachNames[each][language] })),
    punkt: touchpoints.map((each) => ({ value: each as string, label: touchpointNames[each][language] })),
    usluga: structure.services.map(({ id, name }) => ({ value: id as string, label: name })),
    grupa: structure.clientGroups.map(({ id, name }) => ({ value: id, label: name[language] })),
    stan: [...standardStates, 'review' as const].map((each) => ({ value: each as string, label: states[each] })),
  };
  const labels = {
    podejscie: texts.approach,
    punkt: texts.touchpoint,
    usluga: texts.service,
    grupa: texts.group,
    stan: texts.state,
  };
  const parameters = registerParameters(query);
  const keys = Object.keys(choices) as (keyof typeof choices)[];
  const chosen = keys.flatMap((key) => {
    const found = choices[key].find(({ value }) => value === parameters[key]);
    const removeHref = withQuery(path, { ...parameters, [key]: '' });
    return found ? [{ name: `${labels[key]}: ${found.label}`, removeHref }] : [];
  });
  const search = query.search
    ? [{ name: `${texts.search}: ${query.search}`, removeHref: withQuery(path, { ...parameters, szukaj: '' }) }]
    : [];
  return (
    <FilterBar language={language} action={path} chosen={[...search, ...chosen]}>
      <TextField name="szukaj" label={texts.search} type="search" value={query.search} />
      {keys.map((key) => (
        <Select
          key={key}
          name={key}
          label={labels[key]}
          value={parameters[key]}
          empty={texts.all}
          choices={choices[key]}
        />
      ))}
    </FilterBar>
  );
}

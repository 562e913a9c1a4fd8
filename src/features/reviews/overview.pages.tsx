// Which promises are kept: four counts, filters, and a list for each verdict, what is out of reach first.
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { approachNames, approaches, Latest, nameIn, StandardsFrame, targetWords } from '#features/standards/index.ts';
import type { Goal } from '#features/standards/index.ts';
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Select } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { reviewsPaths } from '#ui/paths/reviews.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import type { Column } from '#ui/table.tsx';
import { ChangeMark } from '#ui/verdict.tsx';
import { ofVerdict, reviewParameters } from './review.ts';
import type { ReviewedStandard, ReviewQuery, Verdict } from './review.ts';
import { reviewsTexts } from './reviews.texts.ts';
import { CountsTable } from './counts.pages.tsx';

export interface OverviewPageProps {
  asking: Asking;
  /** how many standards are in force at all */
  total: number;
  /** those that fit the filters, of every verdict */
  standards: readonly ReviewedStandard[];
  query: ReviewQuery;
  structure: OfficeStructure;
  goals: readonly Goal[];
}

const order: readonly Verdict[] = ['not-kept', 'not-always-kept', 'not-measured', 'kept'];

export function OverviewPage(props: OverviewPageProps) {
  const { asking, total, standards, query } = props;
  const { language } = asking;
  const texts = reviewsTexts[language];
  const path = reviewsPaths.overview();
  const parameters = reviewParameters(query);
  const shown = order.filter((verdict) => query.verdict === null || query.verdict === verdict);
  const isEmpty = shown.every((verdict) => ofVerdict(standards, verdict).length === 0);
  return (
    <StandardsFrame asking={asking} title={texts.title} path={path}>
      <p class="lead">{noBreak(texts.intro)}</p>
      {total === 0 ? (
        <EmptyState title={texts.noneYet} action={{ href: standardsPaths.register(), text: texts.toRegister }}>
          {noBreak(texts.noneYetText)}
        </EmptyState>
      ) : (
        <>
          <ButtonRow>
            <ButtonLink look="secondary" href={withQuery(reviewsPaths.management(), parameters)}>
              {texts.management.link}
            </ButtonLink>
            <ButtonLink look="secondary" href={reviewsPaths.council()}>
              {texts.council.link}
            </ButtonLink>
            <ButtonLink look="quiet" href={withQuery(reviewsPaths.csv(), parameters)}>
              {texts.file}
            </ButtonLink>
          </ButtonRow>
          <Filters {...props} />
          <CountsTable
            language={language}
            standards={standards}
            hrefOf={(verdict) => withQuery(path, { ...parameters, ocena: verdict })}
          />
          {isEmpty && <EmptyState title={texts.noneFound}>{noBreak(texts.noneFoundText)}</EmptyState>}
          {shown.map((verdict) => (
            <OfVerdict key={verdict} {...props} verdict={verdict} />
          ))}
          <Next {...props} />
        </>
      )}
    </StandardsFrame>
  );
}

function OfVerdict({ asking, standards, verdict }: OverviewPageProps & { verdict: Verdict }) {
  const { language } = asking;
  const texts = reviewsTexts[language];
  const rows = ofVerdict(standards, verdict);
  if (rows.length === 0) return null;
  const last: Column<ReviewedStandard> =
    verdict === 'not-measured'
      ? { key: 'why', head: texts.reason, cell: ({ why }) => why && texts.why[why] }
      : {
          key: 'met',
          head: texts.metLately,
          cell: ({ row: { targetVerdict } }) => texts.ofLately(targetVerdict.kept, targetVerdict.of),
        };
  return (
    <section class="flow" aria-labelledby={`ocena-${verdict}`}>
      <h2 id={`ocena-${verdict}`}>{texts.caption(texts.verdicts[verdict], rows.length)}</h2>
      <p class="secondary">{noBreak(texts.meanings[verdict])}</p>
      <DataTable
        language={language}
        id={verdict}
        caption={texts.caption(texts.verdicts[verdict], rows.length)}
        captionHidden
        rows={rows}
        rowKey={({ row }) => row.standard.id}
        columns={[
          {
            key: 'promise',
            head: texts.promise,
            cell: ({ row }) => (
              <a href={standardsPaths.standard(row.standard.id)}>{nameIn(language, row.shown.promise)}</a>
            ),
          },
          {
            key: 'target',
            head: texts.target,
            cell: ({ row: { measured, shown } }) =>
              measured ? targetWords(language, measured.indicator.content, shown.target) : '–',
          },
          {
            key: 'latest',
            head: texts.latest,
            cell: ({ row: { measured } }) => (measured ? <Latest row={{ measured }} asking={asking} /> : '–'),
          },
          last,
          {
            key: 'change',
            head: texts.change,
            cell: ({ row: { listed }, why }) =>
              listed && why !== 'statutory' ? <ChangeMark language={language} change={listed.change} /> : '–',
          },
          { key: 'owner', head: texts.owner, cell: ({ row: { shown } }) => shown.owner || texts.noOwner },
        ]}
      />
    </section>
  );
}

/** What is out of reach first, then what is not known, then the sheet. */
function Next({ asking, standards, query }: OverviewPageProps) {
  const { language } = asking;
  const texts = reviewsTexts[language];
  const [out, unknown] = [
    ofVerdict(standards, 'not-kept')[0],
    ofVerdict(standards, 'not-measured').find(({ why }) => why !== 'statutory'),
  ];
  const first = out ?? unknown;
  const action = first
    ? { href: standardsPaths.standard(first.row.standard.id), text: texts.open }
    : { href: withQuery(reviewsPaths.management(), reviewParameters(query)), text: texts.management.link };
  return (
    <NextStep language={language} action={action}>
      {noBreak(out ? texts.nextOut : unknown ? texts.nextNot : texts.nextGood)}
    </NextStep>
  );
}

/** What may be chosen, by the name of its parameter; also what the printed page says it is narrowed to. */
export function filterChoices({
  asking: { language },
  structure,
  goals,
}: Pick<OverviewPageProps, 'asking' | 'structure' | 'goals'>) {
  const texts = reviewsTexts[language];
  return {
    cel: { label: texts.goal, choices: goals.map(({ id, content }) => ({ value: id, label: content })) },
    punkt: {
      label: texts.touchpoint,
      choices: touchpoints.map((each) => ({ value: each as string, label: touchpointNames[each][language] })),
    },
    podejscie: {
      label: texts.approach,
      choices: approaches.map((each) => ({ value: each as string, label: approachNames[each][language] })),
    },
    grupa: {
      label: texts.group,
      choices: structure.clientGroups.map(({ id, name }) => ({ value: id, label: name[language] })),
    },
    wydzial: {
      label: texts.unit,
      choices: structure.units.map(({ id, name }) => ({ value: id as string, label: name })),
    },
    ocena: {
      label: texts.verdict,
      choices: order.map((each) => ({ value: each as string, label: texts.verdicts[each] })),
    },
  };
}

/** "Wydział: Komunikacja" of everything chosen. */
export function chosenWords(props: Pick<OverviewPageProps, 'asking' | 'structure' | 'goals' | 'query'>) {
  const parameters = reviewParameters(props.query);
  return Object.entries(filterChoices(props)).flatMap(([key, { label, choices }]) => {
    const found = choices.find(({ value }) => value === parameters[key]);
    return found ? [{ key, name: `${label}: ${found.label}` }] : [];
  });
}

function Filters(props: OverviewPageProps) {
  const { language } = props.asking;
  const path = reviewsPaths.overview();
  const parameters = reviewParameters(props.query);
  return (
    <FilterBar
      language={language}
      action={path}
      chosen={chosenWords(props).map(({ key, name }) => ({
        name,
        removeHref: withQuery(path, { ...parameters, [key]: '' }),
      }))}
    >
      {Object.entries(filterChoices(props))
        .filter(([, { choices }]) => choices.length > 0)
        .map(([key, { label, choices }]) => (
          <Select
            key={key}
            name={key}
            label={label}
            value={parameters[key] ?? ''}
            empty={reviewsTexts[language].all}
            choices={choices}
          />
        ))}
    </FilterBar>
  );
}

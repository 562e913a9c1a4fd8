// Words that come up more in the months in which clients of the same service were less satisfied, each with its counts.
import type { Asking } from '#features/accounts/index.ts';
import { periodChoice } from '#features/diagnosis/index.ts';
import { formatNumber, formatPeriod, noBreak } from '#ui/formats.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { DataTable } from '#ui/table.tsx';
import type { CommentsView } from '../directions.actions.ts';
import { directionsTexts } from '../directions.texts.ts';
import { viewHref } from '../frame.pages.tsx';
import type { WorseMonthsView } from './worse-months.actions.ts';
import type { WorseMonths } from './worse-months.ts';

export const worseMonthsFile = 'slowa-gorszych-miesiecy.csv';
export const comparedMonthsFile = 'porownane-miesiace.csv';

interface WorseMonthsProps {
  asking: Asking;
  view: CommentsView;
  worse: WorseMonthsView;
}

export function WorseMonthsSection(props: WorseMonthsProps) {
  const { asking, view, worse } = props;
  const texts = directionsTexts[asking.language].worse;
  const { found, within } = worse;
  // of a view that is not shown the page says so already
  if (view.comments.kind !== 'shown') return null;
  return (
    <section class="flow" id="gorsze-miesiace" aria-labelledby="gorsze-miesiace-tytul">
      <h2 id="gorsze-miesiace-tytul">{texts.title}</h2>
      <p class="secondary">{noBreak(texts.lead)}</p>
      {found.kind === 'too-few' ? <TooFew found={found} texts={texts} /> : <Found {...props} found={found} />}
      <p class="caption">
        {texts.within}: {formatPeriod(asking.language, within)}.{' '}
        {found.kind === 'shown' && `${noBreak(texts.base(found.comments, found.months, found.services))} `}
        {noBreak(texts.why)}
      </p>
      {found.kind === 'shown' && (
        <p class="screen-only">
          <a href={viewHref(directionsPaths.file(comparedMonthsFile), view, { period: view.period })}>
            {texts.months.link}
          </a>
        </p>
      )}
    </section>
  );
}

type Texts = (typeof directionsTexts)['pl']['worse'];

function TooFew({ found, texts }: { found: Extract<WorseMonths, { kind: 'too-few' }>; texts: Texts }) {
  const missing = [
    ...(found.comments < found.neededComments ? [texts.fewComments(found.comments, found.neededComments)] : []),
    ...(found.months < found.neededMonths ? [texts.fewMonths(found.months, found.neededMonths)] : []),
  ];
  return (
    <>
      <p>{noBreak(texts.tooFew)}</p>
      <ul>
        {missing.map((one) => (
          <li key={one}>{noBreak(one)}</li>
        ))}
      </ul>
    </>
  );
}

function Found({ asking, view, worse, found }: WorseMonthsProps & { found: Extract<WorseMonths, { kind: 'shown' }> }) {
  const { language } = asking;
  const texts = directionsTexts[language].worse;
  if (found.words.length === 0) return <p>{noBreak(texts.nothing(found.compared))}</p>;
  const mayRead = asking.may('read comments');
  const commentsWith = (search: string) =>
    viewHref(directionsPaths.comments(), view, { search, period: periodChoice(worse.within) });
  const share = (with_: number, of: number) => texts.share(formatNumber(language, with_), formatNumber(language, of));
  return (
    <DataTable
      language={language}
      id="gorsze-miesiace-tabela"
      caption={texts.table}
      rows={found.words}
      rowKey={({ word }) => word}
      csvHref={viewHref(directionsPaths.file(worseMonthsFile), view, { period: view.period })}
      columns={[
        {
          key: 'word',
          head: texts.word,
          cell: ({ word }) => <span lang="pl">{mayRead ? <a href={commentsWith(word)}>{word}</a> : word}</span>,
        },
        {
          key: 'worse',
          head: texts.inWorse,
          numeric: true,
          cell: (row) => share(row.worse, found.worseComments),
        },
        {
          key: 'better',
          head: texts.inBetter,
          numeric: true,
          cell: (row) => share(row.better, found.betterComments),
        },
      ]}
    />
  );
}

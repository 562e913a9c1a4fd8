// One A4 sheet for the report on the state of the gmina or powiat: what was promised to clients, what came of it in a year.
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { latestWords, nameIn, StandardsFrame, targetWords } from '#features/standards/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select } from '#ui/form.tsx';
import { formatDay, formatNumber, noBreak } from '#ui/formats.ts';
import { reviewsPaths } from '#ui/paths/reviews.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { StandardMark } from '#ui/verdict.tsx';
import type { ReviewedStandard } from './review.ts';
import { reviewsTexts } from './reviews.texts.ts';
import { yearResult } from './year-result.ts';

const mostRows = 14;

export interface CouncilPageProps {
  asking: Asking;
  /** public standards in force */
  standards: readonly ReviewedStandard[];
  years: readonly number[];
  /** null: there is no closed year with figures */
  year: number | null;
  structure: OfficeStructure;
  today: string;
}

export function CouncilPage(props: CouncilPageProps) {
  const { asking, standards, years, year, today } = props;
  const { language, officeName } = asking;
  const { council: texts, printed, title, toRegister, register, management } = reviewsTexts[language];
  const open = { href: standardsPaths.register(), text: toRegister };
  const said = standards.filter(({ verdict }) => verdict !== 'not-measured');
  const kept = said.filter(({ verdict }) => verdict === 'kept');
  const hasPage = year !== null && standards.length > 0;
  return (
    <StandardsFrame
      asking={asking}
      title={hasPage ? texts.title(year) : texts.link}
      path={reviewsPaths.council()}
      within={[
        { ...open, text: register },
        { href: reviewsPaths.overview(), text: title },
      ]}
    >
      {!hasPage && (
        <EmptyState title={standards.length === 0 ? texts.noPublic : texts.noneYet} action={open}>
          {noBreak(standards.length === 0 ? texts.noPublicText : texts.noneYetText)}
        </EmptyState>
      )}
      {hasPage && (
        <div class="one-sheet flow">
          <p class="secondary screen-only">{noBreak(printed.print)}</p>
          {years.length > 1 && (
            <form method="get" action={reviewsPaths.council()} class="flow screen-only">
              <Select
                name="rok"
                label={texts.year}
                value={String(year)}
                choices={years.map((each) => ({ value: String(each), label: String(each) }))}
              />
              <Button look="secondary">{texts.show}</Button>
            </form>
          )}
          <p class="lead">{noBreak(texts.lead)}</p>
          <p>
            {printed.office}: {officeName}. {printed.asOf}: {formatDay(language, today)}.{' '}
            {said.length > 0 && texts.kept(kept.length, said.length)}
          </p>
          <Results {...props} year={year} />
          {standards.length > mostRows && <p>{management.more(standards.length - mostRows)}</p>}
          <p class="secondary">{noBreak(texts.method)}</p>
        </div>
      )}
    </StandardsFrame>
  );
}

function Results({ asking, standards, year, structure }: CouncilPageProps & { year: number }) {
  const { language } = asking;
  const { council: texts, target, ofLately } = reviewsTexts[language];
  const rows = standards.slice(0, mostRows).map((each) => {
    const { measured, shown } = each.row;
    const result = measured && yearResult(measured, each.why === 'statutory' ? null : shown.target, year, structure);
    return { ...each, result };
  });
  return (
    <DataTable
      language={language}
      id="council"
      caption={texts.title(year)}
      captionHidden
      rows={rows}
      rowKey={({ row }) => row.standard.id}
      columns={[
        { key: 'promise', head: texts.promise, cell: ({ row }) => nameIn(language, row.shown.promise) },
        {
          key: 'target',
          head: target,
          cell: ({ row: { measured, shown } }) =>
            measured ? targetWords(language, measured.indicator.content, shown.target) : '–',
        },
        {
          key: 'result',
          head: texts.result,
          cell: ({ row: { measured }, result }) => {
            if (result?.isWithheld) return texts.withheld;
            if (!measured || !result || result.of === 0) return texts.notMeasured;
            const { figure } = result;
            if (!figure) return '–';
            const words = latestWords(language, measured.indicator.content, figure);
            const { numerator, denominator } = figure;
            const whole = (number: number) => formatNumber(language, number, 0);
            const counts =
              figure.origin === 'survey'
                ? `${texts.answers}: ${whole(figure.n)}`
                : numerator !== null && denominator !== null && texts.counts(whole(numerator), whole(denominator));
            return (
              <>
                {words.value}
                {words.range !== null && ` (${words.range})`}
                {counts && (
                  <>
                    <br />
                    <span class="secondary">{counts}</span>
                  </>
                )}
              </>
            );
          },
        },
        {
          key: 'months',
          head: texts.months,
          cell: ({ row: { shown }, why, result }) =>
            result && result.of > 0 && shown.target && why !== 'statutory' ? ofLately(result.met, result.of) : '–',
        },
        {
          key: 'verdict',
          head: texts.today,
          cell: ({ row: { targetVerdict }, why, result }) =>
            why === 'statutory' || result?.isWithheld ? (
              '–'
            ) : (
              <StandardMark language={language} standard={targetVerdict.verdict} />
            ),
        },
      ]}
    />
  );
}

// Ready promises to adopt with one click, cell by cell of the matrix; and the matrix with its gaps.
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Hidden, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { approachNames, approaches, matrixOf } from './approach.ts';
import type { Approach } from './approach.ts';
import { StandardsFrame } from './frame.pages.tsx';
import { nameIn } from './indicator-list.ts';
import { libraryIndicators } from './indicator-library.data.ts';
import { targetWords } from './indicator-trend.ts';
import { contentOfLibrary } from './library.ts';
import { readyPromises } from './promise-library.data.ts';
import type { ReadyPromise } from './promise-library.data.ts';
import { stateOf } from './standard.ts';
import type { Standard } from './standard.ts';
import { standardTexts } from './standards.texts.ts';
import { mayManage } from './standards-permission.ts';
import { targetField } from './written-value.ts';

export interface LibraryPageProps {
  asking: Asking;
  standards: readonly Standard[];
  /** the promise whose target could not be read, with what was typed */
  refused?: { readonly key: string; readonly target: string } | undefined;
  faults?: readonly Fault[] | undefined;
}

/** The id of a cell on the page of the library. */
export const cellId = (approach: Approach, touchpoint: string) => `${approach}-${touchpoint}`;

export function LibraryPage(props: LibraryPageProps) {
  const { asking, faults } = props;
  const { language } = asking;
  const { library: texts, register } = standardTexts[language];
  return (
    <StandardsFrame
      asking={asking}
      title={texts.title}
      path={standardsPaths.library()}
      within={[{ href: standardsPaths.register(), text: register.title }]}
      faults={faults}
    >
      <p class="lead">{noBreak(texts.intro)}</p>
      <p class="secondary">{noBreak(texts.limits)}</p>
      {matrixOf(readyPromises).map(({ approach, touchpoint, items }) => (
        <section key={cellId(approach, touchpoint)} class="flow" aria-labelledby={cellId(approach, touchpoint)}>
          <h2 id={cellId(approach, touchpoint)}>
            {approachNames[approach][language]} · {touchpointNames[touchpoint][language]}
          </h2>
          <ul class="cards">
            {items.map((ready) => (
              <li key={ready.key} class="card">
                <ReadyCard {...props} ready={ready} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </StandardsFrame>
  );
}

function ReadyCard({ asking, standards, ready, refused, faults }: LibraryPageProps & { ready: ReadyPromise }) {
  const { language } = asking;
  const texts = standardTexts[language].library;
  const promise = nameIn(language, ready.promise);
  const entry = libraryIndicators.find(({ code }) => code === ready.indicator)!;
  const content = contentOfLibrary(entry);
  const adopted = standards.find(({ libraryKey, withdrawnOn }) => libraryKey === ready.key && withdrawnOn === null);
  const isRefused = refused?.key === ready.key;
  return (
    <>
      <h3>{noBreak(promise)}</h3>
      <p class="secondary">
        {texts.measuredBy}: {entry.code} {nameIn(language, entry.name)}.{' '}
        {texts.proposed(targetWords(language, content, ready.target))}.{ready.legalBasis && ` ${ready.legalBasis}.`}
      </p>
      {adopted ? (
        <p>
          <ButtonLink look="quiet" href={standardsPaths.standard(adopted.id)}>
            {texts.adopted}
            <span class="hidden-words">: {promise}</span>
          </ButtonLink>
        </p>
      ) : (
        mayManage(asking) && (
          <form method="post" action={standardsPaths.library()}>
            <Hidden name="wzor" value={ready.key} />
            <TextField
              name={`cel-${ready.key}`}
              label={
                <>
                  {texts.target}
                  <span class="hidden-words">: {promise}</span>
                </>
              }
              value={isRefused ? refused.target : targetField(content, ready.target.value, language)}
              fault={isRefused ? faults?.[0]?.message : undefined}
              inputMode="decimal"
              size={8}
            />
            <Button look="secondary" hiddenWords={`: ${promise}`}>
              {texts.adopt}
            </Button>
          </form>
        )
      )}
    </>
  );
}

export function MatrixPage({ asking, standards }: { asking: Asking; standards: readonly Standard[] }) {
  const { language } = asking;
  const { matrix: texts, states } = standardTexts[language];
  const shown = standards
    .filter((standard) => standard.withdrawnOn === null)
    .map((standard) => ({ standard, ...(standard.published ?? standard.content) }));
  const cells = matrixOf(shown);
  const gaps = cells.filter(({ items }) => items.length === 0).length;
  return (
    <StandardsFrame asking={asking} title={texts.title} path={standardsPaths.matrix()}>
      <p class="lead">{noBreak(texts.intro)}</p>
      <p>
        <strong>{noBreak(texts.gaps(gaps))}</strong>
      </p>
      <DataTable
        language={language}
        id="matrix"
        caption={texts.caption}
        rows={approaches}
        rowKey={(approach) => approach}
        columns={[
          { key: 'approach', head: texts.approach, cell: (approach: Approach) => approachNames[approach][language] },
          ...touchpoints.map((touchpoint) => ({
            key: touchpoint,
            head: touchpointNames[touchpoint][language],
            cell: (approach: Approach) => {
              const { items } = cells.find((cell) => cell.approach === approach && cell.touchpoint === touchpoint)!;
              if (items.length === 0)
                return (
                  <>
                    <span class="secondary">{texts.gap}</span>{' '}
                    <a href={`${standardsPaths.library()}#${cellId(approach, touchpoint)}`}>
                      {texts.fill}
                      <span class="hidden-words">
                        {texts.fillOf(approachNames[approach][language], touchpointNames[touchpoint][language])}
                      </span>
                    </a>
                  </>
                );
              return (
                <ul class="plain-list">
                  {items.map(({ standard, promise }) => (
                    <li key={standard.id}>
                      <a href={standardsPaths.standard(standard.id)}>{nameIn(language, promise)}</a>
                      {stateOf(standard) === 'draft' && ` (${states.draft})`}
                    </li>
                  ))}
                </ul>
              );
            },
          })),
        ]}
      />
    </StandardsFrame>
  );
}

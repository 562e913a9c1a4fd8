// The tab "Źródła": tiers with shares, what spoils and what pleases, and what may not be concluded.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Asymmetry } from '#features/answers/index.ts';
import { capitalised } from '#features/diagnosis/index.ts';
import { Figure } from '#ui/figure.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { IntervalDots } from '#ui/interval-dots.tsx';
import { Notice } from '#ui/notice.tsx';
import { writeNumber } from '#ui/shown-number.ts';
import type { ShownMean } from '#ui/shown-number.ts';
import { DataTable } from '#ui/table.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { sourcesCsvHref, type ShownSources } from './shown-sources.ts';
import type { Shown, SourceItem } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';
import { tierName } from './tier-name.ts';

export interface TabProps {
  shown: ShownSources;
  answer: Shown;
  items: Disclosed<readonly SourceItem[]>;
}

export const nameOf = ({ result }: SourceItem, language: StaffLanguage) => result.question.short[language];

const asymmetries: readonly Asymmetry[] = ['spoils', 'pleases', 'both', 'undecided', 'too-few-extremes'];

export function TiersTab({ shown, answer, items }: TabProps) {
  const { language } = shown;
  const texts = sourcesTexts[language];
  const widest = Math.max(...items.map(({ share }) => share.high));
  const places = answer.tiers.map((_, place) => place);
  return (
    <>
      <Figure
        language={language}
        id="zrodla"
        headline={texts.tiersHeadline}
        lead={<p class="secondary">{noBreak(texts.together)}</p>}
        chart={places.map((place) => (
          <div key={place} class="flow">
            <h3>{tierName(place, places.length, language)}</h3>
            <IntervalDots
              language={language}
              domain={[0, Math.max(20, Math.ceil(widest * 10) * 10)]}
              rows={derive(items, (all) =>
                all
                  .filter(({ tier }) => tier === place)
                  .map((item) => ({
                    key: item.result.question.id,
                    label: capitalised(nameOf(item, language)),
                    own: place === 0 && places.length > 1,
                    number: shareNumber(item, answer.n),
                  })),
              )}
            />
          </div>
        ))}
        n={uiTexts[language].answers(answer.n)}
        period={shown.periodWords}
        method={texts.shareMethod}
        table={<SourceTable shown={shown} answer={answer} items={items} />}
        csvHref={sourcesCsvHref(shown)}
      >
        <p class="caption">{noBreak(texts.notCause)}</p>
      </Figure>
      <Checks shown={shown} answer={answer} items={items} />
      <AsymmetrySection shown={shown} answer={answer} items={items} />
    </>
  );
}

function shareNumber({ share }: SourceItem, n: number): ShownMean {
  const percent = (value: number) => Math.round(value * 100);
  return {
    kind: 'mean',
    digits: 0,
    n,
    firmness: 'firm',
    value: percent(share.value),
    low: percent(share.low),
    high: percent(share.high),
  };
}

function SourceTable({ shown, answer, items }: TabProps) {
  const { language } = shown;
  const texts = sourcesTexts[language];
  return (
    <DataTable
      language={language}
      id="zrodla-tabela"
      caption={texts.tiersHeadline}
      rows={items}
      rowKey={({ result }) => result.question.id}
      columns={[
        { key: 'matter', head: texts.matter, cell: (item) => nameOf(item, language) },
        { key: 'group', head: texts.group, cell: ({ tier }) => tierName(tier, answer.tiers.length, language) },
        {
          key: 'share',
          head: texts.share,
          numeric: true,
          cell: (item) => {
            const { value, range } = writeNumber(language, shareNumber(item, answer.n));
            return `${value} (${range})`;
          },
        },
        { key: 'n', head: texts.n, numeric: true, cell: () => formatNumber(language, answer.n) },
        {
          key: 'rating',
          head: texts.rating,
          numeric: true,
          cell: ({ performance }) => {
            if (!performance) return '–';
            const { value, range } = writeNumber(language, performance);
            return `${value} (${range})`;
          },
        },
        {
          key: 'ratings',
          head: texts.ratings,
          numeric: true,
          cell: ({ performance }) => (performance ? formatNumber(language, performance.n) : '–'),
        },
        {
          key: 'asymmetry',
          head: texts.asymmetryHead,
          cell: ({ asymmetry }) => (asymmetry ? texts.asymmetry[asymmetry] : '–'),
        },
      ]}
    />
  );
}

/** Twins, and whether the order hangs on reading ratings as numbers. */
function Checks({ shown, answer, items }: TabProps) {
  const { language, model } = shown;
  const texts = sourcesTexts[language];
  const word = (driver: number) => model.drivers[driver]!.question.short[language];
  const { ordinal, twins } = answer;
  return (
    <>
      {twins.length > 0 && (
        <Notice>
          {twins.map(([a, b]) => (
            <p key={`${a} ${b}`}>{noBreak(texts.twins(word(a), word(b)))}</p>
          ))}
        </Notice>
      )}
      {ordinal && ordinal.swapped.length > 0 && (
        <Notice kind="note" title={texts.ordinalTitle}>
          <p>{noBreak(texts.ordinalOther(ordinal.swapped.map(([a, b]) => `${word(a)} – ${word(b)}`).join('; ')))}</p>
        </Notice>
      )}
      {ordinal?.swapped.length === 0 && items.some(({ tier }) => tier > 0) && (
        <p class="secondary">{noBreak(texts.ordinalSame)}</p>
      )}
    </>
  );
}

function AsymmetrySection({ shown, answer, items }: TabProps) {
  const { language } = shown;
  const texts = sourcesTexts[language];
  return (
    <section class="flow" aria-labelledby="psuje-cieszy">
      <h2 id="psuje-cieszy">{texts.asymmetryTitle}</h2>
      {answer.asymmetry === null ? (
        <p>{noBreak(texts.noAsymmetry)}</p>
      ) : (
        <ul>
          {asymmetries.map((kind) => {
            const of = items.filter(({ asymmetry }) => asymmetry === kind);
            return of.length === 0 ? null : (
              <li key={kind}>
                <b>{noBreak(of.map((item) => capitalised(nameOf(item, language))).join('; '))}</b>:{' '}
                {noBreak(`${texts.asymmetryLong[kind]}.`)}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

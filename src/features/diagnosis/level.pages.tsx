// How good: the level in one sentence over the spread of ratings, and the outcome of the matter beside it.
import { derive } from '#domain/disclosed.ts';
import { DistributionBar, DistributionTable } from '#ui/distribution-bar.tsx';
import { Figure } from '#ui/figure.tsx';
import { noBreak } from '#ui/formats.ts';
import { IntervalDots, IntervalTable } from '#ui/interval-dots.tsx';
import { levelSentence } from '#ui/shown-number.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import { weightingTexts } from '#features/weighting/index.ts';
import { csvHref } from './shown-diagnosis.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';
import { optionShare, weightedParts } from './figures/shown-rating.ts';

export function LevelFigure({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const { level, overall } = view;
  const texts = diagnosisTexts[language];
  if (level.kind !== 'share') return null;
  const caption = texts.distributionHeadline;
  const isWeighted = overall.kind === 'shown' && weightedParts(overall) !== null;
  const weights = isWeighted ? `, ${weightingTexts[language].words.caption}` : '';
  return (
    <Figure
      language={language}
      id="poziom"
      headline={`${levelSentence(language, level)}.`}
      chart={<DistributionBar language={language} figure={overall} />}
      n={texts.chartN(level.n)}
      period={shown.periodWords}
      method={`${texts.methods.counts}, ${texts.methods.share}${weights}`}
      table={<DistributionTable language={language} figure={overall} id="poziom-tabela" caption={caption} />}
      csvHref={csvHref(shown, 'poziom')}
    />
  );
}

export function OutcomeFigure({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const { outcome } = view;
  const texts = diagnosisTexts[language];
  if (!outcome || outcome.figure.kind !== 'shown') return null;
  const { figure, question } = outcome;
  const rows = derive(figure, () =>
    question.options.map((option, position) => ({
      key: String(option.code),
      label: option.label[language],
      number: optionShare(figure, position),
    })),
  );
  const dots = { language, rows, domain: [0, 1] as const };
  return (
    <Figure
      language={language}
      id="wynik-sprawy"
      headline={texts.outcomeHeadline}
      lead={<p class="lead-note">{noBreak(texts.outcomeNote)}</p>}
      chart={<IntervalDots {...dots} />}
      n={texts.chartN(figure.kind === 'shown' ? figure.n : 0)}
      period={shown.periodWords}
      method={texts.methods.share}
      table={
        <IntervalTable
          {...dots}
          id="wynik-sprawy-tabela"
          caption={question.text[language]}
          subject={texts.outcomeHeadline}
        />
      }
      csvHref={csvHref(shown, 'wynik-sprawy')}
    />
  );
}

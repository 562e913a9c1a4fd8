// "Co zmienić najpierw" of a small office: its lowest ratings with their intervals and the newest comments. No drivers.
import { derive } from '#domain/disclosed.ts';
import { CommentQuote } from '#ui/comment-quote.tsx';
import { Figure } from '#ui/figure.tsx';
import { noBreak } from '#ui/formats.ts';
import { IntervalDots, IntervalTable } from '#ui/interval-dots.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import type { ShownDashboard } from './dashboard.pages.tsx';
import { overviewTexts } from './overview.texts.ts';

const commentsShown = 3;

export function WhatFirst({ shown }: { shown: ShownDashboard }) {
  const { asking, dashboard, periodWords } = shown;
  const { language } = asking;
  const texts = overviewTexts[language];
  const { view, rated, lowest } = dashboard;
  if (rated.length === 0 || view.overall.kind !== 'shown') return null;
  const rows = derive(view.overall, () =>
    rated.map(({ question, number }) => ({ key: question.id, label: question.short[language], number })),
  );
  const dots = { language, rows, domain: [1, 5] as const };
  const { comments } = view;
  const newest =
    asking.may('read comments') && comments.kind === 'shown'
      ? comments.comments.toSorted((a, b) => b.period.last - a.period.last).slice(0, commentsShown)
      : [];
  return (
    <section class="flow" aria-labelledby="najpierw">
      <h2 id="najpierw">{texts.first}</h2>
      <p>{noBreak(texts.firstIntro)}</p>
      {lowest.length === 0 && <p>{noBreak(texts.firstAlike)}</p>}
      <Figure
        language={language}
        id="najnizsze"
        level={3}
        headline={texts.firstHeadline}
        chart={<IntervalDots {...dots} />}
        n={uiTexts[language].answers(view.overall.n)}
        period={periodWords}
        method={texts.firstMethod}
        csvHref={withQuery(diagnosisPaths.chartFile(diagnosisPaths.office(), 'pytania.csv'), {
          okres: view.period.key,
        })}
        table={<IntervalTable {...dots} id="najnizsze-tabela" caption={texts.firstHeadline} subject={texts.question} />}
      />
      {newest.length > 0 && (
        <div class="comments">
          {newest.map((comment, place) => (
            <CommentQuote key={place} language={language} comment={derive(comments, () => comment)} />
          ))}
        </div>
      )}
    </section>
  );
}

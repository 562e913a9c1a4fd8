// A figure: headline sentence, then the chart, then what it is made of, then the same numbers as a table and a file.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import { Details } from './details.tsx';
import { noBreak } from './formats.ts';
import { uiTexts } from './ui.texts.ts';

export interface FigureProps {
  language: StaffLanguage;
  /** unique on the page; links lead to the figure by it */
  id: string;
  /** what the chart says, as a sentence */
  headline: string;
  /** 2 unless the figure stands under a heading of its own */
  level?: 2 | 3 | undefined;
  /** verdict pair or tags, between headline and chart */
  lead?: ComponentChildren;
  chart: ComponentChildren;
  /** "143 odpowiedzi" */
  n: string;
  /** "III kwartał 2026" */
  period: string;
  /** "przedział ufności 95 %" … */
  method: string;
  table: ComponentChildren;
  csvHref?: string | undefined;
  /** help, method, next step: below everything */
  children?: ComponentChildren;
}

export function Figure(props: FigureProps) {
  const { language, id, headline, level = 2, csvHref } = props;
  const texts = uiTexts[language];
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure class="figure card" id={id} aria-labelledby={`${id}-headline`}>
      <Heading id={`${id}-headline`}>{noBreak(headline)}</Heading>
      {props.lead}
      <div class="figure-chart">{props.chart}</div>
      <figcaption>
        <p class="caption">
          {props.n} · {props.period} · {props.method}
        </p>
        <div class="figure-tools">
          <Details
            summary={
              <>
                {texts.showTable}
                <span class="hidden-words">: {headline}</span>
              </>
            }
          >
            {props.table}
          </Details>
          {csvHref !== undefined && (
            <a class="figure-csv" href={csvHref} aria-label={texts.csvOf(headline)}>
              {texts.csv}
            </a>
          )}
        </div>
        {props.children}
      </figcaption>
    </figure>
  );
}

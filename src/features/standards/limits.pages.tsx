// New limits from a named event: how the chart would look, then the confirmation; and the question before an event goes.
import type { Fault } from '#domain/faults.ts';
import { carry } from '#domain/register-figure.ts';
import type { Showable } from '#domain/register-figure.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { faultOf, Hidden, TextField } from '#ui/form.tsx';
import { formatMonth, noBreak } from '#ui/formats.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { TrendChart } from '#ui/trend-chart.tsx';
import { StandardsFrame } from './frame.pages.tsx';
import type { IndicatorChart } from './indicator-chart.ts';
import { nameIn } from './indicator-list.ts';
import { trendOf } from './indicator-trend.ts';
import type { Indicator, IndicatorEvent } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import type { Target } from './target-verdict.ts';
import { writeValue } from './written-value.ts';

export interface LimitsPageProps {
  asking: Asking;
  indicator: Indicator;
  form: { readonly month: string; readonly text: string };
  /** the chart as it would be; null until month and reason can be read */
  preview: Showable<IndicatorChart> | null;
  target: Target | null;
  events: readonly IndicatorEvent[];
  faults?: readonly Fault[] | undefined;
}

const within = (indicator: Indicator, language: Asking['language']) => [
  { href: standardsPaths.indicators(), text: indicatorTexts[language].title },
  { href: standardsPaths.indicator(indicator.id), text: nameIn(language, indicator.content.name) },
];

export function LimitsPage({ asking, indicator, form, preview, target, events, faults = [] }: LimitsPageProps) {
  const { language } = asking;
  const { limits: texts, measurements } = indicatorTexts[language];
  const path = standardsPaths.newLimits(indicator.id);
  const stretch = preview?.stretches.at(-1);
  return (
    <StandardsFrame
      asking={asking}
      title={texts.title}
      kicker={nameIn(language, indicator.content.name)}
      path={path}
      within={within(indicator, language)}
      faults={faults.length > 0 ? faults : undefined}
    >
      <p class="lead">{noBreak(texts.intro)}</p>
      <form method="get" action={path} class="flow" noValidate>
        <TextField
          name="od"
          label={texts.from}
          hint={measurements.monthHint}
          value={form.month}
          fault={faultOf(faults, 'od')}
          size={10}
        />
        <TextField
          name="tresc"
          label={texts.what}
          hint={noBreak(texts.whatHint)}
          value={form.text}
          fault={faultOf(faults, 'tresc')}
          maxLength={300}
        />
        <Button look={preview ? 'secondary' : 'primary'}>{texts.preview}</Button>
      </form>
      {preview && stretch && (
        <section class="flow" aria-labelledby="podglad">
          <h2 id="podglad">{texts.previewHeadline}</h2>
          <p>{noBreak(texts.previewText(stretch.last - stretch.first + 1))}</p>
          <TrendChart
            language={language}
            name={texts.previewHeadline}
            trend={carry(preview, (drawn) => trendOf(drawn, indicator.content, target, events, language))}
            write={(value) => writeValue(language, indicator.content, value)}
          />
          <form method="post" action={path}>
            <Hidden name="od" value={form.month} />
            <Hidden name="tresc" value={form.text} />
            <ButtonRow>
              <Button>{texts.confirm}</Button>
              <ButtonLink look="secondary" href={standardsPaths.indicator(indicator.id)}>
                {texts.back}
              </ButtonLink>
            </ButtonRow>
          </form>
        </section>
      )}
    </StandardsFrame>
  );
}

export function EventRemovalPage(props: { asking: Asking; indicator: Indicator; event: IndicatorEvent }) {
  const { asking, indicator, event } = props;
  const { language } = asking;
  const { removal: texts } = indicatorTexts[language];
  const path = standardsPaths.removeEvent(indicator.id, event.id);
  return (
    <StandardsFrame
      asking={asking}
      title={texts.title}
      kicker={nameIn(language, indicator.content.name)}
      path={path}
      within={within(indicator, language)}
    >
      <p>
        <strong>
          {formatMonth(language, event.month)}: {event.content}
        </strong>
      </p>
      <p>
        {noBreak(texts.question)} {event.kind === 'new-limits' && noBreak(texts.limitsToo)}
      </p>
      <form method="post" action={path}>
        <ButtonRow>
          <Button look="danger">{texts.confirm}</Button>
          <ButtonLink look="secondary" href={standardsPaths.indicator(indicator.id)}>
            {texts.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </StandardsFrame>
  );
}

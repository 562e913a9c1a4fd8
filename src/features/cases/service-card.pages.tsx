// The card of a service: its statutory term beside how long its cases really took in the last 12 months.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { Service } from '#features/office/index.ts';
import { formatMonth, formatNumber, formatPeriod, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { casesPaths } from '#ui/paths/cases.ts';
import { DataTable } from '#ui/table.tsx';
import type { CaseFigures } from './case-figures.ts';
import type { CaseTerm } from './case-term.ts';
import { CaseMethod, daysWords, termText } from './case-words.pages.tsx';
import { CasesFrame } from './cases-frame.pages.tsx';
import { casesTexts } from './cases.texts.ts';
import { figureColumns } from './summary.pages.tsx';
import type { MonthRow } from './summary-choice.ts';

export interface ServiceDurationsProps {
  language: StaffLanguage;
  serviceId: string;
  term: CaseTerm | null;
  /** of the last 12 whole months */
  figures: CaseFigures;
  period: Period;
  isOnePerson: boolean;
  /** the office has no cases at all */
  isWithoutCases: boolean;
  /** stands on a page of another room: with a link to the whole card */
  linked?: boolean | undefined;
}

/** The part that other pages of the service show: term, median, 90th percentile, number of cases. */
export function ServiceDurations(props: ServiceDurationsProps) {
  const { language, serviceId, term, figures, period } = props;
  const texts = casesTexts[language].card;
  const words = casesTexts[language].summary;
  return (
    <section class="flow" aria-labelledby="czas-zalatwiania">
      <h2 id="czas-zalatwiania">{texts.heading}</h2>
      <p class="secondary">{noBreak(texts.lead(formatMonth(language, period.first)))}</p>
      <dl class="definitions">
        <dt>{texts.term}</dt>
        <dd>{termText(term, language)}</dd>
        {term && [
          <dt key="b">{texts.basis}</dt>,
          <dd key="t" lang="pl">
            {term.basis}
          </dd>,
        ]}
        {figures.closed > 0 && [
          <dt key="m">{texts.median}</dt>,
          <dd key="md">{daysWords(figures.median, language)}</dd>,
          <dt key="p">{texts.p90}</dt>,
          <dd key="pd">{daysWords(figures.p90, language)}</dd>,
          <dt key="n">{texts.n}</dt>,
          <dd key="nd">{formatNumber(language, figures.closed)}</dd>,
        ]}
      </dl>
      {figures.closed === 0 && <p>{noBreak(props.isWithoutCases ? texts.noCasesYet : texts.noCases)}</p>}
      {props.isOnePerson && <Notice kind="note">{noBreak(texts.onePerson)}</Notice>}
      {props.linked && (
        <p>
          <a href={figures.closed > 0 ? casesPaths.service(serviceId) : casesPaths.summary()}>
            {figures.closed > 0 ? texts.more : words.byService}
          </a>
        </p>
      )}
    </section>
  );
}

export interface ServiceCardPageProps extends Omit<ServiceDurationsProps, 'language' | 'serviceId' | 'linked'> {
  asking: Asking;
  service: Service;
  months: readonly MonthRow[];
}

export function ServiceCardPage({ asking, service, months, ...figures }: ServiceCardPageProps) {
  const { language } = asking;
  const texts = casesTexts[language];
  return (
    <CasesFrame
      asking={asking}
      title={texts.card.title}
      kicker={service.name}
      path={casesPaths.service(service.id)}
      within={{ href: casesPaths.summary(), text: texts.card.all }}
    >
      <ServiceDurations language={language} serviceId={service.id} {...figures} />
      <DataTable
        language={language}
        id="miesiace"
        caption={texts.card.months}
        rows={months}
        rowKey={({ month }) => String(month)}
        csvHref={casesPaths.serviceCsv(service.id)}
        empty={<p>{noBreak(texts.card.noCases)}</p>}
        columns={[
          {
            key: 'miesiac',
            head: texts.summary.month,
            cell: ({ month }) => formatPeriod(language, { first: month, last: month }),
          },
          ...figureColumns<MonthRow>(language),
        ]}
      />
      <CaseMethod language={language} />
    </CasesFrame>
  );
}

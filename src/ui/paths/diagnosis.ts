// URLs of the room `diagnosis`: the list of services and units, one of them or the whole office, the data behind its charts.
import { pathSegment } from './path-segment.ts';

/** What a diagnosis is of: the whole office, or one unit or service by its id. */
export type DiagnosisSubject = { readonly kind: 'office' } | { readonly kind: 'unit' | 'service'; readonly id: string };

/** What a page of the diagnosis is of: also a place, or a client group, across the whole office. */
export type DiagnosisPage = DiagnosisSubject | { readonly kind: 'location' | 'group'; readonly id: string };

const office = '/diagnoza/urzad';
const unit = (id: string) => `/diagnoza/jednostka/${pathSegment(id)}`;
const service = (id: string) => `/diagnoza/usluga/${pathSegment(id)}`;

const location = (id: string) => `/diagnoza/miejsce/${pathSegment(id)}`;
const group = (id: string) => `/diagnoza/grupa/${pathSegment(id)}`;

function subject(of: DiagnosisPage): string {
  return of.kind === 'office' ? office : { unit, service, location, group }[of.kind](of.id);
}

export const diagnosisPaths = {
  services: () => '/diagnoza',
  servicesCsv: () => '/diagnoza/lista.csv',
  office: () => office,
  unit,
  service,
  location,
  group,
  /** one touchpoint across the office; ?okres, ?kontakt */
  touchpoint: (key: string) => `/diagnoza/punkt-styku/${pathSegment(key)}`,
  touchpointFile: (key: string, file: string) => `/diagnoza/punkt-styku/${pathSegment(key)}/${pathSegment(file)}`,
  /** all questionnaires that were asked */
  surveys: () => '/diagnoza/ankiety',
  surveysCsv: () => '/diagnoza/ankiety.csv',
  /** results of one questionnaire, question by question; POST osob, rok: how many were asked */
  survey: (questionnaire: string) => `/diagnoza/ankiety/${pathSegment(questionnaire)}`,
  /** the page of whatever the diagnosis is of */
  subject,
  /** the numbers of one chart; `file` is its name with the ending .csv */
  chartFile: (page: string, file: string) => `${page}/wykres/${pathSegment(file)}`,
};

// URLs of the room `diagnosis`: the list of services and units, one of them or the whole office, the data behind its charts.
import { pathSegment } from './path-segment.ts';

/** What a diagnosis is of: the whole office, or one unit or service by its id. */
export type DiagnosisSubject = { readonly kind: 'office' } | { readonly kind: 'unit' | 'service'; readonly id: string };

const office = '/diagnoza/urzad';
const unit = (id: string) => `/diagnoza/jednostka/${pathSegment(id)}`;
const service = (id: string) => `/diagnoza/usluga/${pathSegment(id)}`;

function subject(of: DiagnosisSubject): string {
  if (of.kind === 'office') return office;
  return of.kind === 'unit' ? unit(of.id) : service(of.id);
}

export const diagnosisPaths = {
  services: () => '/diagnoza',
  servicesCsv: () => '/diagnoza/lista.csv',
  office: () => office,
  unit,
  service,
  /** all questionnaires that were asked */
  surveys: () => '/diagnoza/ankiety',
  /** results of one questionnaire, question by question; POST osob, rok: how many were asked */
  survey: (questionnaire: string) => `/diagnoza/ankiety/${pathSegment(questionnaire)}`,
  /** the page of whatever the diagnosis is of */
  subject,
  /** the numbers of one chart; `file` is its name with the ending .csv */
  chartFile: (page: string, file: string) => `${page}/wykres/${pathSegment(file)}`,
};

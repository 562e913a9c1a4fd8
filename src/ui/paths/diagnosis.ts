// URLs of the room `diagnosis`: the list of services, one service, the data behind its charts.
import { pathSegment } from './path-segment.ts';

export const diagnosisPaths = {
  services: () => '/diagnoza',
  service: (id: string) => `/diagnoza/usluga/${pathSegment(id)}`,
  chartCsv: (id: string, name: string) => `/diagnoza/usluga/${pathSegment(id)}/wykres/${pathSegment(name)}.csv`,
};

// URLs of the room `competences`: development areas of teams, and the dictionary they are named by.
import { pathSegment } from './path-segment.ts';

const edited = (id: string) => `/rozwoj-pracownikow/slownik/${pathSegment(id)}`;

export const competencesPaths = {
  /** ?okres, ?kontakt, ?zespol */
  development: () => '/rozwoj-pracownikow',
  csv: () => '/rozwoj-pracownikow/zespoly.csv',
  dictionary: () => '/rozwoj-pracownikow/slownik',
  newCompetence: () => '/rozwoj-pracownikow/slownik/nowa',
  /** GET; POST namePl, nameEn, noticePl, noticeEn, learnPl, learnEn, drivers, version; usun=tak removes it */
  edited,
  /** POST version: as the product brings it */
  restore: (id: string) => `${edited(id)}/przywrocenie`,
};

// URLs of the room `staff-development`: learning plans of teams, ideas, praise, attitude, arguments.
import { pathSegment, withQuery } from './path-segment.ts';

const plan = (id: string) => `/nauka/plan/${pathSegment(id)}`;
const idea = (id: string) => `/pomysly/pomysl/${pathSegment(id)}`;
const argument = (unitId: string) => `/argumenty/${pathSegment(unitId)}`;

export const staffDevelopmentPaths = {
  /** ?szukaj, ?zespol, ?stan, ?sort */
  plans: () => '/nauka',
  plansCsv: () => '/nauka/plany.csv',
  /** GET; POST a plan. `ustalenie`: the key of an area for development; `zespol`: a unit's id */
  newPlan: (from: { readonly ustalenie?: string; readonly zespol?: string } = {}) => withQuery('/nauka/nowy', from),
  plan,
  editPlan: (id: string) => `${plan(id)}/zmiana`,
  /** every figure the effect of learning is measured from */
  planEffectCsv: (id: string) => `${plan(id)}/skutek.csv`,
  /** POST stan, dzien, version */
  planState: (id: string) => `${plan(id)}/stan`,
  /** praise that reached a team, its plans */
  team: (unitId: string) => `/nauka/zespol/${pathSegment(unitId)}`,
  /** change of attitude among staff; ?ankieta */
  attitude: () => '/nauka/postawy',
  attitudeCsv: () => '/nauka/postawy.csv',
  /** ideas and actions started by staff, by quarter */
  startedCsv: () => '/nauka/postawy/kwartaly.csv',
  /** GET the list with the short form; POST an idea or a question. ?szukaj, ?rodzaj, ?stan, ?usluga, ?sort */
  ideas: () => '/pomysly',
  ideasCsv: () => '/pomysly/lista.csv',
  idea,
  /** POST stan, odpowiedz, version */
  ideaState: (id: string) => `${idea(id)}/stan`,
  /** POST: "to też słyszę", once per person and day */
  heard: (id: string) => `${idea(id)}/slysze`,
  arguments: () => '/argumenty',
  argument,
  argumentPoster: (unitId: string) => `${argument(unitId)}/plakat.pdf`,
};

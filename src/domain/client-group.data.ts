// The seventeen client groups an office starts with (product description, "The idea it implements").
import type { Localised, StaffLanguage, SurveyLanguage } from './language.ts';

export interface ClientGroupSeed {
  /** stable name, never shown */
  readonly key: string;
  /** as staff read it */
  readonly name: Localised<StaffLanguage>;
  /** the answer a client chooses to "On whose behalf was this matter?" */
  readonly answer: Localised<SurveyLanguage>;
  /** whether the question offers it until the office decides otherwise */
  readonly asked: boolean;
}

export const clientGroupSeeds: readonly ClientGroupSeed[] = [
  {
    key: 'residents',
    name: { pl: 'mieszkańcy', en: 'residents' },
    answer: { pl: 'własnym lub rodziny', en: 'my own or my family’s', uk: 'від свого або родини' },
    asked: true,
  },
  {
    key: 'councillors',
    name: { pl: 'radni', en: 'councillors' },
    answer: { pl: 'radnej lub radnego', en: 'a councillor’s', uk: 'депутатки або депутата ради' },
    asked: false,
  },
  {
    key: 'executive',
    name: {
      pl: 'starosta, burmistrz, prezydent, wójt i zastępcy',
      en: 'heads of the authority and their deputies',
    },
    answer: { pl: 'kierownictwa urzędu', en: 'the head of the authority’s', uk: 'керівництва уряду' },
    asked: false,
  },
  {
    key: 'other-local-governments',
    name: { pl: 'inne samorządy', en: 'other local governments' },
    answer: { pl: 'innego samorządu', en: 'another local government’s', uk: 'іншого самоврядування' },
    asked: false,
  },
  {
    key: 'associations-of-local-governments',
    name: {
      pl: 'stowarzyszenia i związki ponadpowiatowe i ponadgminne',
      en: 'associations and unions of local governments',
    },
    answer: { pl: 'związku samorządów', en: 'a union of local governments’', uk: 'спілки самоврядувань' },
    asked: false,
  },
  {
    key: 'state-administration',
    name: {
      pl: 'rządowa administracja terenowa zespolona i niezespolona',
      en: 'state administration in the field',
    },
    answer: { pl: 'administracji rządowej', en: 'the state administration’s', uk: 'державної адміністрації' },
    asked: false,
  },
  {
    key: 'members-of-parliament',
    name: { pl: 'parlamentarzyści', en: 'members of parliament' },
    answer: { pl: 'posłanki, posła lub senatora', en: 'a member of parliament’s', uk: 'депутата парламенту' },
    asked: false,
  },
  {
    key: 'programme-beneficiaries',
    name: { pl: 'beneficjenci programów operacyjnych', en: 'beneficiaries of operational programmes' },
    answer: { pl: 'beneficjenta programu', en: 'a programme beneficiary’s', uk: 'учасника програми' },
    asked: false,
  },
  {
    key: 'ngos',
    name: { pl: 'organizacje pozarządowe', en: 'non-governmental organisations' },
    answer: {
      pl: 'organizacji pozarządowej',
      en: 'a non-governmental organisation’s',
      uk: 'громадської організації',
    },
    asked: true,
  },
  {
    key: 'public-associations',
    name: {
      pl: 'związki i stowarzyszenia o charakterze publicznym',
      en: 'unions and associations of public character',
    },
    answer: { pl: 'związku lub stowarzyszenia', en: 'a union’s or association’s', uk: 'спілки або об’єднання' },
    asked: false,
  },
  {
    key: 'recipients-of-decisions',
    name: { pl: 'odbiorcy decyzji administracyjnych', en: 'recipients of administrative decisions' },
    answer: { pl: 'strony postępowania', en: 'a party’s to proceedings', uk: 'сторони провадження' },
    asked: false,
  },
  {
    key: 'suppliers',
    name: { pl: 'dostawcy i wykonawcy usług', en: 'suppliers and contractors' },
    answer: { pl: 'firmy', en: 'a company’s', uk: 'фірми' },
    asked: true,
  },
  {
    key: 'partner-regions',
    name: { pl: 'regiony partnerskie', en: 'partner regions' },
    answer: { pl: 'regionu partnerskiego', en: 'a partner region’s', uk: 'регіону-партнера' },
    asked: false,
  },
  {
    key: 'international-organisations',
    name: { pl: 'organizacje międzynarodowe', en: 'international organisations' },
    answer: {
      pl: 'organizacji międzynarodowej',
      en: 'an international organisation’s',
      uk: 'міжнародної організації',
    },
    asked: false,
  },
  {
    key: 'trade-and-civic-associations',
    name: { pl: 'zrzeszenia branżowe i obywatelskie', en: 'trade and civic associations' },
    answer: {
      pl: 'zrzeszenia branżowego lub obywatelskiego',
      en: 'a trade or civic association’s',
      uk: 'галузевого або громадського об’єднання',
    },
    asked: false,
  },
  {
    key: 'media',
    name: { pl: 'media', en: 'media' },
    answer: { pl: 'redakcji', en: 'a newsroom’s', uk: 'редакції' },
    asked: false,
  },
  {
    key: 'employees',
    name: { pl: 'pracownicy', en: 'employees' },
    answer: { pl: 'pracownika urzędu', en: 'an employee’s of this office', uk: 'працівника уряду' },
    asked: false,
  },
];

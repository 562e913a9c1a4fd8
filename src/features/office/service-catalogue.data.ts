// Typical services of a gmina and of a powiat for the office to tick: name, file class, term, basis, clients, unit.
// Only what was read in published cards of services counts as known; everything else carries confirm: true,
// and the page tells the office to check it against its own wykaz akt and the text of the act.
import type { Localised, StaffLanguage } from '#domain/language.ts';

export type CatalogueLevel = 'gmina' | 'powiat';

export type TermKind = 'at-once' | 'days' | 'working-days' | 'months' | 'text';

export interface CatalogueTerm {
  readonly kind: TermKind;
  /** days or months; null for 'at-once' and 'text' */
  readonly number: number | null;
  /** what a single number cannot say, in Polish because it becomes the office's own text */
  readonly text: string | null;
  /** the act, as the office would cite it */
  readonly basis: string;
  /** true: general knowledge, the office must check it before clients read it */
  readonly confirm: boolean;
}

export interface CatalogueService {
  readonly key: string;
  readonly levels: readonly CatalogueLevel[];
  readonly group: string;
  readonly name: Localised<StaffLanguage>;
  readonly jrwa: { readonly symbol: string; readonly confirm: boolean } | null;
  readonly term: CatalogueTerm | null;
  /** keys of #domain/client-group.data.ts */
  readonly clientGroups: readonly string[];
}

/** Services that one unit usually handles together, with the name such a unit bears in a gmina and in a powiat. */
export interface CatalogueGroup {
  readonly key: string;
  readonly label: Localised<StaffLanguage>;
  readonly unitName: Readonly<Record<CatalogueLevel, string>>;
}

export const catalogueGroups: readonly CatalogueGroup[] = [
  {
    key: 'front-desk',
    label: { pl: 'Biuro obsługi klienta', en: 'Client service desk' },
    unitName: { gmina: 'Biuro Obsługi Klienta', powiat: 'Biuro Obsługi Klienta' },
  },
  {
    key: 'civil-affairs',
    label: { pl: 'Sprawy obywatelskie i stan cywilny', en: 'Civil affairs and civil status' },
    unitName: {
      gmina: 'Referat Spraw Obywatelskich i Urząd Stanu Cywilnego',
      powiat: 'Wydział Spraw Obywatelskich',
    },
  },
  {
    key: 'planning',
    label: { pl: 'Planowanie przestrzenne', en: 'Spatial planning' },
    unitName: { gmina: 'Referat Planowania Przestrzennego', powiat: 'Wydział Planowania Przestrzennego' },
  },
  {
    key: 'environment',
    label: { pl: 'Ochrona środowiska', en: 'Environment' },
    unitName: { gmina: 'Referat Ochrony Środowiska', powiat: 'Wydział Ochrony Środowiska' },
  },
  {
    key: 'property',
    label: { pl: 'Nieruchomości i mieszkania', en: 'Land and housing' },
    unitName: { gmina: 'Referat Gospodarki Nieruchomościami', powiat: 'Wydział Gospodarki Nieruchomościami' },
  },
  {
    key: 'taxes',
    label: { pl: 'Podatki i opłaty', en: 'Taxes and charges' },
    unitName: { gmina: 'Referat Podatków i Opłat', powiat: 'Wydział Finansowy' },
  },
  {
    key: 'business',
    label: { pl: 'Działalność gospodarcza', en: 'Business' },
    unitName: { gmina: 'Referat Działalności Gospodarczej', powiat: 'Wydział Rozwoju' },
  },
  {
    key: 'social',
    label: { pl: 'Sprawy społeczne', en: 'Social matters' },
    unitName: {
      gmina: 'Referat Spraw Społecznych',
      powiat: 'Powiatowy Zespół do Spraw Orzekania o Niepełnosprawności',
    },
  },
  {
    key: 'roads',
    label: { pl: 'Drogi', en: 'Roads' },
    unitName: { gmina: 'Referat Dróg', powiat: 'Wydział Dróg' },
  },
  {
    key: 'vehicles',
    label: { pl: 'Pojazdy i kierowcy', en: 'Vehicles and drivers' },
    unitName: { gmina: 'Referat Komunikacji', powiat: 'Wydział Komunikacji' },
  },
  {
    key: 'building',
    label: { pl: 'Budownictwo', en: 'Building' },
    unitName: { gmina: 'Referat Budownictwa', powiat: 'Wydział Architektury i Budownictwa' },
  },
  {
    key: 'geodesy',
    label: { pl: 'Geodezja i kartografia', en: 'Surveying and land register' },
    unitName: { gmina: 'Referat Geodezji', powiat: 'Wydział Geodezji i Kartografii' },
  },
  {
    key: 'organisation',
    label: { pl: 'Organizacja urzędu', en: 'Organisation of the office' },
    unitName: { gmina: 'Referat Organizacyjny', powiat: 'Wydział Organizacyjny' },
  },
];

const gmina = ['gmina'] as const;
const powiat = ['powiat'] as const;
const both = ['gmina', 'powiat'] as const;

const everyone = ['residents', 'suppliers', 'ngos'] as const;
const people = ['residents'] as const;
const investors = ['residents', 'suppliers', 'recipients-of-decisions'] as const;

const unread = (symbol: string) => ({ symbol, confirm: true });
const seen = (symbol: string) => ({ symbol, confirm: false });

function term(
  kind: TermKind,
  number: number | null,
  text: string | null,
  basis: string,
  confirm: boolean,
): CatalogueTerm {
  return { kind, number, text, basis, confirm };
}

const kpaText = 'miesiąc, a w sprawie szczególnie skomplikowanej dwa miesiące';
/** Code of Administrative Procedure, art. 35: the general rule, taken for a service without a term of its own. */
const byProcedureCode = (basis: string) => term('text', null, kpaText, `KPA art. 35; ${basis}`, true);

export const serviceCatalogue: readonly CatalogueService[] = [
  {
    key: 'front-desk-information',
    levels: both,
    group: 'front-desk',
    name: { pl: 'Informacja i przyjmowanie pism', en: 'Information and filing of letters' },
    jrwa: null,
    term: null,
    clientGroups: everyone,
  },
  {
    key: 'identity-card',
    levels: gmina,
    group: 'civil-affairs',
    name: { pl: 'Dowód osobisty', en: 'Identity card' },
    jrwa: seen('5344'),
    term: term('days', 30, null, 'ustawa z 6 sierpnia 2010 r. o dowodach osobistych, art. 24', false),
    clientGroups: people,
  },
  {
    key: 'residence-registration',
    levels: gmina,
    group: 'civil-affairs',
    name: { pl: 'Zameldowanie i wymeldowanie', en: 'Registering and deregistering residence' },
    jrwa: unread('5343'),
    term: term('at-once', null, null, 'ustawa z 24 września 2010 r. o ewidencji ludności', true),
    clientGroups: people,
  },
  {
    key: 'residents-register-data',
    levels: gmina,
    group: 'civil-affairs',
    name: {
      pl: 'Dane z rejestru mieszkańców i zaświadczenie o zameldowaniu',
      en: 'Data from the residents’ register and certificate of residence',
    },
    jrwa: unread('5345'),
    term: term('days', 7, null, 'KPA art. 217', true),
    clientGroups: people,
  },
  {
    key: 'civil-status-copy',
    levels: gmina,
    group: 'civil-affairs',
    name: { pl: 'Odpis aktu stanu cywilnego', en: 'Copy of a civil-status record' },
    jrwa: unread('5362'),
    term: term(
      'text',
      null,
      'od ręki, gdy akt jest w rejestrze; gdy jest tylko na papierze, 7 dni roboczych, a gdy księga leży w innym urzędzie, 10 dni roboczych',
      'ustawa z 28 listopada 2014 r. Prawo o aktach stanu cywilnego, art. 125',
      true,
    ),
    clientGroups: people,
  },
  {
    key: 'assemblies-and-events',
    levels: gmina,
    group: 'civil-affairs',
    name: { pl: 'Zgromadzenia i imprezy masowe', en: 'Assemblies and mass events' },
    jrwa: unread('5310'),
    term: term('text', null, 'od kilku godzin do 7 dni, zależnie od ustawy', 'ustawa Prawo o zgromadzeniach', true),
    clientGroups: ['residents', 'ngos', 'trade-and-civic-associations'],
  },
  {
    key: 'building-conditions',
    levels: gmina,
    group: 'planning',
    name: { pl: 'Warunki zabudowy', en: 'Building conditions' },
    jrwa: unread('6730'),
    term: term(
      'text',
      null,
      '90 dni; 21 dni dla domu jednorodzinnego do 70 m²',
      'ustawa o planowaniu i zagospodarowaniu przestrzennym, art. 64',
      true,
    ),
    clientGroups: investors,
  },
  {
    key: 'public-purpose-location',
    levels: gmina,
    group: 'planning',
    name: { pl: 'Lokalizacja inwestycji celu publicznego', en: 'Location of a public-purpose investment' },
    jrwa: seen('6733'),
    term: term('days', 90, null, 'ustawa o planowaniu i zagospodarowaniu przestrzennym, art. 51', true),
    clientGroups: ['suppliers', 'other-local-governments', 'recipients-of-decisions'],
  },
  {
    key: 'local-plan-extract',
    levels: gmina,
    group: 'planning',
    name: {
      pl: 'Wypis i wyrys z planu miejscowego, zaświadczenie o przeznaczeniu działki',
      en: 'Extract and drawing of the local plan, certificate of land use',
    },
    jrwa: unread('6727'),
    term: term('days', 7, null, 'ustawa o planowaniu i zagospodarowaniu przestrzennym, art. 30; KPA art. 217', true),
    clientGroups: investors,
  },
  {
    key: 'environmental-decision',
    levels: gmina,
    group: 'environment',
    name: { pl: 'Decyzja o środowiskowych uwarunkowaniach', en: 'Environmental decision' },
    jrwa: seen('6220'),
    term: byProcedureCode('ustawa z 3 października 2008 r. o udostępnianiu informacji o środowisku'),
    clientGroups: ['suppliers', 'recipients-of-decisions'],
  },
  {
    key: 'tree-felling-notice',
    levels: gmina,
    group: 'environment',
    name: { pl: 'Zgłoszenie zamiaru usunięcia drzewa', en: 'Notice of felling a tree' },
    jrwa: unread('6131'),
    term: term(
      'text',
      null,
      'oględziny w 21 dni od zgłoszenia, sprzeciw w 14 dni od oględzin',
      'ustawa o ochronie przyrody, art. 83f',
      true,
    ),
    clientGroups: people,
  },
  {
    key: 'tree-felling-permit',
    levels: gmina,
    group: 'environment',
    name: { pl: 'Zezwolenie na usunięcie drzew lub krzewów', en: 'Permit to fell trees or shrubs' },
    jrwa: unread('6131'),
    term: byProcedureCode('ustawa o ochronie przyrody, art. 83'),
    clientGroups: investors,
  },
  {
    key: 'animals',
    levels: gmina,
    group: 'environment',
    name: {
      pl: 'Zwierzęta bezdomne i zezwolenie na psa rasy agresywnej',
      en: 'Stray animals and permit for a dangerous dog',
    },
    jrwa: unread('6140'),
    term: byProcedureCode('ustawa o ochronie zwierząt'),
    clientGroups: people,
  },
  {
    key: 'division-of-land',
    levels: gmina,
    group: 'property',
    name: { pl: 'Podział nieruchomości', en: 'Division of land' },
    jrwa: unread('6831'),
    term: byProcedureCode('ustawa o gospodarce nieruchomościami'),
    clientGroups: investors,
  },
  {
    key: 'delimitation-of-land',
    levels: gmina,
    group: 'property',
    name: { pl: 'Rozgraniczenie nieruchomości', en: 'Delimitation of land' },
    jrwa: unread('6830'),
    term: byProcedureCode('ustawa Prawo geodezyjne i kartograficzne'),
    clientGroups: investors,
  },
  {
    key: 'municipal-land',
    levels: gmina,
    group: 'property',
    name: { pl: 'Sprzedaż i dzierżawa gruntów gminnych', en: 'Sale and lease of municipal land' },
    jrwa: unread('6840'),
    term: null,
    clientGroups: ['residents', 'suppliers'],
  },
  {
    key: 'municipal-flat',
    levels: gmina,
    group: 'property',
    name: { pl: 'Mieszkanie komunalne', en: 'Municipal flat' },
    jrwa: unread('7140'),
    term: null,
    clientGroups: people,
  },
  {
    key: 'housing-allowance',
    levels: gmina,
    group: 'social',
    name: { pl: 'Dodatek mieszkaniowy', en: 'Housing allowance' },
    jrwa: null,
    term: term('months', 1, null, 'ustawa z 21 czerwca 2001 r. o dodatkach mieszkaniowych', true),
    clientGroups: people,
  },
  {
    key: 'local-tax-assessment',
    levels: gmina,
    group: 'taxes',
    name: { pl: 'Wymiar podatku od nieruchomości, rolnego i leśnego', en: 'Assessment of local taxes' },
    jrwa: unread('312'),
    term: term('text', null, kpaText, 'Ordynacja podatkowa, art. 139', true),
    clientGroups: ['residents', 'suppliers'],
  },
  {
    key: 'local-tax-relief',
    levels: gmina,
    group: 'taxes',
    name: {
      pl: 'Ulga, odroczenie lub raty w podatkach lokalnych',
      en: 'Relief, deferral or instalments of local taxes',
    },
    jrwa: unread('312'),
    term: term('text', null, kpaText, 'Ordynacja podatkowa, art. 139', true),
    clientGroups: ['residents', 'suppliers'],
  },
  {
    key: 'no-arrears-certificate',
    levels: both,
    group: 'taxes',
    name: { pl: 'Zaświadczenie o niezaleganiu', en: 'Certificate of no arrears' },
    jrwa: null,
    term: term('days', 7, null, 'Ordynacja podatkowa, art. 306a; KPA art. 217', true),
    clientGroups: ['residents', 'suppliers'],
  },
  {
    key: 'business-register',
    levels: gmina,
    group: 'business',
    name: { pl: 'Wniosek do CEIDG', en: 'Application to the business register (CEIDG)' },
    jrwa: unread('7330'),
    term: term('working-days', 1, null, 'ustawa o CEIDG', true),
    clientGroups: ['residents', 'suppliers'],
  },
  {
    key: 'alcohol-permit',
    levels: gmina,
    group: 'business',
    name: { pl: 'Zezwolenie na sprzedaż alkoholu', en: 'Permit to sell alcohol' },
    jrwa: unread('7340'),
    term: term('days', 30, null, 'ustawa o wychowaniu w trzeźwości, art. 18', true),
    clientGroups: ['suppliers'],
  },
  {
    key: 'road-lane',
    levels: both,
    group: 'roads',
    name: { pl: 'Zajęcie pasa drogowego', en: 'Occupation of the road lane' },
    jrwa: unread('7230'),
    term: term('days', 30, null, 'ustawa o drogach publicznych, art. 40', true),
    clientGroups: ['residents', 'suppliers'],
  },
  {
    key: 'vehicle-registration',
    levels: powiat,
    group: 'vehicles',
    name: { pl: 'Rejestracja pojazdu', en: 'Vehicle registration' },
    jrwa: unread('5410'),
    term: term(
      'text',
      null,
      'od ręki albo w terminach KPA; pozwolenie czasowe do 30 dni',
      'ustawa Prawo o ruchu drogowym',
      true,
    ),
    clientGroups: ['residents', 'suppliers'],
  },
  {
    key: 'vehicle-deregistration',
    levels: powiat,
    group: 'vehicles',
    name: { pl: 'Wyrejestrowanie pojazdu', en: 'Removal of a vehicle from the register' },
    jrwa: unread('5410'),
    term: byProcedureCode('ustawa Prawo o ruchu drogowym'),
    clientGroups: ['residents', 'suppliers'],
  },
  {
    key: 'driving-licence',
    levels: powiat,
    group: 'vehicles',
    name: { pl: 'Prawo jazdy', en: 'Driving licence' },
    jrwa: unread('5430'),
    term: null,
    clientGroups: people,
  },
  {
    key: 'candidate-driver-profile',
    levels: powiat,
    group: 'vehicles',
    name: { pl: 'Profil kandydata na kierowcę (PKK)', en: 'Candidate driver profile (PKK)' },
    jrwa: unread('5430'),
    term: term('working-days', 2, null, 'ustawa o kierujących pojazdami', true),
    clientGroups: people,
  },
  {
    key: 'driving-rights-certificate',
    levels: powiat,
    group: 'vehicles',
    name: { pl: 'Zaświadczenie o uprawnieniach do kierowania', en: 'Certificate of driving rights' },
    jrwa: unread('5430'),
    term: term('days', 7, null, 'KPA art. 217', true),
    clientGroups: people,
  },
  {
    key: 'building-permit',
    levels: powiat,
    group: 'building',
    name: { pl: 'Pozwolenie na budowę', en: 'Building permit' },
    jrwa: seen('6740'),
    term: term(
      'text',
      null,
      `${kpaText}; po 65 dniach urzędowi grozi kara`,
      'KPA art. 35; ustawa Prawo budowlane, art. 35 ust. 6',
      true,
    ),
    clientGroups: investors,
  },
  {
    key: 'notice-of-works',
    levels: powiat,
    group: 'building',
    name: { pl: 'Zgłoszenie budowy lub robót budowlanych', en: 'Notice of building works' },
    jrwa: unread('6743'),
    term: term('days', 21, null, 'ustawa Prawo budowlane, art. 30 i 30a', true),
    clientGroups: investors,
  },
  {
    key: 'demolition',
    levels: powiat,
    group: 'building',
    name: { pl: 'Rozbiórka obiektu budowlanego', en: 'Demolition' },
    jrwa: unread('6741'),
    term: term(
      'text',
      null,
      `pozwolenie: ${kpaText}; zgłoszenie: 21 dni na sprzeciw`,
      'ustawa Prawo budowlane, art. 31',
      true,
    ),
    clientGroups: investors,
  },
  {
    key: 'land-register-extract',
    levels: powiat,
    group: 'geodesy',
    name: { pl: 'Wypis i wyrys z ewidencji gruntów i budynków', en: 'Extract and map of the land register' },
    jrwa: unread('6621'),
    term: term('days', 7, null, 'ustawa Prawo geodezyjne i kartograficzne', true),
    clientGroups: investors,
  },
  {
    key: 'land-register-update',
    levels: powiat,
    group: 'geodesy',
    name: { pl: 'Zmiana w ewidencji gruntów i budynków', en: 'Update of the land register' },
    jrwa: unread('6620'),
    term: term('days', 30, null, 'ustawa Prawo geodezyjne i kartograficzne, art. 23 ust. 7', true),
    clientGroups: investors,
  },
  {
    key: 'survey-notification',
    levels: powiat,
    group: 'geodesy',
    name: { pl: 'Zgłoszenie prac geodezyjnych', en: 'Notification of survey work' },
    jrwa: unread('6640'),
    term: term(
      'text',
      null,
      'w dniach roboczych, zależnie od pracy',
      'ustawa Prawo geodezyjne i kartograficzne, art. 12',
      true,
    ),
    clientGroups: ['suppliers'],
  },
  {
    key: 'survey-data',
    levels: powiat,
    group: 'geodesy',
    name: { pl: 'Materiały zasobu geodezyjnego', en: 'Data of the surveying archive' },
    jrwa: unread('6642'),
    term: term('text', null, 'w dniach roboczych, zależnie od pracy', 'ustawa Prawo geodezyjne i kartograficzne', true),
    clientGroups: investors,
  },
  {
    key: 'utility-coordination',
    levels: powiat,
    group: 'geodesy',
    name: { pl: 'Koordynacja sieci uzbrojenia terenu', en: 'Coordination of utility networks' },
    jrwa: unread('6630'),
    term: term('days', 14, null, 'ustawa Prawo geodezyjne i kartograficzne, art. 28b', true),
    clientGroups: ['suppliers', 'recipients-of-decisions'],
  },
  {
    key: 'disability-certificate',
    levels: powiat,
    group: 'social',
    name: { pl: 'Orzeczenie o niepełnosprawności', en: 'Disability certificate' },
    jrwa: null,
    term: term('months', 1, null, 'ustawa z 27 sierpnia 1997 r. o rehabilitacji zawodowej i społecznej', true),
    clientGroups: people,
  },
  {
    key: 'parking-card',
    levels: powiat,
    group: 'social',
    name: { pl: 'Karta parkingowa', en: 'Parking card' },
    jrwa: null,
    term: term('days', 30, null, 'ustawa Prawo o ruchu drogowym', true),
    clientGroups: ['residents', 'ngos'],
  },
  {
    key: 'complaints-and-proposals',
    levels: both,
    group: 'organisation',
    name: { pl: 'Skargi i wnioski', en: 'Complaints and proposals' },
    jrwa: unread('1510'),
    term: term('months', 1, null, 'KPA art. 237 i 244', false),
    clientGroups: everyone,
  },
  {
    key: 'petitions',
    levels: both,
    group: 'organisation',
    name: { pl: 'Petycje', en: 'Petitions' },
    jrwa: unread('152'),
    term: term('months', 3, null, 'ustawa z 11 lipca 2014 r. o petycjach', false),
    clientGroups: ['residents', 'ngos', 'trade-and-civic-associations'],
  },
  {
    key: 'public-information',
    levels: both,
    group: 'organisation',
    name: { pl: 'Dostęp do informacji publicznej', en: 'Access to public information' },
    jrwa: unread('1431'),
    term: term('days', 14, null, 'ustawa z 6 września 2001 r. o dostępie do informacji publicznej, art. 13', false),
    clientGroups: ['residents', 'media', 'ngos'],
  },
];

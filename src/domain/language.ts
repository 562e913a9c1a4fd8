// Languages: what staff read, and what clients are asked in.

export const staffLanguages = ['pl', 'en'] as const;
export type StaffLanguage = (typeof staffLanguages)[number];

export const surveyLanguages = ['pl', 'en', 'uk'] as const;
export type SurveyLanguage = (typeof surveyLanguages)[number];

/** One text in each of the languages L. */
export type Localised<L extends string> = Readonly<Record<L, string>>;

/** Each language called by its own name, as a list of languages shows it. */
export const languageNames: Localised<SurveyLanguage> = { pl: 'Polski', en: 'English', uk: 'Українська' };

export function isStaffLanguage(text: unknown): text is StaffLanguage {
  return staffLanguages.some((language) => language === text);
}

export function isSurveyLanguage(text: unknown): text is SurveyLanguage {
  return surveyLanguages.some((language) => language === text);
}

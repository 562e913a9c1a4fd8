// URLs of the room `designer`: questionnaires being designed, their questions, texts, preview and files.
import { pathSegment } from './path-segment.ts';

export const designerPaths = {
  /** GET the list; POST wzor=ID or kopia=ID starts a draft */
  list: () => '/ankiety',
  /** GET the form; POST a file */
  fromFile: () => '/ankiety/z-pliku',
  /** GET the draft; POST czynnosc=…, version */
  draft: (draftId: string) => `/ankiety/${pathSegment(draftId)}`,
  /** questionId 'nowe' with ?rodzaj= is a new one */
  question: (draftId: string, questionId: string) =>
    `/ankiety/${pathSegment(draftId)}/pytanie/${pathSegment(questionId)}`,
  conditions: (draftId: string, questionId: string) =>
    `/ankiety/${pathSegment(draftId)}/pytanie/${pathSegment(questionId)}/warunki`,
  /** texts of the whole questionnaire in one language beside the Polish ones */
  texts: (draftId: string, language: string) => `/ankiety/${pathSegment(draftId)}/teksty/${pathSegment(language)}`,
  preview: (draftId: string, language: string, page: string) =>
    `/ankiety/${pathSegment(draftId)}/podglad/${pathSegment(language)}/${pathSegment(page)}`,
  file: (draftId: string) => `/ankiety/${pathSegment(draftId)}/ankieta.json`,
  versionFile: (versionId: string) => `/ankiety/wersja/${pathSegment(versionId)}/ankieta.json`,
};

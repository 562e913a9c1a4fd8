// Where an indicator's figures come from, in one line: the kind of source and what it is narrowed to.
import { channelNames } from '#domain/channel.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { AskedQuestion } from './indicator-form.ts';
import type { IndicatorSource, SourceScope } from './indicator.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { casesPaths } from '#ui/paths/cases.ts';
import { indicatorTexts } from './indicators.texts.ts';

export function sourceWords(
  source: IndicatorSource,
  structure: OfficeStructure,
  questions: readonly AskedQuestion[],
  language: StaffLanguage,
): string {
  const { sources, form, page } = indicatorTexts[language];
  const scope = (of: SourceScope) => {
    if (of.kind === 'office') return page.wholeOffice;
    if (of.kind === 'unit') return form.unitOption(structure.units.find(({ id }) => id === of.id)?.name ?? '–');
    return form.serviceOption(structure.services.find(({ id }) => id === of.id)?.name ?? '–');
  };
  const parts: string[] = [sources[source.kind]];
  switch (source.kind) {
    case 'survey-share':
    case 'survey-mean': {
      const asked = questions.find(
        ({ questionnaire, question }) => questionnaire === source.questionnaire && question.id === source.questionId,
      );
      if (asked) parts.push(asked.question.short[language] || asked.question.text[language]);
      if (source.kind === 'survey-share') parts.push(`${form.points}: ${source.points.join(', ')}`);
      parts.push(scope(source.scope));
      if (source.channel) parts.push(channelNames[source.channel][language]);
      const group = structure.clientGroups.find(({ id }) => id === source.clientGroupId);
      if (group) parts.push(group.name[language]);
      break;
    }
    case 'cases':
      parts.push(form.caseFigures[source.figure], scope(source.scope));
      break;
    case 'people-served':
    case 'response-rate':
      parts.push(scope(source.scope));
      break;
    case 'walk-through':
      parts.push(structure.locations.find(({ id }) => id === source.locationId)?.name ?? form.allLocations);
      break;
    case 'complaints':
      parts.push(form.complaintFigures[source.figure]);
      break;
    case 'manual':
      parts.push(form.entries[source.entry]);
  }
  return parts.join(' · ');
}

/** Where the counts behind an indicator of cases are seen: of the office, a unit or a service. */
export function casesAddress(scope: SourceScope): string {
  if (scope.kind === 'service') return casesPaths.service(scope.id);
  return withQuery(casesPaths.summary(), { wydzial: scope.kind === 'unit' ? scope.id : '' });
}

// Whose results, of which edition or period, by which channel and client group: a plain GET form.
import { channelNames } from '#domain/channel.ts';
import { samePeriod } from '#domain/period.ts';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Select } from '#ui/form.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { parameterNames } from '../diagnosis-query.ts';
import { periodChoice } from '../periods/period-choice.ts';
import { shortPeriodName } from '../periods/period-name.ts';
import { surveyHref } from './shown-survey.ts';
import type { ShownSurvey } from './shown-survey.ts';
import { scopeParameter, scopeWord } from './survey-query.ts';
import { surveyTexts } from './survey-results.texts.ts';

export function SurveyFilters({ shown }: { shown: ShownSurvey }) {
  const { language, view, scopes, clientGroups } = shown;
  const texts = diagnosisTexts[language];
  const { channel, clientGroupId, scope } = view.query;
  const groups = clientGroups.filter(({ asked, id }) => asked || id === clientGroupId);
  return (
    <FilterBar
      language={language}
      action={diagnosisPaths.survey(view.version.questionnaire)}
      chosen={chosenFilters(shown)}
    >
      {scopes.length > 1 && (
        <Select
          name={scopeParameter}
          label={surveyTexts[language].scope}
          value={scopeWord(scope)}
          choices={scopes.map((one) => ({ value: scopeWord(one.scope), label: one.name }))}
        />
      )}
      <Select name={parameterNames.period} label={texts.period} value={view.period.key} choices={periods(shown)} />
      {view.channels.length > 1 && (
        <Select
          name={parameterNames.channel}
          label={texts.channel}
          value={channel ?? ''}
          empty={texts.anyChannel}
          choices={view.channels.map((one) => ({ value: one, label: channelNames[one][language] }))}
        />
      )}
      {view.version.questions.some(({ kind }) => kind === 'client-group') && (
        <Select
          name={parameterNames.clientGroup}
          label={texts.clientGroup}
          value={clientGroupId ?? ''}
          empty={texts.anyGroup}
          choices={groups.map((group) => ({ value: group.id, label: group.name[language] }))}
        />
      )}
    </FilterBar>
  );
}

/** Editions by their names first, then the periods every diagnosis offers. */
function periods({ language, view, months }: ShownSurvey) {
  const editions = view.editions.map(({ names, period }) => ({
    value: periodChoice(period).key,
    label: `${surveyTexts[language].edition(names.join(', '))} (${shortPeriodName(language, periodChoice(period), months)})`,
  }));
  const others = [view.period, ...view.offered]
    .filter(({ period }, place, all) => all.findIndex((one) => samePeriod(one.period, period)) === place)
    .filter(({ key }) => !editions.some(({ value }) => value === key))
    .map((choice) => ({ value: choice.key, label: shortPeriodName(language, choice, months) }));
  return [...editions, ...others];
}

function chosenFilters(shown: ShownSurvey) {
  const { language, view, clientGroups, scopes } = shown;
  const texts = diagnosisTexts[language];
  const { channel, clientGroupId, scope } = view.query;
  const chip = (name: string, value: string, removeHref: string) => ({
    name: texts.filterChip(name, value),
    removeHref,
  });
  const group = clientGroups.find(({ id }) => id === clientGroupId);
  const whose = scopes.find((one) => scopeWord(one.scope) === scopeWord(scope));
  return [
    ...(scope.kind === 'office'
      ? []
      : [chip(surveyTexts[language].scope, whose?.name ?? '–', surveyHref(shown, { scope: { kind: 'office' } }))]),
    ...(channel === null
      ? []
      : [chip(texts.channel, channelNames[channel][language], surveyHref(shown, { channel: null }))]),
    ...(clientGroupId === null
      ? []
      : [chip(texts.clientGroup, group?.name[language] ?? '–', surveyHref(shown, { clientGroupId: null }))]),
  ];
}

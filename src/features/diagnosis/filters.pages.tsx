// Period, channel, client group and place as a plain GET form; what is chosen can be taken off one by one.
import { channelNames, isChannel } from '#domain/channel.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import { FilterBar } from '#ui/filter-bar.tsx';
import type { ChosenFilter } from '#ui/filter-bar.tsx';
import { Hidden, Select } from '#ui/form.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import { contextKey, parameterNames } from './diagnosis-query.ts';
import type { PeriodChoice } from './periods/period-choice.ts';
import { shortPeriodName } from './periods/period-name.ts';
import { hrefWith } from './shown-diagnosis.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';

export function PeriodSelect(props: {
  language: StaffLanguage;
  offered: readonly PeriodChoice[];
  period: PeriodChoice;
  months: Period | null;
}) {
  const { language, offered, period, months } = props;
  const known = offered.some(({ key }) => key === period.key) ? offered : [period, ...offered];
  return (
    <Select
      name={parameterNames.period}
      label={diagnosisTexts[language].period}
      value={period.key}
      choices={known.map((choice) => ({ value: choice.key, label: shortPeriodName(language, choice, months) }))}
    />
  );
}

export function Filters({ shown, months }: { shown: ShownDiagnosis; months: Period | null }) {
  const { language, view, clientGroups, locations } = shown;
  const texts = diagnosisTexts[language];
  const { channel, clientGroupId, locationId = null, context } = view.query;
  const { kind } = view.subject;
  const channels = channel !== null && !view.channels.includes(channel) ? [...view.channels, channel] : view.channels;
  return (
    <FilterBar language={language} action={diagnosisPaths.subject(view.subject)} chosen={chosenFilters(shown)}>
      {context !== null && <Hidden name={parameterNames.context} value={contextKey(context)} />}
      <PeriodSelect language={language} offered={view.offered} period={view.period} months={months} />
      <Select
        name={parameterNames.channel}
        label={texts.channel}
        value={channel ?? ''}
        empty={texts.anyChannel}
        choices={channels.filter(isChannel).map((one) => ({ value: one, label: channelNames[one][language] }))}
      />
      {kind !== 'group' && (
        <Select
          name={parameterNames.clientGroup}
          label={texts.clientGroup}
          value={clientGroupId ?? ''}
          empty={texts.anyGroup}
          choices={clientGroups
            .filter(({ asked, id }) => asked || id === clientGroupId)
            .map((group) => ({ value: group.id, label: group.name[language] }))}
        />
      )}
      {kind !== 'location' && (locations.length > 1 || locationId !== null) && (
        <Select
          name={parameterNames.location}
          label={texts.location}
          value={locationId ?? ''}
          empty={texts.anyLocation}
          choices={locations.map((place) => ({ value: place.id, label: place.name }))}
        />
      )}
    </FilterBar>
  );
}

export function chosenFilters(shown: ShownDiagnosis): ChosenFilter[] {
  const { language, view, clientGroups, locations } = shown;
  const texts = diagnosisTexts[language];
  const { channel, clientGroupId, locationId = null } = view.query;
  const group = clientGroups.find(({ id }) => id === clientGroupId);
  return [
    ...(channel === null
      ? []
      : [
          {
            name: texts.filterChip(texts.channel, channelNames[channel][language]),
            removeHref: hrefWith(shown, { channel: null }),
          },
        ]),
    ...(clientGroupId === null
      ? []
      : [
          {
            name: texts.filterChip(texts.clientGroup, group?.name[language] ?? '–'),
            removeHref: hrefWith(shown, { clientGroupId: null }),
          },
        ]),
    ...(locationId === null
      ? []
      : [
          {
            name: texts.filterChip(texts.location, locations.find(({ id }) => id === locationId)?.name ?? '–'),
            removeHref: hrefWith(shown, { locationId: null }),
          },
        ]),
  ];
}

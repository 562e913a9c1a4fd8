// The frame of the pages of directions: under diagnosis, with the sections of the room; and the filters they share.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { contextKey, parameterNames, PeriodSelect, scopeParameter, scopeWord } from '#features/diagnosis/index.ts';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Select } from '#ui/form.tsx';
import { StaffPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Status } from '#ui/status.tsx';
import type { CommentsView } from './directions.actions.ts';
import { directionsParameters } from './directions-query.ts';
import type { DirectionsQuery } from './directions-query.ts';
import { directionsTexts } from './directions.texts.ts';

export type DirectionsDone = keyof (typeof directionsTexts)['pl']['done'];

export function directionsDone(text: string | undefined): DirectionsDone | undefined {
  return text !== undefined && Object.hasOwn(directionsTexts.pl.done, text) ? (text as DirectionsDone) : undefined;
}

/** The same view on another page of the room, with some of it changed. */
export function viewHref(path: string, { query }: Pick<CommentsView, 'query'>, change: Partial<DirectionsQuery> = {}) {
  return withQuery(path, directionsParameters(query, change));
}

interface FrameProps {
  asking: Asking;
  title: string;
  path: string;
  kicker?: string | undefined;
  /** the page of the room this one lies under */
  within?: { readonly href: string; readonly text: string } | undefined;
  faults?: readonly Fault[] | undefined;
  done?: DirectionsDone | undefined;
  message?: ComponentChildren | undefined;
  children?: ComponentChildren | undefined;
}

export function DirectionsFrame(props: FrameProps) {
  const { asking, title, path, kicker, within, faults, done, children } = props;
  const texts = directionsTexts[asking.language];
  const { section } = texts;
  const room = { href: directionsPaths.directions(), text: texts.title };
  const isRoom = (href: string) => href.split('?')[0] === room.href;
  const sections = [
    { href: directionsPaths.directions(), text: section.directions },
    ...(asking.may('read comments') ? [{ href: directionsPaths.comments(), text: section.comments }] : []),
    { href: directionsPaths.themes(), text: section.themes },
    ...(asking.may('read comments') ? [{ href: directionsPaths.suggestions(), text: section.suggestions }] : []),
    ...(asking.may('hide comments') ? [{ href: directionsPaths.hidden(), text: section.hidden }] : []),
  ];
  return (
    <StaffPage
      asking={asking}
      title={title}
      kicker={kicker}
      current="diagnosis"
      navigation={navigationOf(asking)}
      path={path}
      breadcrumbs={[
        { href: diagnosisPaths.services(), text: texts.diagnosis },
        // below the first page of the room the way back keeps its filters, and the room stands in it once
        ...(isRoom(within?.href ?? path) ? [] : [room]),
        ...(within ? [isRoom(within.href) ? { ...room, href: within.href } : within] : []),
      ]}
      {...(faults && { faults })}
      message={props.message ?? (done === undefined ? undefined : <Status>{texts.done[done]}</Status>)}
    >
      <SectionLinks label={texts.sections} current={(within?.href ?? path).split('?')[0]!} links={sections} />
      {children}
    </StaffPage>
  );
}

/** Whose comments a view shows. */
export function scopeName({ query, structure }: CommentsView, language: Asking['language']): string {
  const texts = directionsTexts[language];
  const { scope } = query;
  if (scope.kind === 'office') return texts.office;
  if (scope.kind === 'unit') return texts.unit(structure.units.find(({ id }) => id === scope.id)?.name ?? '–');
  return texts.service(structure.services.find(({ id }) => id === scope.id)?.name ?? '–');
}

export function ViewFilters(props: {
  asking: Asking;
  view: CommentsView;
  action: string;
  children?: ComponentChildren;
}) {
  const { view, action, children } = props;
  const { language } = props.asking;
  const texts = directionsTexts[language];
  const { structure, query, contexts } = view;
  const scopes = [
    { value: scopeWord({ kind: 'office' }), label: texts.office },
    ...structure.units.map(({ id, name }) => ({ value: scopeWord({ kind: 'unit', id }), label: texts.unit(name) })),
    ...structure.services.map(({ id, name }) => ({
      value: scopeWord({ kind: 'service', id }),
      label: texts.service(name),
    })),
  ];
  const chosen = [
    ...(query.scope.kind === 'office'
      ? []
      : [{ name: scopeName(view, language), removeHref: viewHref(action, view, { scope: { kind: 'office' } }) }]),
    ...(query.search === ''
      ? []
      : [{ name: texts.list.searched(query.search), removeHref: viewHref(action, view, { search: '' }) }]),
  ];
  return (
    <FilterBar language={language} action={action} chosen={chosen}>
      <Select name={scopeParameter} label={texts.scope} value={scopeWord(query.scope)} choices={scopes} />
      <PeriodSelect language={language} offered={view.offered} period={view.period} months={view.picture.months} />
      {(contexts.length > 1 || query.context !== null) && (
        <Select
          name={parameterNames.context}
          label={texts.context}
          value={contextKey(view.context)}
          choices={(['visit', 'case'] as const).map((context) => ({
            value: contextKey(context),
            label: texts.contexts[context],
          }))}
        />
      )}
      {children}
    </FilterBar>
  );
}

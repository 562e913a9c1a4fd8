// URL → action → page: one unit, one place, one service point; closing and opening them again.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { Fault, Outcome } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { officePaths } from '#ui/paths/office.ts';
import type { StructureSegment } from '#ui/paths/office.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { obstacleToClosing } from './closing.ts';
import type { ClosableKind } from './closing.ts';
import { formOf, versionOf } from './form-reading.ts';
import type { FormInput } from './form-reading.ts';
import { knownId, officeStructure, saving } from './office.actions.ts';
import { requireChanging, requireReading } from './office-permission.ts';
import { officeTexts } from './office.texts.ts';
import * as actions from './structure.actions.ts';
import type { OfficeWork } from './structure.actions.ts';
import { isDay, locationFromForm, pointFromForm, unitFromForm } from './structure-forms.ts';
import { openParts } from './structure.ts';
import type { OfficeStructure } from './structure.ts';
import { ClosingPage, LocationPage, PointPage, UnitPage } from './things.pages.tsx';
import type { ThingPageProps } from './things.pages.tsx';

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly validTo: string | null;
  readonly version: number;
}

/** What differs between the three kinds of things. */
interface Kind {
  readonly kind: ClosableKind;
  readonly things: (structure: OfficeStructure) => readonly Thing[];
  readonly blank: (today: string) => Record<string, string>;
  readonly values: (structure: OfficeStructure, id: string) => Record<string, string>;
  readonly page: (props: ThingPageProps, open: OfficeStructure) => ReturnType<typeof UnitPage>;
  readonly read: (form: FormInput, asking: Asking, open: OfficeStructure) => Outcome<Saving>;
}

type Saving = (office: OfficeWork, target: actions.Target | null, who: string | null) => Promise<string>;

function savingOf<Input>(
  read: Outcome<Input>,
  add: (office: OfficeWork, input: Input, who: string | null) => Promise<string>,
  change: (office: OfficeWork, target: actions.Target, input: Input, who: string | null) => Promise<string>,
): Outcome<Saving> {
  if (!read.ok) return read;
  return {
    ok: true,
    value: (office, target, who) => (target ? change(office, target, read.value, who) : add(office, read.value, who)),
  };
}

const kinds: Readonly<Record<StructureSegment, Kind>> = {
  wydzial: {
    kind: 'unit',
    things: (structure) => structure.units,
    blank: (today) => ({ od: today }),
    values: (structure, id) => {
      const unit = structure.units.find((one) => one.id === id);
      return { osoby: unit?.staffNumber ?? '', od: unit?.validFrom ?? '' };
    },
    page: (props) => <UnitPage {...props} />,
    read: (form, asking) => savingOf(unitFromForm(form, asking.language), actions.addUnit, actions.changeUnit),
  },
  miejsce: {
    kind: 'location',
    things: (structure) => structure.locations,
    blank: () => ({}),
    values: (structure, id) => ({ adres: structure.locations.find((one) => one.id === id)?.address ?? '' }),
    page: (props) => <LocationPage {...props} />,
    read: (form, asking) =>
      savingOf(locationFromForm(form, asking.language), actions.addLocation, actions.changeLocation),
  },
  stanowisko: {
    kind: 'point',
    things: (structure) => structure.points,
    blank: () => ({ wydzial: 'brak' }),
    values: (structure, id) => {
      const point = structure.points.find((one) => one.id === id);
      return { miejsce: point?.locationId ?? '', wydzial: point?.unitId ?? 'brak', osoby: point?.staffNumber ?? '' };
    },
    page: (props, open) => <PointPage {...props} open={open} />,
    read: (form, asking, open) =>
      savingOf(pointFromForm(form, asking.language, open), actions.addServicePoint, actions.changeServicePoint),
  },
};

export function structureRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const list = officePaths.structure();

  for (const segment of Object.keys(kinds) as StructureSegment[]) {
    const kind = kinds[segment];

    const found = async (asking: Asking, id: string) => {
      const structure = await officeStructure(house, asking.officeId);
      const thing = id === 'nowe' ? null : knownId(kind.things(structure), id);
      if (thing === null && id !== 'nowe') throw notFound();
      return { structure, thing, open: openParts(structure, house.clock.today()) };
    };
    const props = (asking: Asking, thing: Thing | null, form: FormInput, faults?: readonly Fault[]): ThingPageProps => {
      const texts = officeTexts[asking.language];
      const closingText = thing?.validTo ? texts[kind.kind].reopen : texts[kind.kind].close;
      return {
        asking,
        section: 'structure',
        title: thing ? texts[kind.kind].title : texts[kind.kind].newTitle,
        within: { href: list, text: texts.structure },
        path: officePaths.structureThing(segment, thing?.id ?? 'nowe'),
        form,
        faults,
        closing: thing && { href: officePaths.structureThingClosing(segment, thing.id), text: closingText },
      };
    };

    routes.get(officePaths.structureThing(segment, ':id'), async (c) => {
      const asking = requireReading(c);
      const { structure, thing, open } = await found(asking, c.req.param('id') ?? '');
      const values = thing
        ? { nazwa: thing.name, version: String(thing.version), ...kind.values(structure, thing.id) }
        : kind.blank(house.clock.today());
      return c.html(renderPage(kind.page(props(asking, thing, formOf(values)), open)));
    });

    routes.post(officePaths.structureThing(segment, ':id'), async (c) => {
      const asking = requireChanging(c);
      const { thing, open } = await found(asking, c.req.param('id') ?? '');
      const form = await postedForm(c);
      const target = thing && { id: thing.id, version: versionOf(form) };
      const read = kind.read(form, asking, open);
      const saved = read.ok
        ? await saving(
            house,
            asking.officeId,
            asking.language,
            { field: 'nazwa', text: form.text('nazwa') },
            (office) => read.value(office, target, asking.personId),
          )
        : read;
      if (saved.ok) return c.redirect(withQuery(list, { gotowe: thing ? 'saved' : 'added' }), 303);
      return c.html(renderPage(kind.page(props(asking, thing, form, saved.faults), open)), 422);
    });

    const closingPage = (asking: Asking, thing: Thing, form: FormInput, faults: readonly Fault[] = []) => {
      const texts = officeTexts[asking.language];
      const reopening = thing.validTo !== null;
      const action = reopening ? texts[kind.kind].reopen : texts[kind.kind].close;
      const path = officePaths.structureThingClosing(segment, thing.id);
      const warning = reopening ? texts.reopenWarning : texts[kind.kind].closeWarning;
      const { closing: _, ...shown } = props(asking, thing, form, faults);
      return (
        <ClosingPage {...shown} {...{ path, action, warning }} title={action} name={thing.name} withDay={!reopening} />
      );
    };

    routes.get(officePaths.structureThingClosing(segment, ':id'), async (c) => {
      const asking = requireChanging(c);
      const { thing } = await found(asking, c.req.param('id') ?? '');
      if (thing === null) throw notFound();
      const form = formOf({ version: String(thing.version), dzien: house.clock.today() });
      return c.html(renderPage(closingPage(asking, thing, form)));
    });

    routes.post(officePaths.structureThingClosing(segment, ':id'), async (c) => {
      const asking = requireChanging(c);
      const { structure, thing } = await found(asking, c.req.param('id') ?? '');
      if (thing === null) throw notFound();
      const form = await postedForm(c);
      const reopening = thing.validTo !== null;
      const day = form.text('dzien');
      const fault = reopening ? null : closingFault(asking, structure, thing.id, day);
      const outcome = fault
        ? { ok: false as const, faults: [{ field: 'dzien', message: fault }] }
        : await saving(house, asking.officeId, asking.language, { field: 'dzien', text: thing.name }, (office) =>
            actions.setLastDay(
              office,
              kind.kind,
              { id: thing.id, version: versionOf(form) },
              reopening ? null : day,
              asking.personId,
            ),
          );
      if (outcome.ok) return c.redirect(withQuery(list, { gotowe: reopening ? 'reopened' : 'closed' }), 303);
      return c.html(renderPage(closingPage(asking, thing, form, outcome.faults)), 422);
    });

    const closingFault = (asking: Asking, structure: OfficeStructure, id: string, day: string): string | null => {
      const { faults, fields } = officeTexts[asking.language];
      if (!isDay(day)) return faults.malformed(fields.closingDay, house.clock.today());
      const today = house.clock.today();
      return obstacleToClosing(kind.kind, id, structure, { last: day, today }, asking.language);
    };
  }
  return routes;
}

// The effect of an action loaded from the real database: figures of all services, what breaks it, indicators that are gone, the section as a page.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { monthInYear, yearOf } from '#domain/period.ts';
import { importResponses } from '#features/answers/index.ts';
import { coreQuestionnaires, publish } from '#features/questionnaires/index.ts';
import { addIndicator, enterMeasurements } from '#features/standards/index.ts';
import type { IndicatorContent } from '#features/standards/index.ts';
import { ensureContinuousStudy } from '#features/studies/index.ts';
import {
  actingOffice,
  action,
  answers,
  month,
  names,
  words,
} from '../../../../tests/factories/acting-office.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../../tests/factories/rated-office.factory.ts';
import type { RatedMonths } from '../../../../tests/factories/rated-office.factory.ts';
import { DetectableSentence } from './detectable.pages.tsx';
import { effectTable } from './effect-trend.ts';
import { loadEffect } from './effect.actions.ts';
import type { LoadedEffect, MeasuredAction } from './effect.actions.ts';
import { EffectSection, NoEffect } from './effect.pages.tsx';

const { storage, clock, house, officeWith, indicator, loaded } = await actingOffice();

const html = (parts: LoadedEffect & Awaited<ReturnType<typeof loaded>>, language: 'pl' | 'en') =>
  renderToString(h(EffectSection, { language, loaded: parts, csvHref: '/x.csv' }));
const page = (body: string) =>
  `<!doctype html><html lang="pl"><head><title>x</title></head><body><main><h1>x</h1>${body}</main></body></html>`;

describe('the effect of an action', () => {
  it('is told from the answers of its service and of all the others', async () => {
    const office = await officeWith();
    const found = await loaded(office, action(await indicator(office, names[0]!)));
    expect(found.effect).toMatchObject({ verdict: 'better', grade: 'B', method: 'before-after-with-comparison' });
    expect(found.effect.before).toMatchObject({ period: { first: month('2026-02'), last: month('2026-03') }, n: 40 });
    expect(found.comparisons.map(({ state }) => state)).toEqual(['used', 'used', 'used', 'used', 'used']);
    expect(found.detectable).toMatchObject({ kind: 'result', comparisons: 5 });
    for (const language of ['pl', 'en'] as const) {
      const body = html(found, language) + renderToString(h(DetectableSentence, { language, loaded: found }));
      expect(await htmlFaults(page(body))).toEqual([]);
      expect(body).not.toMatch(/undefined|NaN|style=/);
    }
    expect(html(found, 'pl').replaceAll('\u00a0', ' ')).toContain('raczej nie przypadek');
    expect(effectTable(found.input, 'pl').rows).toHaveLength(found.input.series.length);
  });

  it('leaves out services where another action ran, and those people left out', async () => {
    const office = await officeWith();
    const own = await indicator(office, names[0]!);
    const other = await indicator(office, names[1]!);
    const elsewhere = { indicatorId: other, startedOn: '2026-05-04', ended: null };
    const chosen = names.slice(1, 5).map((name) => office.service(name).id as string);
    const found = await loaded(office, action(own, { comparisonIds: chosen }), [elsewhere]);
    const stateOf = (name: string) => found.comparisons.find((unit) => unit.name === name)!.state;
    expect([stateOf(names[1]!), stateOf(names[2]!), stateOf(names[5]!)]).toEqual(['touched', 'used', 'by-hand']);
    expect(found.effect.reasons).toContain('few-comparisons');
    expect(html(found, 'pl')).toContain('trwało tam inne działanie');
  });

  it('leaves out services whose team learned the same meanwhile, and no others', async () => {
    const office = await officeWith();
    const own = await indicator(office, names[0]!);
    const measured = await Promise.all(names.slice(1, 5).map((name) => indicator(office, name)));
    const otherQuestion = await indicator(office, names[5]!, {
      source: {
        kind: 'survey-mean',
        questionnaire: 'core-visit',
        questionId: 'courtesy',
        scope: { kind: 'service', id: office.service(names[5]!).id },
        channel: null,
        clientGroupId: null,
      },
    });
    const learning = [
      { indicatorId: measured[0]!, doneOn: '2026-06-10' },
      { indicatorId: measured[1]!, doneOn: null },
      { indicatorId: measured[2]!, doneOn: '2026-01-11' },
      { indicatorId: otherQuestion, doneOn: '2026-06-10' },
    ];
    const found = await loadEffect(house, office.officeId, action(own), [], learning);
    if (typeof found === 'string') throw new Error(found);
    const stateOf = (name: string) => found.comparisons.find((unit) => unit.name === name)!.state;
    expect(names.slice(1, 6).map(stateOf)).toEqual(['touched', 'used', 'used', 'used', 'used']);
  });

  it('of services that began the same in the same month is measured for all of them together', async () => {
    const eight = Array.from({ length: 8 }, (_, at) => `Usługa ${at + 1}`);
    const office = await ratedOffice(
      house,
      eight.map((name) => ({ name, unit: 'Wydział' })),
      eight.flatMap((service, at): RatedMonths[] => {
        const level = (since: boolean) => (_: number, question: string) =>
          question === 'waiting' ? (since && at < 4 ? 4.6 : 3.3) : 4.2;
        return [
          { service, first: month('2025-01'), last: month('2026-03'), perMonth: 20, answering: level(false) },
          { service, first: month('2026-04'), last: month('2026-10'), perMonth: 20, answering: level(true) },
        ];
      }),
    );
    const [own, ...rest] = await Promise.all(eight.slice(0, 4).map((name) => indicator(office, name)));
    const alike = rest.map((indicatorId) => ({ indicatorId, startedOn: '2026-04-20', ended: null }));
    const found = await loaded(office, action(own!), alike);
    const stateOf = (name: string) => found.comparisons.find((unit) => unit.name === name)!.state;
    expect(eight.slice(1).map(stateOf)).toEqual([...Array(3).fill('together'), ...Array(4).fill('used')]);
    expect(found.effect).toMatchObject({ verdict: 'better', grade: 'A', method: 'difference-in-differences' });
    expect(html(found, 'pl').replaceAll('\u00a0', ' ')).toContain('liczy się razem');

    const later = alike.map((other) => ({ ...other, startedOn: '2026-06-01' }));
    const apart = await loaded(office, action(own!), later);
    expect(apart.comparisons.filter(({ state }) => state === 'touched')).toHaveLength(3);
    expect(apart.effect.method).not.toBe('difference-in-differences');
  });

  it('of the whole office has nothing to compare with, and says so', async () => {
    const office = await officeWith();
    const found = await loaded(office, action(await indicator(office, null)));
    expect(found.comparisons).toEqual([]);
    expect(found.effect).toMatchObject({ method: 'before-after', others: null });
    expect(html(found, 'pl')).toContain('pory roku');
  });

  it('claims nothing where people answer by other ways than before', async () => {
    const office = await officeWith(['paper', 'web']);
    const found = await loaded(office, action(await indicator(office, names[0]!)));
    expect(found.effect).toMatchObject({ verdict: 'no-claim', reasons: ['channel-mix-changed'], effect: null });
  });

  it('claims nothing where the question was asked in other words meanwhile', async () => {
    const office = await ratedOffice(house, [{ name: names[0]!, unit: 'Wydział' }], answers().slice(0, 1));
    const core = coreQuestionnaires['core-visit'];
    const questions = core.questions.map((question) =>
      question.id === 'waiting'
        ? { ...question, text: { ...question.text, pl: 'Jak ocenia Pani/Pan kolejkę?' } }
        : question,
    );
    clock.set('2026-06-01T09:00:00Z');
    await storage.inOffice(office.officeId, async (work) => {
      const version = await publish(house, work, { ...core, questions });
      const study = await ensureContinuousStudy(house, work, 'visit');
      const service = office.service(names[0]!);
      const responses = Array.from({ length: 150 }, (_, place) => {
        const at = month('2026-06') + Math.floor(place / 30);
        return {
          studyId: study.id,
          versionId: version.id,
          serviceId: service.id,
          unitId: service.unitId,
          locationId: null,
          clientGroupId: null,
          channel: 'qr' as const,
          language: 'pl' as const,
          visitDay: `${yearOf(at)}-${String(monthInYear(at)).padStart(2, '0')}-10`,
          ratings: version.columns.map((column, at) => (column.kind === 'rating' ? 3 + ((place + at) % 3) : 1)),
        };
      });
      await importResponses(work, responses, '2026-11-21');
    });
    clock.set('2026-11-21T09:00:00Z');
    const found = await loaded(office, action(await indicator(office, names[0]!)));
    expect(found.effect).toMatchObject({ verdict: 'no-claim', reasons: ['instrument-changed'] });
    expect(html(found, 'pl')).toContain('innymi słowami');
  });

  it('of an indicator that is gone, retired or never chosen is a plain word', async () => {
    const office = await officeWith();
    const id = await indicator(office, names[0]!);
    expect(await loadEffect(house, office.officeId, action(null))).toBe('no-indicator');
    expect(await loadEffect(house, office.officeId, action(crypto.randomUUID()))).toBe('indicator-gone');
    await storage.inOffice(office.officeId, (work) =>
      work.query(`update indicators set retired_on = '2026-05-01' where office_id = $1 and indicator_id = $2`, [
        office.officeId,
        id,
      ]),
    );
    expect(await loadEffect(house, office.officeId, action(id))).toBe('indicator-gone');
    const body = renderToString(h(NoEffect, { language: 'pl', why: 'indicator-gone' }));
    expect(await htmlFaults(page(body))).toEqual([]);
  });

  it('of figures entered by people is held against others of the same library code', async () => {
    const office = await officeWith();
    const ids: string[] = [];
    for (const step of [-12, 0, 0, 0, 0]) {
      const id = await storage.inOffice(office.officeId, async (work) => {
        const content: IndicatorContent = {
          name: words(`Czekanie, miejsce ${ids.length}`),
          definition: words(''),
          measure: 'amount',
          amountUnit: words('min'),
          better: 'lower',
          source: { kind: 'manual', entry: 'value' },
          withoutVerdict: false,
          collectedBy: '',
        };
        const made = { content, libraryCode: 'W99', unitId: null, createdOn: '2025-01-01' };
        const indicatorId = await addIndicator(work, made, null);
        const rows = Array.from({ length: 22 }, (_, at) => ({
          indicatorId,
          month: month('2025-01') + at,
          numerator: null,
          denominator: null,
          value: 30 + ((at * 7 + ids.length * 3) % 5) + (at >= 15 ? step : 0),
          n: null,
          withdrawn: false,
        }));
        await enterMeasurements(work, rows, { origin: 'hand', who: null, reason: '' });
        return indicatorId;
      });
      ids.push(id);
    }
    const found = await loaded(office, action(ids[0]!));
    expect(found.comparisons.map(({ id }) => id).toSorted()).toEqual(ids.slice(1).toSorted());
    expect(found.effect).toMatchObject({ verdict: 'better', method: 'before-after-with-comparison' });
    expect(html(found, 'pl').replaceAll('\u00a0', ' ')).toContain('−12 min');
  });

  it('until there is a verdict says in sight what could be seen at all, or why that cannot be said', async () => {
    const office = await officeWith();
    const own = await indicator(office, names[0]!);
    const shown = async (more: Partial<MeasuredAction>) => {
      const found = await loaded(office, action(own, more));
      const inSight = html(found, 'pl')
        .replaceAll('\u00a0', ' ')
        .replace(/<details.*/s, '');
      return { verdict: found.effect.verdict, inSight };
    };
    const early = await shown({ startedOn: '2026-09-01' });
    expect(early.verdict).toBe('too-early');
    expect(early.inSight).toMatch(/<h3>Co da się zobaczyć<\/h3><p>Przy .*zauważymy dopiero zmianę/);
    const hasty = await shown({ decidedOn: '2026-09-20', startedOn: '2026-10-01' });
    expect(hasty.verdict).toBe('too-early');
    expect(hasty.inSight).toContain('nie ma ani jednego całego miesiąca na punkt wyjścia');
    expect((await shown({})).inSight).not.toContain('Co da się zobaczyć');
  });

  it('before the start shows the figures and what could be seen', async () => {
    const office = await officeWith();
    const found = await loaded(office, action(await indicator(office, names[0]!), { startedOn: null }));
    expect(found.effect).toMatchObject({ verdict: 'too-early', reasons: ['not-started'] });
    const body = renderToString(h(DetectableSentence, { language: 'pl', loaded: found })).replaceAll('\u00a0', ' ');
    expect(body).toMatch(/zauważymy dopiero zmianę o \d,\d punktu|nawet najlepszy możliwy wynik/);
    expect(await htmlFaults(page(html(found, 'pl')))).toEqual([]);
  });
});

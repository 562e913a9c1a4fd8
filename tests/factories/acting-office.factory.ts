// An office of six services, one of which acts in April 2026; its indicators, and the effect as the action’s page loads it.
import type { Channel } from '#domain/channel.ts';
import { monthOfDay } from '#domain/period.ts';
import { addIndicator } from '#features/standards/index.ts';
import type { IndicatorContent } from '#features/standards/index.ts';
import { ratedOffice } from './rated-office.factory.ts';
import type { RatedMonths, RatedOffice } from './rated-office.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';
import { loadEffect } from '../../src/features/improvement/effect/effect.actions.ts';
import type { ActionElsewhere, MeasuredAction } from '../../src/features/improvement/effect/effect.actions.ts';

export const month = (text: string) => monthOfDay(`${text}-01`);
/** The services of `officeWith`; the first one acts. */
export const names = ['Rejestracja pojazdu', 'Dowód osobisty', 'Mapy', 'Wypis', 'Pozwolenie', 'Prawo jazdy'];

/** Six services of twenty answers a month; the first waits much less from April 2026 on. */
export function answers(channelsSince: readonly Channel[] = ['qr']): RatedMonths[] {
  return names.flatMap((service, at): RatedMonths[] => {
    const level = (since: boolean) => (_: number, question: string) =>
      question === 'waiting' ? (since && at === 0 ? 4.7 : 3.3) : 4.2;
    return [
      { service, first: month('2025-01'), last: month('2026-03'), perMonth: 20, answering: level(false) },
      {
        service,
        first: month('2026-04'),
        last: month('2026-10'),
        perMonth: 20,
        answering: level(true),
        channels: channelsSince,
      },
    ];
  });
}

export const words = (text: string) => ({ pl: text, en: text });

export const action = (indicatorId: string | null, more: Partial<MeasuredAction> = {}): MeasuredAction => ({
  indicatorId,
  decidedOn: '2026-01-12',
  startedOn: '2026-04-01',
  findingPeriod: { first: month('2025-10'), last: month('2025-12') },
  comparisonIds: null,
  ...more,
});

/** Call at the top of the file. Offices are made once for each way of answering since April. */
export async function actingOffice() {
  const storage = await testStorage();
  const clock = movableClock('2026-11-21T09:00:00Z');
  const house = houseOn(storage, clock);

  const offices = new Map<string, Promise<RatedOffice>>();
  function officeWith(since: readonly Channel[] = ['qr']): Promise<RatedOffice> {
    const key = since.join(' ');
    const ready =
      offices.get(key) ??
      ratedOffice(
        house,
        names.map((name) => ({ name, unit: 'Wydział' })),
        answers(since),
      );
    offices.set(key, ready);
    return ready;
  }

  function indicator(office: RatedOffice, place: string | null, more: Partial<IndicatorContent> = {}): Promise<string> {
    const content: IndicatorContent = {
      name: words('Czekanie na swoją kolej'),
      definition: words(''),
      measure: 'mean',
      amountUnit: words(''),
      better: 'higher',
      source: {
        kind: 'survey-mean',
        questionnaire: 'core-visit',
        questionId: 'waiting',
        scope: place === null ? { kind: 'office' } : { kind: 'service', id: office.service(place).id },
        channel: null,
        clientGroupId: null,
      },
      withoutVerdict: false,
      collectedBy: '',
      ...more,
    };
    return storage.inOffice(office.officeId, (work) =>
      addIndicator(work, { content, libraryCode: null, unitId: null, createdOn: '2026-01-10' }, null),
    );
  }

  async function loaded(office: RatedOffice, of: MeasuredAction, others: readonly ActionElsewhere[] = []) {
    const found = await loadEffect(house, office.officeId, of, others);
    if (typeof found === 'string') throw new Error(found);
    return found;
  }

  return { storage, clock, house, officeWith, indicator, loaded };
}

// The calendar of a small office on real days: which campaigns come next, and what to do when.
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { calendarSteps, campaigns } from './campaign-calendar.data.ts';
import type { Campaign } from './campaign-calendar.data.ts';
import { addDays, firstMondayFrom } from './days.ts';

export interface PlannedCampaign {
  readonly key: Campaign['key'];
  readonly name: string;
  /** a Monday */
  readonly from: string;
  /** the Friday of the last week */
  readonly to: string;
}

export interface PlannedStep {
  readonly day: string;
  readonly hours: number;
  readonly what: Localised<StaffLanguage>;
}

export interface PlannedYear {
  readonly campaigns: readonly PlannedCampaign[];
  readonly steps: readonly PlannedStep[];
  readonly hours: number;
}

/** The two campaigns that begin next, each at least a week away, in their order, with their steps by day. */
export function nextYear(today: string): PlannedYear {
  const planned = campaigns.map((campaign) => nextOf(campaign, today)).sort((a, b) => (a.from < b.from ? -1 : 1));
  const steps = planned
    .flatMap(({ key, from }) =>
      calendarSteps
        .filter((step) => step.campaign === key)
        .map(({ week, hours, what }) => ({ day: addDays(from, week * 7), hours, what })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { campaigns: planned, steps, hours: steps.reduce((sum, { hours }) => sum + hours, 0) };
}

function nextOf(campaign: Campaign, today: string): PlannedCampaign {
  const year = Number(today.slice(0, 4));
  const begins = [year, year + 1].map((each) => {
    const { month, day } = campaign.earliest;
    return firstMondayFrom(`${each}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  });
  const from = begins.find((day) => day >= addDays(today, 7)) ?? begins.at(-1)!;
  // stored data, so in the office's language
  const name = `${campaign.name.pl} ${from.slice(0, 4)}`;
  return { key: campaign.key, name, from, to: addDays(from, campaign.weeks * 7 - 3) };
}

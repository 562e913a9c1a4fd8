// How fictional clients answer: J-shaped ratings that hang together, gaps, straight-lining, comments. Seeded, so it repeats.
import { notApplicable, skipped } from '#domain/answer-code.ts';
import type { Channel } from '#domain/channel.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import { normalQuantile, normalUpperTail } from '#statistics/normal-distribution.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { commentFor } from './comment.ts';
import type { Item, SampleOffice, SampleService } from './sample-office.ts';

/** Published shape of ratings of an office visit: 5: 60 %, 4: 25 %, 3: 9 %, 2: 4 %, 1: 2 %. */
const usualShares = [0.02, 0.04, 0.09, 0.25, 0.6];
const cuts = [0.02, 0.06, 0.15, 0.4].map((below) => normalQuantile(below));

/** How much each item moves the overall rating of the same person. */
const weights: Partial<Record<Item, number>> = {
  waiting: 0.34,
  information: 0.3,
  knowledge: 0.2,
  courtesy: 0.16,
  right_person: 0.1,
  building: 0.05,
};
const drivers = ['right_person', 'knowledge', 'courtesy', 'information', 'waiting', 'building'] as const;

const shareStraightLining = 0.12;
const shareSkipped = 0.035;
const shareNotApplicable: Partial<Record<Item, number>> = { right_person: 0.05, waiting: 0.03, building: 0.04 };
/** On a phone people rate lower than on a sheet handed over at the desk. */
const phoneDifference = -0.3;

export interface SampleAnswer {
  /** in the order of the columns of the visit questionnaire */
  readonly ratings: readonly number[];
  readonly channel: Channel;
  readonly language: SurveyLanguage;
  readonly clientGroup: string | null;
  readonly comment: string | undefined;
}

/** One fictional client of a service in a month, counted back from the present one. */
export function sampleAnswer(
  random: SeededRandom,
  office: SampleOffice,
  service: SampleService,
  monthsBack: number,
): SampleAnswer {
  const channel = pick(random, office.channels)?.channel ?? 'paper';
  const language = pick(random, office.languages)?.language ?? 'pl';
  const changes = (item: Item) => eventChange(office, service, item, monthsBack);
  const person = random.normal();
  const outcome = 1 + random.category([0.64, 0.07, 0.13, 0.16]);
  const mood = (channel === 'paper' ? 0 : phoneDifference) + [0, -0.6, -0.2, 0][outcome - 1]!;

  const latent = {} as Record<Item, number>;
  let pull = 0;
  for (const item of drivers) {
    const usual = office.means[item] + (service.differs?.[item] ?? 0) + mood / 2;
    const shift = shiftForMean(usual + changes(item));
    latent[item] = shift + 0.62 * person + 0.78 * random.normal();
    pull += (weights[item] ?? 0) * (latent[item] - shiftForMean(usual));
  }
  const overallMean = office.means.overall + (service.differs?.overall ?? 0) + changes('overall') + mood;
  latent.overall = shiftForMean(overallMean) + pull + 0.55 * random.normal();

  const straight = random.next() < shareStraightLining;
  const rating = (item: Item): number => {
    const draw = random.next();
    if (item !== 'overall' && draw < (shareNotApplicable[item] ?? 0)) return notApplicable;
    if (item !== 'overall' && draw > 1 - shareSkipped) return skipped;
    return pointOf(latent[straight ? 'overall' : item]);
  };
  const overall = rating('overall');
  const ofDrivers = drivers.map(rating);
  const comment = random.next() < office.shareWithComment ? commentFor(random, language, latent, overall) : undefined;
  return {
    ratings: [overall, random.next() < shareSkipped ? skipped : outcome, ...ofDrivers],
    channel,
    language,
    clientGroup: pick(random, office.clientGroups)?.key ?? null,
    comment,
  };
}

function eventChange(office: SampleOffice, service: SampleService, item: Item, monthsBack: number): number {
  return office.events
    .filter((event) => event.item === item && event.services.includes(service.name))
    .filter(({ from, to }) => monthsBack <= from && monthsBack >= to)
    .reduce((sum, { change }) => sum + change, 0);
}

/** The point of the scale in which a latent value falls. */
function pointOf(latent: number): number {
  return 1 + cuts.filter((cut) => latent > cut).length;
}

const shifts = new Map<number, number>();

/** How far the latent scale must be moved for the ratings to have this mean. */
function shiftForMean(mean: number): number {
  const wanted = Math.min(4.95, Math.max(1.2, Math.round(mean * 100) / 100));
  const known = shifts.get(wanted);
  if (known !== undefined) return known;
  let low = -4;
  let high = 4;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < wanted) low = middle;
    else high = middle;
  }
  shifts.set(wanted, low);
  return low;
}

function meanAt(shift: number): number {
  return 1 + cuts.reduce((sum, cut) => sum + normalUpperTail(cut - shift), 0);
}

function pick<Option extends { share: number }>(random: SeededRandom, options: readonly Option[]): Option | undefined {
  let draw = random.next();
  return options.find(({ share }) => (draw -= share) < 0);
}

/** Mean of the usual shape, for the test that keeps the shape and the cuts together. */
export const usualMean = usualShares.reduce((sum, share, place) => sum + share * (place + 1), 0);

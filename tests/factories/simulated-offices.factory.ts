// The offices whose actions are simulated: those the bounds of an effect are held for, and harder ones.
import type { SimulatedOffice } from './simulated-actions.factory.ts';

const county: SimulatedOffice = {
  kind: 'rating',
  services: 14,
  perMonth: [8, 15],
  monthly: 0.15,
  ar: 0.3,
  common: 0.1,
  history: 6,
  baseline: 3,
  after: 6,
  level: 3.7,
};

/** Offices the bounds are held for: short and long series, few and many answers, ratings, shares, waiting times, one unit alone. */
export const effectSettings: Readonly<Record<string, SimulatedOffice>> = {
  'ratings, 8–15 answers a month, short': county,
  'ratings, 40 answers a month, short': { ...county, perMonth: [35, 45], level: 4.2 },
  'ratings, 8–15 answers a month, controlled series': { ...county, history: 14, after: 12 },
  'ratings, 40 answers a month, controlled series': {
    ...county,
    perMonth: [35, 45],
    history: 14,
    after: 12,
    level: 4.2,
  },
  'shares, 15–25 answers a month, short': {
    ...county,
    kind: 'share',
    perMonth: [15, 25],
    level: 0.6,
    monthly: 0.04,
    common: 0.03,
  },
  'shares, 40 answers a month, controlled series': {
    ...county,
    kind: 'share',
    perMonth: [35, 45],
    level: 0.7,
    monthly: 0.04,
    common: 0.03,
    history: 14,
    after: 12,
  },
  'waiting times, 20–40 a month, short': {
    ...county,
    kind: 'amount',
    perMonth: [20, 40],
    level: 30,
    monthly: 2,
    common: 2,
  },
  'waiting times, 20–40 a month, controlled series': {
    ...county,
    kind: 'amount',
    perMonth: [20, 40],
    level: 30,
    monthly: 2,
    common: 2,
    history: 14,
    after: 12,
  },
  'ratings, five services': { ...county, services: 5, perMonth: [25, 35], level: 3.4 },
  'ratings, two services': { ...county, services: 2, perMonth: [35, 45], level: 3.7, common: 0 },
  'ratings, one service alone': { ...county, services: 1, perMonth: [35, 45], level: 3.7, common: 0 },
};

const many = { ...county, perMonth: [35, 45] } as const;

/** Harder than offices are: held only for what is claimed falsely. */
export const harderSettings: Readonly<Record<string, SimulatedOffice>> = {
  'nearly everybody gives a 5': { ...county, level: 4.6 },
  'months that differ and hang together, short': { ...many, ar: 0.6, monthly: 0.3 },
  'months that differ and hang together, controlled series': { ...many, ar: 0.6, monthly: 0.3, history: 14, after: 12 },
  'months that differ and hang together, one service alone': { ...many, services: 1, ar: 0.6, monthly: 0.3, common: 0 },
  'a share of 95 %': { ...county, kind: 'share', level: 0.95, perMonth: [15, 25], monthly: 0.01, common: 0 },
  'three services': { ...county, services: 3, perMonth: [15, 25] },
  'a baseline of one month': { ...many, baseline: 1 },
};

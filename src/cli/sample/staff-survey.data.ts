// The yearly survey of employees of the sample offices: how many were asked, how many answered, what they think. All fictional.

/** Questions of the instrument `client-orientation`, in its order. */
export const staffItems = ['overall', 'time_per_client', 'knowledge_access', 'support', 'obstacles'] as const;

export interface SampleStaffYear {
  /** years before the latest edition */
  readonly back: number;
  /** people sent the link: everybody employed then */
  readonly asked: number;
  readonly answered: number;
  /** what the ratings of each question lie around, on the scale 1 … 5 */
  readonly means: Readonly<Record<(typeof staffItems)[number], number>>;
}

/**
 * The county: since the action on waiting there is more time for each client and knowledge is easier to come by; support
 * and the office as a whole stay where they were, and to remove obstacles has become a little harder. The gmina has 25
 * people: so few answer that nothing may be shown.
 */
export const sampleStaffSurveys: Readonly<Record<string, readonly SampleStaffYear[]>> = {
  'Starostwo Powiatowe w Wierzbowie': [
    {
      back: 2,
      asked: 114,
      answered: 61,
      means: { overall: 3.7, time_per_client: 3.0, knowledge_access: 3.3, support: 3.6, obstacles: 3.2 },
    },
    {
      back: 1,
      asked: 117,
      answered: 72,
      means: { overall: 3.7, time_per_client: 2.7, knowledge_access: 3.3, support: 3.6, obstacles: 3.1 },
    },
    {
      back: 0,
      asked: 116,
      answered: 78,
      means: { overall: 3.8, time_per_client: 3.3, knowledge_access: 3.8, support: 3.6, obstacles: 2.9 },
    },
  ],
  'Urząd Gminy Podlipie': [
    {
      back: 1,
      asked: 24,
      answered: 7,
      means: { overall: 4.1, time_per_client: 3.6, knowledge_access: 3.3, support: 3.8, obstacles: 3.0 },
    },
    {
      back: 0,
      asked: 25,
      answered: 9,
      means: { overall: 4.1, time_per_client: 3.6, knowledge_access: 3.4, support: 3.8, obstacles: 3.0 },
    },
  ],
};

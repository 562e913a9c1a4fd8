// How long the day on which learning took place may be put right, and how late it may be named.

/** Days in which a mistake in the day can be put right. */
export const daysToCorrect = 7;

/** Days after which a day that is named late may have been chosen to fit the figures. */
export const latestSaying = 31;

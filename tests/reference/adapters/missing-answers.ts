// Reference adapters: answers that were skipped.
import { emCovariance } from '#statistics/em-covariance.ts';
import { momentsOfRows } from '#statistics/moments-of-rows.ts';
import { pairwiseCovariance } from '#statistics/pairwise-covariance.ts';
import { rows } from './case-data.ts';

interface Rows {
  X: (number | null)[][];
}

export const missingAnswers = {
  em_covariance: (input: Rows) => {
    const { moments, centre } = momentsOfRows(rows(input.X));
    return emCovariance(moments, { centre });
  },
  pairwise_covariance: (input: Rows) => pairwiseCovariance(momentsOfRows(rows(input.X)).moments),
};

// What a benchmark is. A figure stands beside a baseline of the same run, because shared machines are noisy.

export interface Measured {
  readonly value: number;
  /** the same work done the other way, in the same run; or the figure that must be reached */
  readonly baseline?: number;
  /** how it was measured: data, rounds, what the baseline is */
  readonly conditions: string;
}

export interface Benchmark {
  /** room/what-is-measured */
  readonly name: string;
  readonly unit: string;
  run(): Promise<Measured>;
}

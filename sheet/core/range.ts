/** The smallest and the largest number; the same where there is but one. */
export type Range = readonly [low: number, high: number];

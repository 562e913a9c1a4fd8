// A write that somebody else was faster than: a word to answer with, where the page of two versions follows.
import { Refusal } from '#domain/faults.ts';

/** 'somebody-was-faster' for the 409 of a version that is no longer the latest; every other refusal stays thrown. */
export async function unlessFaster<Done>(work: Promise<Done>): Promise<Done | 'somebody-was-faster'> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.status === 409) return 'somebody-was-faster';
    throw error;
  }
}

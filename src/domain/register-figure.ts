// Figures from the office's own registers (cases, counts, its own acts): shown inside the office at any n.
import { derive } from './disclosed.ts';
import type { Disclosed } from './disclosed.ts';

declare const fromRegister: unique symbol;

/** A value computed from the office's registers alone: no answer of a client is in it. */
export type RegisterFigure<Value> = Value & { readonly [fromRegister]: true };

/** What a page of the office may show: disclosed figures of clients' answers, or figures of registers. */
export type Showable<Value> = Disclosed<Value> | RegisterFigure<Value>;

/** Says that a value holds nothing from clients' answers; of those only the disclosure of the answers room speaks. */
export function registerFigure<Value>(value: Value): RegisterFigure<Value> {
  return value as RegisterFigure<Value>;
}

/** A value computed from something showable shows nothing more, and stays what it was: disclosed, or of a register. */
export function carry<Source, Result>(source: Showable<Source>, compute: (source: Source) => Result): Showable<Result> {
  return derive(source as Disclosed<Source>, compute);
}

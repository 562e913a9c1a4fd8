// A fault the person who runs the program can put right: shown as it stands, without a stack.

/** The message is a whole sentence for the operator: what is wrong and what to do. */
export class StorageFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StorageFault';
  }
}

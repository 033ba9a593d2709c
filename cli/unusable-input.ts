/** Input of a verb that cannot be used; the message names the file and what is wrong with it. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(`${file}: ${reason}`);
  }
}

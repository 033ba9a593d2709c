/** A run that is not begun, since it would not do what is meant; nothing was read or changed. */
export class RunRefused extends Error {
  override readonly name = 'RunRefused';
}

/** A run that cannot go on as things are: its inputs are not what they were, or its parts were damaged. */
export class RunBroken extends Error {
  override readonly name = 'RunBroken';
}

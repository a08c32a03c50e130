/** What is wrong with the arguments or the files, for people; ends the program with status 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Makes a switch exhaustive: the compiler refuses a case that reaches it. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

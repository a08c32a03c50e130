/** Custom ids of our buttons: "<what>:<id>". They carry no right; the server checks who presses. */
export const buttonIds = {
  receipt: (tradeId: string): string => `receipt:${tradeId}`,
  /** Of a message in the channel of the button. */
  reading: (messageId: string): string => `reading:${messageId}`,
  /** Of a question put to the trader: which, and which asking of it. */
  trade: (confirmationId: string, question: number): string => `trade:${confirmationId}.${question}`,
  skip: (confirmationId: string, question: number): string => `skip:${confirmationId}.${question}`,
  close: (tradeId: string): string => `close:${tradeId}`,
  confirm: (confirmationId: string): string => `confirm:${confirmationId}`,
  dismiss: (confirmationId: string): string => `dismiss:${confirmationId}`,
} as const;

export type ButtonName = keyof typeof buttonIds;

/** The button behind a custom id; null when it is none of ours. */
export function parseButtonId(customId: string): { readonly name: ButtonName; readonly id: string } | null {
  const colon = customId.indexOf(':');
  const name = customId.slice(0, colon);
  const id = customId.slice(colon + 1);
  return colon > 0 && id !== '' && isButtonName(name) ? { name, id } : null;
}

function isButtonName(name: string): name is ButtonName {
  return Object.hasOwn(buttonIds, name);
}

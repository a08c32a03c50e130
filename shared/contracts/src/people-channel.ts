/** The Socket.IO namespace of people; the bot keeps the default one. */
export const PEOPLE_NAMESPACE = '/people';

/**
 * What people's browsers hear, each by what is theirs: a trader of his own trades, a provider and an owner of their signals, admins of the
 * installation. Every event is a hint without content: fetch what it names. Nothing is sent again, so after every `connect` (the first and each
 * reconnect) fetch everything shown. Handshake: session cookie and our own Origin; refused with ORIGIN_REFUSED or SESSION_INVALID.
 */
export type ServerToPeopleEvents = {
  /** At most one per trade in 100 ms; the last change is always told. */
  'trade.changed': (hint: { readonly tradeId: string }) => void;
  'receipt.created': (hint: { readonly receiptId: string }) => void;
  /** Also for a newer revision, and a delete. */
  'signal.received': (hint: { readonly messageId: string }) => void;
  'equity.changed': (hint: { readonly accountId: string }) => void;
  /** The profile, or who may post; for those it belongs to. */
  'provider.changed': (hint: { readonly providerId: string }) => void;
  'copier.changed': (hint: { readonly copierId: string }) => void;
  /** A kill switch that concerns the person was pulled or lifted. */
  'halt.changed': (hint: { readonly haltId: string }) => void;
  /** A question to a trader: asked, answered, over, or asked anew. */
  'confirmation.changed': (hint: { readonly confirmationId: string }) => void;
  'notification.created': (hint: { readonly key: string }) => void;
  /** The session has ended: the socket is closed right after. Go to the log-in page. */
  'session.revoked': () => void;
};

export type PeopleToServerEvents = Record<string, never>;

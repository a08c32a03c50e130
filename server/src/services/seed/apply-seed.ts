import type { Connection } from 'mongoose';
import { AppError } from '../../app-error.ts';
import { createModels } from '../../models/create-models.ts';
import { raiseSourcesVersion } from '../../models/raise-sources-version.ts';
import { readSeed } from './read-seed.ts';
import { seedDocuments, type PaperFees } from './seed-documents.ts';
import { writePeople, writePlaces, type OpenPaperAccount } from './write-seed.ts';

export type ApplySeedInput = {
  readonly connection: Connection;
  /** A parsed JSON value. */
  readonly seed: unknown;
  /** What the paper venue charges. */
  readonly fees: PaperFees;
  /** Opens the account at the paper venue; leaves an existing one alone. */
  readonly openPaperAccount: OpenPaperAccount;
};

export type SeedApplied = {
  readonly communities: number;
  readonly providers: number;
  readonly channels: number;
  readonly traders: number;
  readonly copiers: number;
  /** Sources, authors or profiles are not what they were: their version was raised. */
  readonly sourcesChanged: boolean;
};

/**
 * Brings the documents in line with a seed and returns what it names. Applying it again changes nothing. What is not in the seed stays; a
 * copier's pause and an account's balance and reservations stay too; settings become the seed's when it says something else of them than last time. Throws AppError SEED_INVALID
 * with every fault, before anything is written.
 */
export async function applySeed({ connection, seed, fees, openPaperAccount }: ApplySeedInput): Promise<SeedApplied> {
  const read = readSeed(seed);
  if (!read.ok) throw seedInvalid(read.error.faults);
  const models = createModels(connection);
  const documents = seedDocuments(read.value, fees);
  const sourcesChanged = await writePlaces(models, documents, read.value.admins);
  if (sourcesChanged) await raiseSourcesVersion(models);
  await writePeople(models, documents, openPaperAccount);
  return {
    communities: documents.communities.length,
    providers: documents.providers.length,
    channels: documents.sources.length,
    traders: documents.traders.length,
    copiers: documents.copiers.length,
    sourcesChanged,
  };
}

function seedInvalid(faults: readonly string[]): AppError {
  return new AppError({
    status: 422,
    code: 'SEED_INVALID',
    title: faults.length === 1 ? 'The seed has a fault' : `The seed has ${faults.length} faults`,
    detail: faults.join('\n'),
    whatToDo: 'Correct the seed and apply it again; nothing of it was applied.',
  });
}

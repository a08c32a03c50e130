import { badValue } from '../mongo-error.ts';
import type { Doc, Value } from '../values/value.ts';
import type { Variables } from './evaluate.ts';
import { readStage } from './run-pipeline.ts';
import { basicStages } from './stages/basic.ts';

const { $addFields, $set, $unset, $project, $replaceRoot, $replaceWith } = basicStages;
const allowed: Readonly<Record<string, typeof $set>> = { $addFields, $set, $unset, $project, $replaceRoot, $replaceWith };

/** The document after an update that is written as a pipeline. */
export function runUpdatePipeline(document: Doc, pipeline: readonly Value[], variables: Variables): Doc {
  const [updated = {}] = pipeline.reduce<Doc[]>(
    (documents, stage) => {
      const [name, operand] = readStage(stage);
      const run = allowed[name];
      if (!run) throw badValue(`${name} is not allowed to be used within an update`);
      return run(documents, operand, { variables, find: () => [], run: () => [] });
    },
    [document],
  );
  return '_id' in document && !('_id' in updated) ? { _id: document['_id'] ?? null, ...updated } : updated;
}

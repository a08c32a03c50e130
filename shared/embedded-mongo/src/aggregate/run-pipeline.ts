import { MongoError, notSupported } from '../mongo-error.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import type { Variables } from './evaluate.ts';
import type { Stage, StageContext } from './stage.ts';
import { arrayStages } from './stages/arrays.ts';
import { basicStages } from './stages/basic.ts';
import { groupStages } from './stages/group.ts';
import { joinStages } from './stages/joins.ts';

const stages: Readonly<Record<string, Stage>> = { ...basicStages, ...groupStages, ...arrayStages, ...joinStages };

/** The name and operand of a pipeline's stage. */
export function readStage(stage: Value): readonly [string, Value] {
  const entries = isDoc(stage) ? Object.entries(stage) : [];
  const [entry, ...others] = entries;
  if (!entry || others.length > 0) throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.');
  return entry;
}

/** Runs a pipeline over documents. @throws MongoError that names a stage which is not supported */
export function runPipeline(
  documents: readonly Doc[],
  pipeline: readonly Value[],
  input: { readonly variables: Variables; readonly find: StageContext['find'] },
): Doc[] {
  const context: StageContext = {
    ...input,
    run: (inner, stagesOfInner, variables) => runPipeline(inner, stagesOfInner, { ...input, variables }),
  };
  return pipeline.reduce<Doc[]>(
    (current, stage) => {
      const [name, operand] = readStage(stage);
      const run = Object.hasOwn(stages, name) ? stages[name] : undefined;
      if (!run) throw notSupported(`the aggregation stage '${name}'`);
      return run(current, operand, context);
    },
    [...documents],
  );
}

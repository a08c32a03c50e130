import { badValue } from '../../mongo-error.ts';
import { valuesAtPath } from '../../query/path.ts';
import { clone, isDoc, type Doc, type Value } from '../../values/value.ts';
import { writePath } from '../../update/update-path.ts';
import { evaluate } from '../evaluate.ts';
import { checkKeys, needDoc, needText, type Stage, type StageContext } from '../stage.ts';

const $lookup: Stage = (documents, operand, context) => {
  const lookup = needDoc('$lookup', operand);
  checkKeys('$lookup', lookup, ['from', 'localField', 'foreignField', 'let', 'pipeline', 'as']);
  const as = needText('$lookup', lookup['as']).split('.');
  return documents.map((document) => {
    const joined = clone(document);
    writePath(joined, as, joinedTo(document, lookup, context));
    return joined;
  });
};

function joinedTo(document: Doc, lookup: Doc, context: StageContext): Doc[] {
  const { localField, foreignField, pipeline } = lookup;
  const filter: Doc = {};
  if (localField !== undefined) {
    const values = valuesAtPath(document, needText('$lookup', localField));
    filter[needText('$lookup', foreignField)] = { $in: values.length > 0 ? values : [null] };
  } else if (!Array.isArray(pipeline)) throw badValue('$lookup needs either localField and foreignField or a pipeline');
  const found = context.find(needText('$lookup', lookup['from']), { filter });
  if (!Array.isArray(pipeline)) return found;
  const variables: Record<string, Value> = { ...context.variables };
  for (const [name, expression] of Object.entries(isDoc(lookup['let']) ? lookup['let'] : {})) {
    variables[name] = evaluate(expression, document, context.variables) ?? null;
  }
  return context.run(found, pipeline, variables);
}

const $unionWith: Stage = (documents, operand, context) => {
  const { coll, pipeline = [] } = typeof operand === 'string' ? { coll: operand } : needDoc('$unionWith', operand);
  const others = context.find(needText('$unionWith', coll), { filter: {} });
  return [...documents, ...context.run(others, Array.isArray(pipeline) ? pipeline : [], context.variables)];
};

export const joinStages = { $lookup, $unionWith };

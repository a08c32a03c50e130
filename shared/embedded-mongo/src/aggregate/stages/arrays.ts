import { Long } from 'bson';
import { isTrue } from '../../query/leaf.ts';
import { clone, isDoc, type Doc } from '../../values/value.ts';
import { removePath, writePath } from '../../update/update-path.ts';
import { plainAtPath } from '../../query/path.ts';
import { checkKeys, needDoc, needPath, needText, type Stage } from '../stage.ts';

const $unwind: Stage = (documents, operand) => {
  const options = typeof operand === 'string' ? { path: operand } : needDoc('$unwind', operand);
  checkKeys('$unwind', options, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays']);
  const path = needPath('$unwind', options['path']);
  const indexField = 'includeArrayIndex' in options ? needText('$unwind', options['includeArrayIndex']) : undefined;
  const keepsEmpty = isTrue(options['preserveNullAndEmptyArrays']);
  const parts = path.split('.');
  const withIndex = (document: Doc, index: Long | null): Doc => {
    if (indexField !== undefined) writePath(document, indexField.split('.'), index);
    return document;
  };
  return documents.flatMap((document): Doc[] => {
    const value = plainAtPath(document, path);
    if (!Array.isArray(value)) {
      const isAbsent = value === undefined || value === null;
      return isAbsent && !keepsEmpty ? [] : [withIndex(clone(document), null)];
    }
    if (value.length === 0) {
      if (!keepsEmpty) return [];
      const without = clone(document);
      removePath(without, parts);
      return [withIndex(without, null)];
    }
    return value.map((item, index) => {
      const copy = clone(document);
      writePath(copy, parts, item);
      return withIndex(copy, Long.fromNumber(index));
    });
  });
};

const $facet: Stage = (documents, operand, context) => {
  const facets = needDoc('$facet', operand);
  const result: Doc = {};
  for (const [name, pipeline] of Object.entries(facets)) {
    result[name] = context.run(documents, Array.isArray(pipeline) ? pipeline : [needDoc('$facet', pipeline)], context.variables);
  }
  return [result];
};

const $documents: Stage = (_documents, operand) => (Array.isArray(operand) ? operand.filter(isDoc) : [needDoc('$documents', operand)]);

export const arrayStages = { $unwind, $facet, $documents };

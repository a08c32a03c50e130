import { ownMathSign } from './own-math-sign.ts';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';

Math.sign = ownMathSign; // sylvester, which natural brings along, puts one in its place that says 1 of 0, for the whole process

export { BayesClassifier };

/** The language's own, taken before natural is loaded. */
export const ownMathSign = Math.sign;

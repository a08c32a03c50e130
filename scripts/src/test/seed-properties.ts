import fc from 'fast-check';

/** Every run tries the same examples, unless another seed is asked for: FC_SEED=7, or FC_SEED=random to look for new ones. */
const { FC_SEED: seed = '20261120' } = process.env;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

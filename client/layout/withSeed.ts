/**
 * Runs something with a chance that begins at a seed, so that it comes out alike each time. fCoSE takes no source of
 * chance of its own, so Math.random is another one meanwhile: where this runs (the layouts' worker) nothing else uses it.
 */
export function withSeed<Result>(seed: number, run: () => Result): Result {
  const { random } = Math;
  Math.random = mulberry32(seed);
  try {
    return run();
  } finally {
    Math.random = random;
  }
}

/** Numbers from 0 to below 1, well mixed, always the same for a seed (mulberry32: Tommy Ettinger 2017, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Who and what plays are made of. */

/** People who may come to belong, in the order of coming. */
export const players = ["alder", "birch", "clover", "dill", "elder"] as const;

/** Who acts: those who came first more often, so that most of what is tried can be accepted. */
export const actors = [
  "alder",
  "birch",
  "alder",
  "birch",
  "clover",
  "alder",
  "birch",
  ...players,
] as const;

/** People whom imports name. */
export const named = ["fern", "hazel", "ivy"] as const;

/** Anybody who may be meant, whether they are there or not. */
export const anybody = [...actors, ...named] as const;

/** English words of what can be done with seeds; each of them follows "can". */

export const en = {
  "powers.seeds": "Seeds",

  "can.offer": "offer seeds",
} as const;

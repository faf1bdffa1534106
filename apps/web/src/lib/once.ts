/** One thing for everybody who asks for it: asked for once, and once more after a failure, but not at once. */

const againMs = 1_000;

/** The same promise for each who asks, until it failed and some time went by. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    if (asked !== undefined) return asked;
    const one = ask();
    asked = one;
    one.catch(() => setTimeout(() => (asked = undefined), againMs));
    return one;
  };
}

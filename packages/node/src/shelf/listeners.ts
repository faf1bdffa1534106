/** Who wants to hear of what, by its name. */

export interface Listeners<Name, News> {
  tell(name: Name, news: News): void;
  /** Returns how to stop. */
  listen(name: Name, listener: (news: News) => void): () => void;
}

/** Nobody listens yet. */
export function createListeners<Name, News>(): Listeners<Name, News> {
  const listeners = new Map<Name, Set<(news: News) => void>>();
  return {
    tell(name, news) {
      for (const listener of listeners.get(name) ?? []) listener(news);
    },
    listen(name, listener) {
      const some = listeners.get(name) ?? new Set();
      listeners.set(name, some.add(listener));
      return () => {
        some.delete(listener);
        if (some.size === 0 && listeners.get(name) === some) listeners.delete(name);
      };
    },
  };
}

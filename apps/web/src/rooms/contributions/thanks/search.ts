/** Whom one is about to thank, and for what, as the address says it. */

export interface ThankSearch {
  readonly to?: string;
  readonly item?: string;
}

/** What an address says; what it says wrongly is left out. */
export function readThankSearch({ to, item }: Readonly<Record<string, unknown>>): ThankSearch {
  return {
    ...(typeof to === "string" && /^[0-9a-f]{64}$/.test(to) ? { to } : {}),
    ...(typeof item === "string" && /^[0-9a-f]{64}\.\d{1,3}$/.test(item) ? { item } : {}),
  };
}

/** Whether others can reach this page's address, or only this computer can. */

/** False for names that mean "this computer". */
export function reachable(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return !(
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "::1" ||
    name.startsWith("127.")
  );
}

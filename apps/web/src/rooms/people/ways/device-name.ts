/** What a device may be called, from what its browser says of itself; its owner can call it otherwise. */

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android.*Mobile/, "Android phone"],
  [/Android/, "Android tablet"],
  [/Windows/, "Windows computer"],
  [/Macintosh/, "Mac"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux computer"],
];

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

/** "Firefox, Linux computer"; what is not known is left out. */
export function deviceName(agent: string): string {
  const parts = [nameIn(browsers, agent), nameIn(systems, agent)];
  return parts.filter((part) => part !== undefined).join(", ");
}

function nameIn(known: typeof systems, agent: string): string | undefined {
  return known.find(([pattern]) => pattern.test(agent))?.[1];
}

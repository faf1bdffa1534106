/** The link that a kept text stands for, at the address of this page. */

/** `https://house.example/join#…` */
export function linkOf(text: string): string {
  return `${location.origin}/join#${text}`;
}

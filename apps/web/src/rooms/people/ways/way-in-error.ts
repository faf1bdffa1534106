/** Says in the reader's words why a way in does not lead in. */

export class WayInError extends Error {}

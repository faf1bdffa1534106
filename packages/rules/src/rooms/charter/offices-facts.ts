/** Facts of offices: what they are, who was named, took them on and left them. */

import { agent, body, name, naming, oneOf, time, wordsForHolders } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { officeFields, officeKey } from "./offices-forms.ts";

export const officeSet = defineFact(
  "OfficeSet",
  "{title} is an office, for {seats}, each named for {term} days at most",
  body(officeFields),
);

export const officeEnded = defineFact(
  "OfficeEnded",
  "{title} is no office any more",
  body({ office: officeKey, title: name }),
);

/** Somebody is named, and holds it once they take it on; of who holds it, the day moves. */
export const officeNamed = defineFact(
  "OfficeNamed",
  "{person} is named for {title} until {until}",
  body({ office: officeKey, title: name, person: agent, until: time, by: agent }),
);

export const officeTaken = defineFact(
  "OfficeTaken",
  "{person} holds {title} until {until}",
  body({ office: officeKey, title: name, person: agent, until: time }),
);

/** How somebody came to hold an office no longer, or never did. */
export const leavings = ["resigned", "recalled", "term", "declined", "lapsed", "ended"] as const;

export const officeLeft = defineFact(
  "OfficeLeft",
  "{person} holds {title} no longer ({how})",
  body({ office: officeKey, title: name, person: agent, how: oneOf(...leavings) }),
);

export const officeDecided = defineFact(
  "OfficeDecided",
  "{person} decides as {title}",
  body({ proposal: naming("proposal", "birch"), office: officeKey, title: name, person: agent }),
);

/** Words for whoever holds the office: the next, and who holds it now. */
export const officeHandedOver = defineFact(
  "OfficeHandedOver",
  "{person} leaves words for whoever holds {title}",
  body({ office: officeKey, title: name, person: agent, note: wordsForHolders }),
);

/** Every fact that changes who holds what. */
export const officeFacts = [officeSet, officeEnded, officeNamed, officeTaken, officeLeft] as const;

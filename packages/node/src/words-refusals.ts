/** Refusals of the node about words and texts beside acts, and about searching them. */

import { defineRefusal } from "@plenty/kernel";

export const wordsMissing = defineRefusal({
  code: "WordsMissing",
  kind: "form",
  title: "Words that the act names did not come with it",
  next: "Send each text with its salt beside the act.",
});

export const textsMissing = defineRefusal({
  code: "TextsMissing",
  kind: "form",
  title: "A text that the act names did not come with it",
  next: "Send the published text beside the act.",
});

export const wordsGone = defineRefusal({
  code: "WordsGone",
  kind: "rule",
  title: "These words were erased, and are not kept again",
  next: "Write them anew: they are hashed with another salt then.",
});

export const wordsUnasked = defineRefusal({
  code: "WordsUnasked",
  kind: "form",
  title: "Words came along whose hash the act does not name",
  next: "Send exactly the words and texts that the act names, with the salts they were hashed with.",
});

export const wordsMalformed = defineRefusal({
  code: "WordsMalformed",
  kind: "schema",
  title: "Words are a salt of 32 hexadecimal digits and a text within the limit that can be read",
  next: "Write something that can be seen, without control characters or changes of direction.",
});

export const nameLooksAlike = defineRefusal({
  code: "NameLooksAlike",
  kind: "rule",
  title: "Somebody here, or the group itself, has a name that looks like this one",
  next: "Add something that tells the two apart.",
  field: "name",
});

export const searchMalformed = defineRefusal({
  code: "SearchMalformed",
  kind: "schema",
  title: "This is too long to be searched for, or a page that there is not",
  next: "Search for at most 100 characters; take `next` of a page as where the following begins.",
});

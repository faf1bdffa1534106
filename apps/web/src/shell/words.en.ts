/** English words of the frame around every page: sections, who one is here, whether it is up to date. */

export const en = {
  "lost.group": "There is no such group here",
  "lost.group-means":
    "The address may be incomplete, or the group is kept by another host. Ask whoever gave it to you.",

  "closed.title": "This group shows itself to its members",
  "closed.not-welcomed":
    "You have joined. What is entered here is its members’ to read; it opens to you by itself as soon as you are welcomed.",
  "closed.example": "It is an example: look at it through the eyes of one of its members.",
  "closed.means":
    "If somebody invited you, open the link they gave you. If you are a member, open the group where you were before, in the browser that you used then; if that was cleared or is lost, come back in here.",
  "closed.visitor": "You look at it as a visitor, and it shows visitors nothing.",
  "closed.no-longer":
    "This browser was somebody here and is no longer: perhaps this device was removed. With your spare way in, or another device, you come back in.",
  "closed.back": "Come back in",

  "shell.skip": "Skip to the content",
  "shell.sections": "Sections",
  "shell.about": "{name}: about this group",

  "live.connecting": "Connecting …",
  "live.live": "Up to date",
  "live.broken": "Not connected; trying again",

  "who.label": "Who I am here:",
  "who.visitor": "Visitor",
  "who.reading": "looking around",
  "who.borrowed": "through their eyes",
  "who.member": "member",
  "who.newcomer": "new here",
  "who.left": "left this group",
  "who.as": "As {name}",
  "who.as-visitor": "As a visitor",
  "who.eyes": "Through the eyes of",
} as const;

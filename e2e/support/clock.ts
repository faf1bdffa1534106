/**
 * Loaded before the program in a story that takes days: its clock runs ahead. The program itself knows nothing of
 * it; a host whose clock is moved while it runs would stop, so it is started anew on each later day.
 */

const ahead = Number(process.env["STORY_AHEAD_MS"]);
const now = Date.now.bind(Date);
Date.now = () => now() + ahead;

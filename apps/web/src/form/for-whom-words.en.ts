/** English words of doing something for somebody else. */

export const en = {
  "for-whom": "For",
  "for-whom.me": "myself",
  "for-whom.how": "How {name} agreed",
  "consent.desk": "at the desk",
  "consent.paper": "on paper",
  "consent.telephone": "by telephone",
  "consent.guardian": "by who answers for them",
} as const;

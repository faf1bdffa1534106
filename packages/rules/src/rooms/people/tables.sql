-- Who belongs: persons, their keys and what changes of these is under way, guardians, who vouched for whom,
-- invitations, people that imports name and who claimed to be them.

CREATE TABLE people (
  n INTEGER PRIMARY KEY REFERENCES agents (n),
  name TEXT NOT NULL,
  joined INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  welcomed INTEGER,
  left_at INTEGER, -- since when they are away
  ended INTEGER, -- since when they cannot come back
  removed INTEGER -- when the group took them out
) STRICT;
CREATE INDEX people_name ON people (name, n);
CREATE INDEX people_welcomed ON people (welcomed);
CREATE INDEX people_left ON people (left_at, n);
CREATE INDEX people_removed ON people (removed, n) WHERE removed IS NOT NULL;

CREATE TABLE people_about (
  n INTEGER PRIMARY KEY REFERENCES people (n),
  about TEXT NOT NULL -- what they say of themselves
) STRICT;

CREATE TABLE people_keys (
  key TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES people (n),
  entry INTEGER NOT NULL,
  rank TEXT NOT NULL,
  via TEXT NOT NULL,
  added_by TEXT,
  name TEXT,
  added INTEGER NOT NULL,
  grown INTEGER NOT NULL,
  binds INTEGER NOT NULL,
  leaving INTEGER,
  gone INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX people_keys_person ON people_keys (person, key);

CREATE TABLE people_key_changes (
  n INTEGER PRIMARY KEY,
  change TEXT NOT NULL UNIQUE,
  person INTEGER NOT NULL REFERENCES people (n),
  kind TEXT NOT NULL,
  key TEXT,
  by_key TEXT,
  entry INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  named TEXT
) STRICT;
CREATE INDEX people_key_changes_person ON people_key_changes (person, n);

CREATE TABLE people_key_voices (
  change INTEGER NOT NULL REFERENCES people_key_changes (n),
  voice INTEGER NOT NULL REFERENCES people (n),
  entry INTEGER NOT NULL,
  PRIMARY KEY (change, voice)
) STRICT, WITHOUT ROWID;

CREATE TABLE people_guardians (
  person INTEGER NOT NULL REFERENCES people (n),
  guardian INTEGER NOT NULL REFERENCES people (n),
  needed INTEGER NOT NULL,
  PRIMARY KEY (person, guardian)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_guardians_guardian ON people_guardians (guardian, person);

CREATE TABLE people_vouchers (
  person INTEGER NOT NULL REFERENCES people (n),
  voucher INTEGER NOT NULL REFERENCES people (n),
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, voucher)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_vouchers_voucher ON people_vouchers (voucher, at, person);

CREATE TABLE people_uninvited (
  n INTEGER PRIMARY KEY, -- one more than the one before: so many back is found at once
  person INTEGER NOT NULL REFERENCES people (n)
) STRICT;

CREATE TABLE people_invitations (
  n INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  inviter INTEGER NOT NULL REFERENCES people (n),
  meant TEXT,
  made INTEGER NOT NULL,
  until INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  person INTEGER REFERENCES people (n),
  withdrawn INTEGER
) STRICT;

CREATE TABLE people_unclaimed (
  n INTEGER PRIMARY KEY REFERENCES agents (n),
  source TEXT NOT NULL,
  claim INTEGER REFERENCES people_claims (n) -- the one that stands
) STRICT;
CREATE INDEX people_unclaimed_source ON people_unclaimed (source, n);

CREATE TABLE people_claims (
  n INTEGER PRIMARY KEY,
  claim TEXT NOT NULL UNIQUE,
  person INTEGER NOT NULL REFERENCES people (n),
  made INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'holds', 'ended')),
  contested INTEGER REFERENCES people (n) -- by whom; their own author where it was taken back
) STRICT;
CREATE INDEX people_claims_person ON people_claims (person, n);

CREATE TABLE people_claim_names (
  claim INTEGER NOT NULL REFERENCES people_claims (n),
  agent INTEGER NOT NULL REFERENCES people_unclaimed (n),
  PRIMARY KEY (claim, agent)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_claim_names_agent ON people_claim_names (agent, claim);

CREATE TABLE people_claim_vouchers (
  claim INTEGER NOT NULL REFERENCES people_claims (n),
  member INTEGER NOT NULL REFERENCES people (n),
  entry INTEGER NOT NULL,
  PRIMARY KEY (claim, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE people_helped (
  n INTEGER PRIMARY KEY REFERENCES people (n),
  kind TEXT NOT NULL CHECK (kind IN ('helped', 'dependant')),
  helper INTEGER REFERENCES people (n),
  agreed INTEGER NOT NULL,
  guardian INTEGER REFERENCES people (n), -- on whom they depend, until another agreed
  objected INTEGER REFERENCES people (n),
  objector INTEGER REFERENCES people (n),
  objected_at INTEGER
) STRICT;

CREATE TABLE people_objections (
  act TEXT PRIMARY KEY,
  member INTEGER NOT NULL REFERENCES people (n)
) STRICT, WITHOUT ROWID;

CREATE TABLE people_places (
  person INTEGER NOT NULL REFERENCES people (n),
  key TEXT NOT NULL,
  member INTEGER NOT NULL REFERENCES people (n),
  at INTEGER NOT NULL,
  PRIMARY KEY (person, key, member)
) STRICT, WITHOUT ROWID;

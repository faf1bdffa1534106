-- Who belongs: persons, their keys, who vouched for whom, invitations used, people that imports name.

CREATE TABLE people (
  n INTEGER PRIMARY KEY REFERENCES agents (n),
  name TEXT NOT NULL,
  joined INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  welcomed INTEGER
) STRICT;
CREATE INDEX people_welcomed ON people (welcomed);

CREATE TABLE people_keys (
  key TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES people (n),
  entry INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX people_keys_person ON people_keys (person, key);

CREATE TABLE people_vouchers (
  person INTEGER NOT NULL REFERENCES people (n),
  voucher INTEGER NOT NULL REFERENCES people (n),
  entry INTEGER NOT NULL,
  PRIMARY KEY (person, voucher)
) STRICT, WITHOUT ROWID;

CREATE TABLE people_invitations (
  key TEXT PRIMARY KEY,
  inviter INTEGER NOT NULL REFERENCES people (n),
  person INTEGER NOT NULL REFERENCES people (n)
) STRICT, WITHOUT ROWID;

CREATE TABLE people_unclaimed (
  n INTEGER PRIMARY KEY REFERENCES agents (n),
  source TEXT NOT NULL
) STRICT;
CREATE INDEX people_unclaimed_source ON people_unclaimed (source, n);

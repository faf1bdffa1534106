-- What the engine itself remembers: which commons this is, what each entry is and on whose behalf, nonces used, what falls due.

CREATE TABLE engine_commons (
  n INTEGER PRIMARY KEY CHECK (n = 1),
  commons TEXT NOT NULL,
  log TEXT NOT NULL
) STRICT;

CREATE TABLE engine_entries (
  n INTEGER PRIMARY KEY,
  act TEXT NOT NULL,
  author INTEGER
) STRICT;

CREATE TABLE engine_behalf (
  entry INTEGER PRIMARY KEY,
  act TEXT NOT NULL UNIQUE,
  person INTEGER NOT NULL,
  helper INTEGER NOT NULL,
  consent TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX engine_behalf_person ON engine_behalf (person, entry);

CREATE TABLE engine_nonces (
  author INTEGER NOT NULL,
  nonce BLOB NOT NULL,
  PRIMARY KEY (author, nonce)
) STRICT, WITHOUT ROWID;

CREATE TABLE engine_due (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  room TEXT NOT NULL,
  due TEXT NOT NULL,
  key TEXT NOT NULL
) STRICT;
CREATE INDEX engine_due_at ON engine_due (at, n);
CREATE INDEX engine_due_key ON engine_due (room, due, key);

CREATE TABLE engine_parked (
  n INTEGER PRIMARY KEY,
  room TEXT NOT NULL,
  due TEXT NOT NULL,
  key TEXT NOT NULL
) STRICT;

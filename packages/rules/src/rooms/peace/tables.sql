-- What safe contacts did for a while, about whom or which words, and what other members say of it.

CREATE TABLE peace_measures (
  n INTEGER PRIMARY KEY,
  measure TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('pause', 'hide')),
  about TEXT NOT NULL, -- of a pause both row numbers, the smaller first; of words their hash
  one INTEGER, -- of a pause the smaller row number, and the other
  other INTEGER,
  by_whom INTEGER NOT NULL,
  reason TEXT, -- hash of words for safe contacts
  made INTEGER NOT NULL,
  until INTEGER NOT NULL,
  ended INTEGER,
  how TEXT CHECK (how IN ('lifted', 'review', 'time')),
  renewed INTEGER NOT NULL, -- 1 if it goes on with one that was upheld
  upheld INTEGER NOT NULL DEFAULT 0,
  entry INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX peace_measures_running ON peace_measures (about) WHERE ended IS NULL;
CREATE INDEX peace_measures_about ON peace_measures (about, n);

CREATE TABLE peace_reviews (
  measure INTEGER NOT NULL REFERENCES peace_measures (n),
  person INTEGER NOT NULL,
  stands INTEGER NOT NULL,
  PRIMARY KEY (measure, person)
) STRICT, WITHOUT ROWID;

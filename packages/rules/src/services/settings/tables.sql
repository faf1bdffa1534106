-- Values that somebody chose, each with its history: the last row of a name is the present value. One entry may
-- change a value twice, where it settles two things that fell due.

CREATE TABLE settings (
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX settings_name ON settings (name, n);

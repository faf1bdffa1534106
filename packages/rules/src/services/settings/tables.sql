-- Values that somebody chose, each with its history: the last row of a name is the present value.

CREATE TABLE settings (
  name TEXT NOT NULL,
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (name, entry)
) STRICT, WITHOUT ROWID;

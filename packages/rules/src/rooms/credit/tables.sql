-- Currencies that members made. Balances and payments are the journal's.

CREATE TABLE currencies (
  n INTEGER PRIMARY KEY REFERENCES resources (n),
  currency TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  decimals INTEGER NOT NULL,
  floor INTEGER NOT NULL,
  opener INTEGER NOT NULL REFERENCES agents (n),
  entry INTEGER NOT NULL
) STRICT;

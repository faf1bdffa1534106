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

-- What the group keeps of a credit, whatever else it agrees to; the last row of each is how it is.
CREATE TABLE credit_locks (
  n INTEGER PRIMARY KEY,
  currency INTEGER NOT NULL REFERENCES currencies (n),
  amount INTEGER NOT NULL,
  at INTEGER NOT NULL,
  entry INTEGER NOT NULL
) STRICT;
CREATE INDEX credit_locks_currency ON credit_locks (currency, n);

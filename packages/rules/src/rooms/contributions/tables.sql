-- What was done, told by whom, and who confirmed it.

CREATE TABLE contribution_entries (
  entry INTEGER PRIMARY KEY,
  act TEXT NOT NULL UNIQUE,
  teller INTEGER NOT NULL REFERENCES agents (n),
  helper INTEGER REFERENCES agents (n), -- who signed for the teller, where somebody else did
  source INTEGER REFERENCES contribution_sources (n)
) STRICT;

CREATE TABLE contribution_sources (
  n INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contribution_themes (
  n INTEGER PRIMARY KEY,
  theme TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contributions (
  n INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES contribution_entries (entry),
  position INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  theme INTEGER NOT NULL REFERENCES contribution_themes (n),
  kind TEXT NOT NULL,
  amount INTEGER,
  unit TEXT,
  gains TEXT,
  gift INTEGER NOT NULL,
  note TEXT,
  silence INTEGER, -- when silence confirms it; NULL where an import told it
  confirmed INTEGER,
  confirmer INTEGER REFERENCES agents (n),
  UNIQUE (entry, position)
) STRICT;
CREATE INDEX contributions_day ON contributions (on_day, n);
CREATE INDEX contributions_theme ON contributions (theme, on_day, n);
CREATE INDEX contributions_waiting ON contributions (on_day, n)
  WHERE confirmed IS NULL AND silence IS NOT NULL;

CREATE TABLE contribution_people (
  contribution INTEGER NOT NULL REFERENCES contributions (n),
  agent INTEGER NOT NULL REFERENCES agents (n),
  PRIMARY KEY (contribution, agent)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_people_agent ON contribution_people (agent, contribution);

CREATE TABLE contribution_records (
  source INTEGER NOT NULL REFERENCES contribution_sources (n),
  record TEXT NOT NULL,
  entry INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (source, record),
  UNIQUE (entry, position)
) STRICT, WITHOUT ROWID;

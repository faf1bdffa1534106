-- Tasks, who has them and had them, and what happened to each. Whoever left the group keeps their row: they have the task
-- again if they come back and nobody went on without them.

CREATE TABLE tasks (
  n INTEGER PRIMARY KEY,
  task TEXT NOT NULL UNIQUE,
  whole INTEGER REFERENCES tasks (n), -- of which it is a part
  opener INTEGER NOT NULL REFERENCES agents (n),
  opened INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  title TEXT NOT NULL,
  description TEXT,
  learn TEXT,
  team TEXT,
  theme TEXT NOT NULL,
  kind TEXT NOT NULL,
  takers TEXT NOT NULL,
  people INTEGER NOT NULL,
  until TEXT,
  amount INTEGER,
  unit TEXT,
  state TEXT NOT NULL, -- open, done, split, closed
  ended INTEGER,
  finisher INTEGER REFERENCES agents (n), -- of what is done
  item TEXT -- what was told of it, likewise
) STRICT;
CREATE INDEX tasks_state ON tasks (state, n);
CREATE INDEX tasks_team ON tasks (team, state, n);
CREATE INDEX tasks_opener ON tasks (opener, n) WHERE state = 'open';
CREATE INDEX tasks_whole ON tasks (whole, n);

CREATE TABLE tasks_takers (
  n INTEGER PRIMARY KEY,
  task INTEGER NOT NULL REFERENCES tasks (n),
  person INTEGER NOT NULL REFERENCES agents (n),
  since INTEGER NOT NULL,
  until INTEGER -- NULL while they have it, and of a task that is done where they had it then
) STRICT;
CREATE UNIQUE INDEX tasks_takers_now ON tasks_takers (task, person) WHERE until IS NULL;
CREATE INDEX tasks_takers_person ON tasks_takers (person, n) WHERE until IS NULL;

CREATE TABLE tasks_history (
  n INTEGER PRIMARY KEY,
  task INTEGER NOT NULL REFERENCES tasks (n),
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  what TEXT NOT NULL, -- opened, changed, taken, dropped, done, reopened, split, said, closed
  person INTEGER NOT NULL REFERENCES agents (n),
  words TEXT
) STRICT;
CREATE INDEX tasks_history_task ON tasks_history (task, n);

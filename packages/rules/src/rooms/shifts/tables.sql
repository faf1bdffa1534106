-- Series of shifts, their dates, who takes a whole series, and who has or had a place on which date. Whoever left the
-- group keeps their rows: they hold no place as long as they are away.

CREATE TABLE shifts_series (
  n INTEGER PRIMARY KEY,
  series TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  about TEXT,
  team INTEGER REFERENCES agents (n),
  opener INTEGER NOT NULL REFERENCES agents (n),
  opened INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  repeats TEXT,
  clock TEXT NOT NULL, -- on the wall, when each begins
  minutes INTEGER NOT NULL,
  zone TEXT NOT NULL,
  ends INTEGER NOT NULL -- when its last date ends
) STRICT;
CREATE INDEX shifts_series_opener ON shifts_series (opener, ends);
CREATE INDEX shifts_series_ends ON shifts_series (ends);

CREATE TABLE shifts_dates (
  n INTEGER PRIMARY KEY,
  series INTEGER NOT NULL REFERENCES shifts_series (n),
  day TEXT NOT NULL, -- by the calendar on the wall
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  places INTEGER NOT NULL,
  called_off INTEGER,
  UNIQUE (series, day)
) STRICT;
CREATE INDEX shifts_dates_starts ON shifts_dates (starts, n);

CREATE TABLE shifts_regulars (
  n INTEGER PRIMARY KEY,
  series INTEGER NOT NULL REFERENCES shifts_series (n),
  person INTEGER NOT NULL REFERENCES agents (n),
  since INTEGER NOT NULL,
  until INTEGER
) STRICT;
CREATE UNIQUE INDEX shifts_regulars_now ON shifts_regulars (series, person) WHERE until IS NULL;

CREATE TABLE shifts_places (
  n INTEGER PRIMARY KEY,
  date INTEGER NOT NULL REFERENCES shifts_dates (n),
  person INTEGER NOT NULL REFERENCES agents (n),
  way TEXT NOT NULL,
  since INTEGER NOT NULL,
  seeks INTEGER, -- since when they seek a stand-in
  given INTEGER, -- since when the place is theirs no longer
  was TEXT,
  recorder INTEGER REFERENCES agents (n),
  recorded INTEGER, -- for the first time
  contribution TEXT -- the thing done that it became
) STRICT;
CREATE UNIQUE INDEX shifts_places_now ON shifts_places (date, person) WHERE given IS NULL;
CREATE INDEX shifts_places_person ON shifts_places (person, date) WHERE given IS NULL;
CREATE INDEX shifts_places_sought ON shifts_places (date) WHERE seeks IS NOT NULL AND given IS NULL;

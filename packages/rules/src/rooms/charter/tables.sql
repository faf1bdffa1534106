-- What all agreed beforehand, as founded. Its settings are kept by the settings service.

CREATE TABLE charter (
  n INTEGER PRIMARY KEY CHECK (n = 1),
  name TEXT NOT NULL,
  object TEXT NOT NULL,
  language TEXT NOT NULL,
  founded INTEGER NOT NULL
) STRICT;

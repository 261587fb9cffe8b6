-- Whose traces are to go: the keys by which nothing is handled or said twice are looked through bit by bit.
CREATE TABLE erasure (
  installation TEXT NOT NULL,
  person       TEXT NOT NULL,
  PRIMARY KEY (installation, person)
);

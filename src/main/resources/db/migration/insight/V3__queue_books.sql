-- Groups that cannot give times at contact keep a queue book: their T3 is 182 while they do. T3 measured before Polku is taken in.

CREATE TABLE queue_book (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL REFERENCES unit,
  profession text NOT NULL,
  from_on date NOT NULL,
  until_on date,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  ended_by uuid,
  ended_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (until_on >= from_on),
  CHECK ((until_on IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX queue_book_once ON queue_book (unit_id, profession) WHERE until_on IS NULL;
COMMENT ON TABLE queue_book IS 'Where people are written in a queue because no times can be given at contact';
COMMENT ON COLUMN queue_book.id IS '[technical] id';
COMMENT ON COLUMN queue_book.unit_id IS '[technical] the unit';
COMMENT ON COLUMN queue_book.profession IS '[technical] the group of professionals';
COMMENT ON COLUMN queue_book.from_on IS '[technical] first day of the queue book';
COMMENT ON COLUMN queue_book.until_on IS '[technical] first day without it; null = still kept';
COMMENT ON COLUMN queue_book.reason IS '[technical] why times cannot be given, in the words of the lead';
COMMENT ON COLUMN queue_book.ended_by IS '[personal] account that ended it';
COMMENT ON COLUMN queue_book.ended_at IS '[technical] when it was ended';
COMMENT ON COLUMN queue_book.created_at IS '[technical] when written';
COMMENT ON COLUMN queue_book.created_by IS '[personal] account that began it; null = the system';

ALTER TABLE t3_reading DROP CONSTRAINT t3_reading_books_check;
ALTER TABLE t3_reading ADD COLUMN queue_book boolean NOT NULL DEFAULT false;
ALTER TABLE t3_reading ADD COLUMN taken_in boolean NOT NULL DEFAULT false;
ALTER TABLE t3_reading ADD CHECK (books > 0 OR (books = 0 AND queue_book));
ALTER TABLE t3_reading ADD CHECK (days = 182 OR NOT queue_book);
COMMENT ON COLUMN t3_reading.queue_book IS '[technical] a queue book was kept: 182';
COMMENT ON COLUMN t3_reading.taken_in IS '[technical] measured before Polku and taken in from there';

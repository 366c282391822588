-- What a row of the log tells (703/2023 10 §) beyond whose and by whom, the seal of each row, and the officer's searches.

ALTER TABLE access_log ADD COLUMN parts text[];
ALTER TABLE access_log ADD COLUMN request_kind text CHECK (request_kind IN ('PAGE', 'LIST', 'FILE', 'PROGRAM'));
COMMENT ON COLUMN access_log.parts IS '[sensitive] parts of the record that the view showed, when more than one';
COMMENT ON COLUMN access_log.request_kind IS '[technical] page of one person, list of many, file or program';
CREATE INDEX access_log_account ON access_log (account_id, viewed_at DESC, id DESC);
CREATE INDEX access_log_unit ON access_log (unit_id, viewed_at DESC, id DESC);
CREATE INDEX access_log_newest ON access_log (viewed_at DESC, id DESC);
DROP INDEX access_log_viewed;

CREATE TRIGGER access_log_is_sealed AFTER INSERT ON access_log
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION queue_for_seal();
INSERT INTO seal_queue (source, row_id, created_at)
SELECT 'access_log', l.id, l.created_at
FROM access_log l
ORDER BY l.viewed_at, l.id;

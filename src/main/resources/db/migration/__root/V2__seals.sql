-- The journal and the log of views are sealed in batches by a hash tree (docs/decisions/0019): an insert only leaves
-- its id in a queue, and a job seals what has been committed.

CREATE TABLE seal_queue (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source text NOT NULL CHECK (source IN ('access_log', 'journal_attachment', 'journal_entry')),
  row_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
REVOKE UPDATE, TRUNCATE ON seal_queue FROM polku_app;
COMMENT ON TABLE seal_queue IS 'Rows of the log that wait to be sealed; each leaves when its batch has been sealed';
COMMENT ON COLUMN seal_queue.position IS '[technical] order of arrival';
COMMENT ON COLUMN seal_queue.source IS '[technical] table of the row';
COMMENT ON COLUMN seal_queue.row_id IS '[technical] id of the row';
COMMENT ON COLUMN seal_queue.created_at IS '[technical] when the row itself was made';
COMMENT ON COLUMN seal_queue.created_by IS '[technical] unused; the row itself tells';

CREATE TABLE seal (
  number bigint PRIMARY KEY CHECK (number > 0),
  row_count integer NOT NULL CHECK (row_count > 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  previous bytea NOT NULL CHECK (length(previous) = 32),
  seal bytea NOT NULL CHECK (length(seal) = 32),
  sealed_at timestamptz NOT NULL,
  erased_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX seal_sealed ON seal (sealed_at) WHERE erased_at IS NULL;
REVOKE UPDATE, DELETE, TRUNCATE ON seal FROM polku_app;
CREATE TRIGGER seal_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE seal IS 'One sealed batch of the log; each seal holds the one before it, without gaps';
COMMENT ON COLUMN seal.number IS '[technical] number of the batch, from one on';
COMMENT ON COLUMN seal.row_count IS '[technical] how many rows';
COMMENT ON COLUMN seal.root IS '[technical] root of the hash tree of the rows (RFC 6962)';
COMMENT ON COLUMN seal.previous IS '[technical] seal of the batch before; zeros for the first';
COMMENT ON COLUMN seal.seal IS '[technical] SHA-256 of previous, number, count, moment and root';
COMMENT ON COLUMN seal.sealed_at IS '[technical] when sealed';
COMMENT ON COLUMN seal.erased_at IS '[technical] when the rows and leaves were erased at the end of their time';
COMMENT ON COLUMN seal.created_at IS '[technical] same as sealed_at';
COMMENT ON COLUMN seal.created_by IS '[technical] unused; seals are made by the system';

CREATE TABLE seal_leaf (
  seal_number bigint NOT NULL REFERENCES seal (number),
  position integer NOT NULL CHECK (position >= 0),
  source text NOT NULL CHECK (source IN ('access_log', 'journal_attachment', 'journal_entry')),
  row_id uuid NOT NULL,
  salt bytea NOT NULL CHECK (length(salt) = 16),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (seal_number, position)
);
CREATE UNIQUE INDEX seal_leaf_once ON seal_leaf (row_id, source);
REVOKE UPDATE, DELETE, TRUNCATE ON seal_leaf FROM polku_app;
CREATE TRIGGER seal_leaf_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON seal_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE seal_leaf IS 'The place of a row of the log in its batch, with the salted hash of all that the row says';
COMMENT ON COLUMN seal_leaf.seal_number IS '[technical] batch';
COMMENT ON COLUMN seal_leaf.position IS '[technical] place in the batch, from nought on';
COMMENT ON COLUMN seal_leaf.source IS '[technical] table of the row';
COMMENT ON COLUMN seal_leaf.row_id IS '[technical] id of the row';
COMMENT ON COLUMN seal_leaf.salt IS '[technical] random, so that an erased row cannot be guessed from what remains';
COMMENT ON COLUMN seal_leaf.hash IS '[technical] SHA-256 of the salt and every stored column';
COMMENT ON COLUMN seal_leaf.created_at IS '[technical] when sealed';
COMMENT ON COLUMN seal_leaf.created_by IS '[technical] unused; seals are made by the system';

CREATE TABLE seal_check (
  id uuid PRIMARY KEY,
  began_at timestamptz NOT NULL,
  first_number bigint NOT NULL,
  last_number bigint NOT NULL,
  row_count bigint NOT NULL,
  waiting_count bigint NOT NULL,
  fault text,
  fault_source text,
  fault_row_id uuid,
  fault_number bigint,
  fault_row_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (num_nonnulls(fault_source, fault_row_id, fault_number, fault_row_at) = 0 OR fault IS NOT NULL)
);
CREATE INDEX seal_check_newest ON seal_check (created_at, id);
REVOKE UPDATE, DELETE, TRUNCATE ON seal_check FROM polku_app;
COMMENT ON TABLE seal_check IS 'What a proof of the log found, each time one was made in the application';
COMMENT ON COLUMN seal_check.id IS '[technical] id';
COMMENT ON COLUMN seal_check.began_at IS '[technical] when begun';
COMMENT ON COLUMN seal_check.first_number IS '[technical] first batch whose rows were proved';
COMMENT ON COLUMN seal_check.last_number IS '[technical] last batch there was';
COMMENT ON COLUMN seal_check.row_count IS '[technical] how many rows were proved';
COMMENT ON COLUMN seal_check.waiting_count IS '[technical] how many rows waited to be sealed';
COMMENT ON COLUMN seal_check.fault IS '[technical] code of the first fault; null = whole';
COMMENT ON COLUMN seal_check.fault_source IS '[technical] table of the first broken place';
COMMENT ON COLUMN seal_check.fault_row_id IS '[technical] row of the first broken place';
COMMENT ON COLUMN seal_check.fault_number IS '[technical] batch of the first broken place';
COMMENT ON COLUMN seal_check.fault_row_at IS '[technical] moment of the first broken place';
COMMENT ON COLUMN seal_check.created_at IS '[technical] when ended';
COMMENT ON COLUMN seal_check.created_by IS '[personal] account that asked for it; null = the nightly job';

-- An attachment had no id of its own for a leaf to name.
ALTER TABLE journal_attachment ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
COMMENT ON COLUMN journal_attachment.id IS '[technical] id, by which the row is sealed';
CREATE TRIGGER journal_attachment_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_attachment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The officer's searches read changes beside views.
CREATE INDEX journal_entry_account ON journal_entry (created_by, happened_at DESC, id DESC);
CREATE INDEX journal_entry_happened ON journal_entry (happened_at DESC, id DESC);

-- Only adds rows of its own, so no insert waits for another insert nor for the sealing.
CREATE FUNCTION queue_for_seal() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN
    INSERT INTO seal_queue (source, row_id, created_at)
    SELECT TG_TABLE_NAME, a.id, a.created_at
    FROM added a;
    RETURN NULL;
  END $$;
CREATE TRIGGER journal_entry_is_sealed AFTER INSERT ON journal_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION queue_for_seal();
CREATE TRIGGER journal_attachment_is_sealed AFTER INSERT ON journal_attachment
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION queue_for_seal();

-- What was written before there were seals is sealed as the first start finds it.
INSERT INTO seal_queue (source, row_id, created_at)
SELECT 'journal_entry', j.id, j.created_at
FROM journal_entry j
ORDER BY j.id;
INSERT INTO seal_queue (source, row_id, created_at)
SELECT 'journal_attachment', a.id, a.created_at
FROM journal_attachment a
ORDER BY a.created_at, a.id;

-- The one door through which something of the log is removed: its owner's function below, in its own transaction.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN
    IF TG_OP <> 'TRUNCATE'
       AND current_setting('polku.erasing', true) = pg_current_xact_id()::text
       AND EXISTS (SELECT 1 FROM pg_class c WHERE c.oid = TG_RELID AND pg_get_userbyid(c.relowner) = current_user) THEN
      RETURN NULL;
    END IF;
    RAISE EXCEPTION '% can only be added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$;

-- Logs are kept for 12 years (703/2023 annex) and then destroyed at once (24 §): whole batches, never less.
-- What remains of a batch is its root, and the chain of seals is proved as before.
CREATE FUNCTION erase_sealed_before(moment timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
  DECLARE
    batch bigint;
    of_table text;
    erased bigint := 0;
  BEGIN
    PERFORM set_config('polku.erasing', pg_current_xact_id()::text, true);
    FOR batch IN
      SELECT s.number
      FROM seal s
      WHERE s.erased_at IS NULL
        AND s.sealed_at < least(moment, statement_timestamp() - interval '12 years')
      ORDER BY s.number
      FOR UPDATE
    LOOP
      FOREACH of_table IN ARRAY ARRAY['access_log', 'journal_attachment', 'journal_entry'] LOOP
        EXECUTE format(
          'DELETE FROM %I r USING seal_leaf l WHERE l.seal_number = $1 AND l.source = %L AND r.id = l.row_id', of_table, of_table)
        USING batch;
      END LOOP;
      DELETE FROM seal_leaf WHERE seal_number = batch;
      UPDATE seal SET erased_at = statement_timestamp() WHERE number = batch;
      erased := erased + 1;
    END LOOP;
    PERFORM set_config('polku.erasing', '', true);
    RETURN erased;
  END $$;
REVOKE EXECUTE ON FUNCTION erase_sealed_before(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_sealed_before(timestamptz) TO polku_app;

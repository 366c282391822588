-- The house itself: extensions, the application's own role, the journal and repeat-safe submits.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Everything made by the owner may be read and written by the application; append-only tables take that back.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO polku_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO polku_app;

-- unaccent() depends on a dictionary and so is not immutable; indexes need a function that says it is.
CREATE FUNCTION plain_letters(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;

CREATE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% can only be added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;

CREATE TABLE journal_entry (
  id uuid PRIMARY KEY,
  client_id uuid,
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  role text,
  message_key text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  visible_to_client boolean NOT NULL,
  arguments jsonb NOT NULL,
  salt bytea NOT NULL,
  seal bytea NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX journal_entry_client ON journal_entry (client_id, happened_at DESC, id DESC);
CREATE INDEX journal_entry_subject ON journal_entry (subject_kind, subject_id);
REVOKE UPDATE, DELETE, TRUNCATE ON journal_entry FROM polku_app;
CREATE TRIGGER journal_entry_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMENT ON TABLE journal_entry IS 'What happened, written once with the change itself; can only be added to';
COMMENT ON COLUMN journal_entry.id IS '[technical] time-ordered id';
COMMENT ON COLUMN journal_entry.client_id IS '[personal] whom it concerns, when known at the time';
COMMENT ON COLUMN journal_entry.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN journal_entry.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN journal_entry.role IS '[technical] in which role it was done';
COMMENT ON COLUMN journal_entry.message_key IS '[technical] key of the sentence in the text bundles';
COMMENT ON COLUMN journal_entry.subject_kind IS '[technical] kind of the thing that changed';
COMMENT ON COLUMN journal_entry.subject_id IS '[technical] id of the thing that changed';
COMMENT ON COLUMN journal_entry.visible_to_client IS '[technical] whether the client may see it';
COMMENT ON COLUMN journal_entry.arguments IS '[sensitive] ids, codes, days and numbers of the sentence, never free text';
COMMENT ON COLUMN journal_entry.salt IS '[technical] salt of the seal';
COMMENT ON COLUMN journal_entry.seal IS '[technical] SHA-256 of salt and content';
COMMENT ON COLUMN journal_entry.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN journal_entry.created_by IS '[personal] account that did it; null = the system or somebody unknown';

CREATE TABLE journal_attachment (
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  client_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (subject_kind, subject_id, client_id)
);
CREATE INDEX journal_attachment_client ON journal_attachment (client_id);
REVOKE UPDATE, DELETE, TRUNCATE ON journal_attachment FROM polku_app;
COMMENT ON TABLE journal_attachment IS 'Links journal entries written before the person was known to the person; nothing is rewritten';
COMMENT ON COLUMN journal_attachment.subject_kind IS '[technical] kind of the thing';
COMMENT ON COLUMN journal_attachment.subject_id IS '[technical] id of the thing';
COMMENT ON COLUMN journal_attachment.client_id IS '[personal] the client it turned out to concern';
COMMENT ON COLUMN journal_attachment.created_at IS '[technical] when linked';
COMMENT ON COLUMN journal_attachment.created_by IS '[personal] account that linked';

CREATE TABLE submission (
  form_token uuid PRIMARY KEY,
  result text,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE submission IS 'Form tokens already used and what came of them, so that a repeated submit does nothing twice';
COMMENT ON COLUMN submission.form_token IS '[technical] token of the form as shown';
COMMENT ON COLUMN submission.result IS '[technical] what the first submit answered, for example an id';
COMMENT ON COLUMN submission.created_at IS '[technical] when first submitted';
COMMENT ON COLUMN submission.created_by IS '[technical] unused; the convention of every table';

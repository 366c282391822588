-- The owner's doors by which notes and what was found of the log go at the end of their time. The latter is of the log and is kept
-- like it: 12 years from the event (703/2023 annex), never less.

CREATE FUNCTION destroy_record_notes(notes uuid[]) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$ BEGIN
    PERFORM set_config('polku.erasing', pg_current_xact_id()::text, true);
    DELETE FROM record_note n WHERE n.id = ANY(notes);
    PERFORM set_config('polku.erasing', '', true);
  END $$;
REVOKE ALL ON FUNCTION destroy_record_notes(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_record_notes(uuid[]) TO polku_app;
COMMENT ON FUNCTION destroy_record_notes(uuid[]) IS 'Destroys notes of records at the end of their time';

CREATE FUNCTION destroy_unusual_views(views uuid[]) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$ BEGIN
    DELETE FROM unusual_view v
    WHERE v.id = ANY(views)
      AND v.last_at < statement_timestamp() - interval '12 years';
  END $$;
REVOKE ALL ON FUNCTION destroy_unusual_views(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_unusual_views(uuid[]) TO polku_app;
COMMENT ON FUNCTION destroy_unusual_views(uuid[]) IS 'Destroys what rules brought up of the log, at the end of its time';

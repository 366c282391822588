-- The owner's door by which what is only added to goes at the end of its time: 12 years from the event (703/2023 annex), never before.

CREATE FUNCTION destroy_unmaskings(unmaskings uuid[]) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$ BEGIN
    PERFORM set_config('polku.erasing', pg_current_xact_id()::text, true);
    DELETE FROM client_unmasking u
    WHERE u.id = ANY(unmaskings)
      AND u.happened_at < statement_timestamp() - interval '12 years';
    PERFORM set_config('polku.erasing', '', true);
  END $$;
REVOKE ALL ON FUNCTION destroy_unmaskings(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_unmaskings(uuid[]) TO polku_app;
COMMENT ON FUNCTION destroy_unmaskings(uuid[]) IS 'Destroys what was told of whom a protected person''s place was shown to, at the end of its time';

-- The story of a clock is only added to, so the application may not remove it row by row. At the end of its time a clock goes whole,
-- by this door of the owner: with its events and warnings, and never one of them alone.

CREATE FUNCTION destroy_clocks(clocks uuid[]) RETURNS void
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path = public
  BEGIN ATOMIC
    DELETE FROM deadline_notice n WHERE n.deadline_id = ANY(clocks);
    DELETE FROM deadline_event e WHERE e.deadline_id = ANY(clocks);
    DELETE FROM deadline d WHERE d.id = ANY(clocks);
  END;
REVOKE ALL ON FUNCTION destroy_clocks(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_clocks(uuid[]) TO polku_app;
COMMENT ON FUNCTION destroy_clocks(uuid[]) IS 'Destroys clocks whole at the end of their time';

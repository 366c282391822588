-- A search by a part of a name goes through the whole region, and who searches has some thousands of clients of their own: neither
-- alone is a short list. Beside each name in force stand therefore all who ever had a ground to see the person, so that one index
-- finds both at once. It only narrows the search: whether a ground is valid today is read from relationship as everywhere.

ALTER TABLE client_name ADD COLUMN holders uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN client_name.holders IS '[personal] Professionals, units and accounts that have or have had a relationship with the client, kept by triggers.';

UPDATE client_name n
SET holders = g.holders
FROM (
  SELECT r.client_id, array_agg(DISTINCT coalesce(r.professional_id, r.unit_id, r.account_id)) AS holders
  FROM relationship r
  GROUP BY r.client_id) AS g
WHERE n.client_id = g.client_id
  AND n.to_on IS NULL;

CREATE INDEX client_name_found ON client_name USING gin (search_name gin_trgm_ops, holders) WHERE to_on IS NULL;

CREATE FUNCTION holders_of_a_name() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
  BEGIN
    NEW.holders := ARRAY(
      SELECT DISTINCT coalesce(r.professional_id, r.unit_id, r.account_id)
      FROM relationship r
      WHERE r.client_id = NEW.client_id
      ORDER BY 1);
    RETURN NEW;
  END $$;
CREATE TRIGGER client_name_holders BEFORE INSERT ON client_name
  FOR EACH ROW EXECUTE FUNCTION holders_of_a_name();

CREATE FUNCTION names_of_new_holders() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
  BEGIN
    UPDATE client_name n
    SET holders = ARRAY(SELECT DISTINCT h FROM unnest(n.holders || g.holders) AS h ORDER BY 1)
    FROM (
      SELECT o.client_id, array_agg(DISTINCT coalesce(o.professional_id, o.unit_id, o.account_id)) AS holders
      FROM opened o
      GROUP BY o.client_id) AS g
    WHERE n.client_id = g.client_id
      AND n.to_on IS NULL
      AND NOT n.holders @> g.holders;
    RETURN NULL;
  END $$;
CREATE TRIGGER relationship_opened AFTER INSERT ON relationship
  REFERENCING NEW TABLE AS opened
  FOR EACH STATEMENT EXECUTE FUNCTION names_of_new_holders();

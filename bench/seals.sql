-- What the queue of the seals costs an insert into the log of views: the same inserts with its trigger and without, turn by turn,
-- in one transaction that is rolled back.
\set QUIET on
SET client_min_messages = notice;
BEGIN;
DO $$
DECLARE
  began timestamptz;
  without_seal interval := '0';
  with_seal interval := '0';
  each constant integer := 4000;
BEGIN
  FOR turn IN 1..6 LOOP
    ALTER TABLE access_log DISABLE TRIGGER access_log_is_sealed;
    began := clock_timestamp();
    FOR i IN 1..each LOOP
      INSERT INTO access_log (id, viewed_at, client_id, role, by_client, part, purpose, created_at)
      VALUES (gen_random_uuid(), began, gen_random_uuid(), 'PROFESSIONAL', FALSE, 'PERSON', 'CARE', began);
    END LOOP;
    IF turn > 1 THEN without_seal := without_seal + (clock_timestamp() - began); END IF;
    ALTER TABLE access_log ENABLE TRIGGER access_log_is_sealed;
    began := clock_timestamp();
    FOR i IN 1..each LOOP
      INSERT INTO access_log (id, viewed_at, client_id, role, by_client, part, purpose, created_at)
      VALUES (gen_random_uuid(), began, gen_random_uuid(), 'PROFESSIONAL', FALSE, 'PERSON', 'CARE', began);
    END LOOP;
    IF turn > 1 THEN with_seal := with_seal + (clock_timestamp() - began); END IF;
  END LOOP;
  RAISE NOTICE 'insert of a view: % µs without the queue of the seals, % µs with it, % times',
    round(extract(epoch FROM without_seal) * 1000000 / (5 * each), 1),
    round(extract(epoch FROM with_seal) * 1000000 / (5 * each), 1),
    round(extract(epoch FROM with_seal) / extract(epoch FROM without_seal), 2);
END $$;
ROLLBACK;

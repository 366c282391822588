-- Names that sound the same to a Finnish ear have the same key, so that one index finds them. The same rule stands in Java, in
-- SoundKey, where it is told step by step; a test holds the two equal.

CREATE FUNCTION sound_key(word text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$
    SELECT regexp_replace(
      translate(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
          regexp_replace(lower(public.unaccent('public.unaccent', word)), '[^a-z]', '', 'g'),
          'sch', 's'), 'sh', 's'), 'ph', 'f'), 'th', 't'), 'ch', 'k'), 'ce', 'se'), 'ci', 'si'), 'cy', 'si'), 'ck', 'k'),
          'qu', 'kv'), 'x', 'ks'), 'z', 'ts'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'w', 'v'),
        'cqdgbfyj', 'kktkpvii'),
      '(.)\1+', '\1', 'g')
  $$;
COMMENT ON FUNCTION sound_key(text) IS 'How a word of a name sounds: equal for spellings that people confuse';

-- A ring is left out by some and heard as o by others, so a word with å has both keys.
CREATE FUNCTION sound_keys(name text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$
    SELECT coalesce(array_agg(DISTINCT k.key), '{}')
    FROM unnest(regexp_split_to_array(name, '[ ,.;:/()_-]+')) AS w (word)
    CROSS JOIN LATERAL (VALUES (public.sound_key(w.word)), (public.sound_key(translate(w.word, 'åÅ', 'oO')))) AS k (key)
    WHERE k.key <> ''
  $$;
COMMENT ON FUNCTION sound_keys(text) IS 'The sound of each word of a name';

CREATE FUNCTION sound_pairs(one text[], other text[]) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$
    SELECT coalesce(array_agg(DISTINCT least(a.key, b.key) || '+' || greatest(a.key, b.key)), '{}')
    FROM unnest(one) AS a (key)
    CROSS JOIN unnest(other) AS b (key)
    WHERE a.key <> b.key
  $$;
COMMENT ON FUNCTION sound_pairs(text[], text[]) IS 'Each word of the one beside each of the other, in one order whichever way they were written';

ALTER TABLE client_name
  ADD COLUMN sounds text[] NOT NULL
    GENERATED ALWAYS AS (sound_keys(family_name || ' ' || given_names || ' ' || coalesce(call_name, ''))) STORED,
  ADD COLUMN sound_pairs text[] NOT NULL
    GENERATED ALWAYS AS (sound_pairs(sound_keys(family_name), sound_keys(given_names || ' ' || coalesce(call_name, '')))) STORED;
COMMENT ON COLUMN client_name.sounds IS '[personal] how the words of the name sound, for finding the same person';
COMMENT ON COLUMN client_name.sound_pairs IS '[personal] a word of the family name beside a given name, by their sound';
CREATE INDEX client_name_sounds ON client_name USING gin (sound_pairs);

-- Days that one slip of a pen makes of each other: a wrong digit, two digits changed about, the day in the month's place.
CREATE FUNCTION days_alike(one date, other date) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$
    SELECT one = other
      OR (extract(year FROM one) = extract(year FROM other)
        AND extract(day FROM one) = extract(month FROM other)
        AND extract(month FROM one) = extract(day FROM other))
      OR 2 >= (
        SELECT count(*)
        FROM generate_series(1, 8) AS place
        WHERE substr(lpad((extract(day FROM one) * 1000000 + extract(month FROM one) * 10000 + extract(year FROM one))::bigint::text, 8, '0'), place, 1)
          <> substr(lpad((extract(day FROM other) * 1000000 + extract(month FROM other) * 10000 + extract(year FROM other))::bigint::text, 8, '0'), place, 1))
  $$;
COMMENT ON FUNCTION days_alike(date, date) IS 'Whether two birth dates differ by no more than a slip; narrows a search, and is judged in Java';

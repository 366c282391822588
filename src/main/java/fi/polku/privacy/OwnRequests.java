package fi.polku.privacy;

import fi.polku.access.Actor;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The client asks of the data held, follows the request and reads the answer. */
public interface OwnRequests {
    /** The shortest and longest text in own words, in code points. */
    int WORDS_AT_LEAST = 5;

    int WORDS_AT_MOST = 2000;

    /**
     * The log is given of two years without a special reason (703/2023 11 §).
     *
     * @param fromOn null = from the beginning of the two years
     * @param olderBecause the special reason; null or blank = none
     */
    record LogWanted(
            @Nullable LocalDate fromOn, @Nullable LocalDate toOn, @Nullable String olderBecause) {}

    /**
     * What is wrong and how it should be.
     *
     * @param entry the journal's entry that tells of the record; null = told in words
     */
    record CorrectionWanted(@Nullable UUID entry, String wrong, String right) {}

    /** Asks why a row of the own log came about; an open request of the same row is answered. */
    UUID askWhy(Actor client, UUID view, @Nullable String words);

    /** Asks why a unit has looked within some days. */
    UUID askWhy(
            Actor client,
            UnitId unit,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable String words);

    UUID askLog(Actor client, LogWanted wanted);

    UUID askCorrection(Actor client, CorrectionWanted wanted);

    UUID tellOfBreach(Actor client, String words);

    /** The own requests, the newest first. */
    List<DataRequest> mine(Actor client);

    /** Those of the own that have been answered and not read yet, the newest first. */
    List<DataRequest> unread(Actor client);

    /** One of the own; reading an answer is written down. */
    DataRequest read(Actor client, UUID request);

    /** Attaches the client's own view to the record of an answered correction. */
    void attachView(Actor client, UUID request, String words);

    /** Notes attached because of a request, in their order. */
    List<RecordNote> notes(Actor client, UUID request);
}

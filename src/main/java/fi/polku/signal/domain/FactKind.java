package fi.polku.signal.domain;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The closed vocabulary that conditions are composed of. Each is counted by one statement over
 * everybody; its words are {@code signal.fact.<CODE>}.
 */
public enum FactKind {
    /** Distinct types of service booked or visited in the window. */
    SERVICES("services", Compare.AT_LEAST),
    /** Distinct professions booked or met in the window. */
    PROFESSIONS("professions", Compare.AT_LEAST),
    /** Visits the client did not come to. */
    NO_SHOWS("no-shows", Compare.AT_LEAST),
    /** Share of visits, in per cent, with the professional met most. */
    SAME_WORKER_SHARE("same-worker-share", Compare.AT_MOST),
    /** How many times the own worker has changed. */
    OWN_WORKER_CHANGES("own-worker-changes", Compare.AT_LEAST),
    /** An open path: the client has a plan. */
    OPEN_PLAN("open-plan", Compare.YES_NO),
    /** Instruments whose latest score is in a named band. */
    WORRYING_MEASURE("worrying-measure", Compare.AT_LEAST),
    /** Days on sick leave without a break, as told or imported. */
    SICK_LEAVE_DAYS("sick-leave-days", Compare.AT_LEAST),
    /** Days without work without a break, as told or imported. */
    UNEMPLOYMENT_DAYS("unemployment-days", Compare.AT_LEAST),
    /** Cares for somebody alone, as told. */
    CARER_ALONE("carer-alone", Compare.YES_NO),
    /** Visits to times kept for urgent need. */
    URGENT_VISITS("urgent-visits", Compare.AT_LEAST),
    /** Contacts decided to be urgent. */
    URGENT_CONTACTS("urgent-contacts", Compare.AT_LEAST),
    /** Days that the client's own contact has been without an answer. */
    UNANSWERED_DAYS("unanswered-days", Compare.AT_LEAST);

    /** How a fact is compared in a rule. */
    public enum Compare {
        AT_LEAST,
        AT_MOST,
        YES_NO
    }

    private final String code;
    private final Compare compare;

    FactKind(String code, Compare compare) {
        this.code = code;
        this.compare = compare;
    }

    /** Its name in rules. */
    public String code() {
        return code;
    }

    public Compare compare() {
        return compare;
    }

    /** By its name in rules. */
    public static Optional<FactKind> of(String code) {
        return Stream.of(values()).filter(k -> k.code.equals(code)).findFirst();
    }
}

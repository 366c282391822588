package fi.polku.privacy.internal;

import fi.polku.access.Actor;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.privacy.RequestKind;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The legal times of requests. They are the controller's own, so the area answers for them and they
 * are not told by the client's name: those who care for a client need not know that the client has
 * asked about them.
 */
@Component
class RequestClocks {
    static final String SUBJECT = "data_request";

    private final Deadlines deadlines;
    private final Organizations organizations;
    private final Now now;

    RequestClocks(Deadlines deadlines, Organizations organizations, Now now) {
        this.deadlines = deadlines;
        this.organizations = organizations;
        this.now = now;
    }

    /** A breach told of counts as known from the message on: the earliest reading. */
    private static DeadlineFamily family(RequestKind kind) {
        return switch (kind) {
            case WHY, LOG -> DeadlineFamily.LOG_REQUEST;
            case CORRECTION -> DeadlineFamily.DATA_CORRECTION;
            case BREACH -> DeadlineFamily.BREACH_NOTICE;
        };
    }

    void start(UUID request, RequestKind kind, Actor by) {
        deadlines.start(
                new StartDeadline(
                        family(kind),
                        null,
                        new SubjectRef(SUBJECT, request),
                        now.today(),
                        now.instant().atZone(Now.ZONE).toLocalDateTime(),
                        organizations.organiser(),
                        null,
                        DeadlineFacts.none()),
                by);
    }

    void met(UUID request, RequestKind kind, Actor by, Instant at) {
        deadlines.met(new SubjectRef(SUBJECT, request), family(kind), at, by);
    }

    /** Nothing needs to be told to the authority. */
    void needless(UUID request, Actor by) {
        deadlines.endAll(new SubjectRef(SUBJECT, request), EndReason.NEED_ENDED, by, false);
    }
}

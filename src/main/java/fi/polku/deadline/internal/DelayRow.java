package fi.polku.deadline.internal;

import fi.polku.deadline.DelayReason;
import java.time.Instant;

/** A reason for delay as recorded beside a clock. */
record DelayRow(DelayReason reason, Instant happenedAt, boolean clientTold) {}

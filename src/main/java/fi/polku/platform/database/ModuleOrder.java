package fi.polku.platform.database;

import java.util.List;

/**
 * The modules from the ground up. A module may use those before it, never those after it;
 * migrations run in the same order, so a foreign key that points up fails on an empty database.
 */
public final class ModuleOrder {
    public static final List<String> FROM_THE_GROUND_UP =
            List.of(
                    "kernel",
                    "time",
                    "platform",
                    "access",
                    "organization",
                    "client",
                    "deadline",
                    "measure",
                    "contact",
                    "assessment",
                    "segment",
                    "team",
                    "path",
                    "decision",
                    "appointment",
                    "signal",
                    "insight",
                    "privacy",
                    "portal",
                    "fhir",
                    "demo");

    private ModuleOrder() {}
}

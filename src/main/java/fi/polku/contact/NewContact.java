package fi.polku.contact;

import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact to be received, from any channel. Make one with {@link #of}.
 *
 * @param identityCode identity code of the one it concerns, checked already
 * @param concerned who a worry is about, in the sender's words
 * @param reporter who raised a worry; null when it is none
 * @param externalId id at a sending system: the same is received once
 * @param grounds grounds of special support that a professional ticked
 * @param happenedAt when the contact was made; null = now
 */
public record NewContact(
        Channel channel,
        Whom whom,
        String text,
        List<Area> areas,
        Soon soon,
        boolean danger,
        @Nullable String phone,
        @Nullable String email,
        List<TalkTime> talkTimes,
        @Nullable String municipalityCode,
        String language,
        @Nullable String identityCode,
        @Nullable LocalDate bornOn,
        @Nullable String concerned,
        @Nullable ConcernedAge concernedAge,
        @Nullable Reporter reporter,
        @Nullable ClientId client,
        @Nullable String externalId,
        Set<Ground> grounds,
        @Nullable Instant happenedAt) {
    public NewContact {
        areas = List.copyOf(areas);
        talkTimes = List.copyOf(talkTimes);
        grounds = Set.copyOf(grounds);
        Objects.requireNonNull(text);
    }

    /** A contact through a channel with nothing but what was said. */
    public static Draft of(Channel channel, String text) {
        return new Draft(channel, text);
    }

    /** A contact while it is being put together; what is not said has the form's default. */
    public static final class Draft {
        private final Channel channel;
        private final String text;
        private Whom whom = Whom.SELF;
        private List<Area> areas = List.of();
        private Soon soon = Soon.UNKNOWN;
        private boolean danger;
        private @Nullable String phone;
        private @Nullable String email;
        private List<TalkTime> talkTimes = List.of();
        private @Nullable String municipalityCode;
        private String language = "fi";
        private @Nullable String identityCode;
        private @Nullable LocalDate bornOn;
        private @Nullable String concerned;
        private @Nullable ConcernedAge concernedAge;
        private @Nullable Reporter reporter;
        private @Nullable ClientId client;
        private @Nullable String externalId;
        private Set<Ground> grounds = Set.of();
        private @Nullable Instant happenedAt;

        private Draft(Channel channel, String text) {
            this.channel = channel;
            this.text = text;
        }

        public Draft whom(Whom value) {
            whom = value;
            return this;
        }

        public Draft areas(List<Area> value) {
            areas = value;
            return this;
        }

        public Draft soon(Soon value) {
            soon = value;
            return this;
        }

        public Draft danger(boolean value) {
            danger = value;
            return this;
        }

        public Draft phone(@Nullable String value) {
            phone = value;
            return this;
        }

        public Draft email(@Nullable String value) {
            email = value;
            return this;
        }

        public Draft talkTimes(List<TalkTime> value) {
            talkTimes = value;
            return this;
        }

        public Draft municipality(@Nullable String code) {
            municipalityCode = code;
            return this;
        }

        public Draft language(String value) {
            language = value;
            return this;
        }

        public Draft identityCode(@Nullable String value) {
            identityCode = value;
            return this;
        }

        public Draft bornOn(@Nullable LocalDate value) {
            bornOn = value;
            return this;
        }

        /** Makes it a worry about somebody else. */
        public Draft worry(@Nullable String about, @Nullable ConcernedAge age, Reporter raisedBy) {
            whom = Whom.WORRY;
            concerned = about;
            concernedAge = age;
            reporter = raisedBy;
            return this;
        }

        public Draft client(@Nullable ClientId value) {
            client = value;
            return this;
        }

        public Draft externalId(@Nullable String value) {
            externalId = value;
            return this;
        }

        public Draft grounds(Set<Ground> value) {
            grounds = value;
            return this;
        }

        public Draft happenedAt(@Nullable Instant value) {
            happenedAt = value;
            return this;
        }

        public NewContact ready() {
            Reporter raisedBy =
                    whom == Whom.WORRY && reporter == null
                            ? new Reporter(null, phone, email, false)
                            : reporter;
            return new NewContact(
                    channel,
                    whom,
                    text,
                    areas,
                    soon,
                    danger,
                    phone,
                    email,
                    talkTimes,
                    municipalityCode,
                    language,
                    identityCode,
                    bornOn,
                    concerned,
                    concernedAge,
                    raisedBy,
                    client,
                    externalId,
                    grounds,
                    happenedAt);
        }
    }
}

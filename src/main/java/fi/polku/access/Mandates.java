package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of those who act for another: guardians, and proxies whom the client names. */
public interface Mandates {
    /**
     * A mandate as its client or its holder reads it.
     *
     * @param called what the holder is called
     * @param acceptedAt null = waits for the one who was invited
     * @param ground whose decision gave the right; null when none was needed
     */
    record Listed(
            UUID id,
            ClientId client,
            Mandate.Kind kind,
            String called,
            List<Register> registers,
            List<Mandate.Power> powers,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable Instant acceptedAt,
            @Nullable String ground) {
        public Listed {
            registers = List.copyOf(registers);
            powers = List.copyOf(powers);
        }

        /** One that needed nobody's decision. */
        public Listed(
                UUID id,
                ClientId client,
                Mandate.Kind kind,
                String called,
                List<Register> registers,
                List<Mandate.Power> powers,
                LocalDate fromOn,
                @Nullable LocalDate toOn,
                @Nullable Instant acceptedAt) {
            this(id, client, kind, called, registers, powers, fromOn, toOn, acceptedAt, null);
        }
    }

    /**
     * What a client lets a proxy do; reading is always in it.
     *
     * @param called what the client calls the proxy
     */
    record NewProxy(
            String called,
            Set<Register> registers,
            Set<Mandate.Power> powers,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {
        public NewProxy {
            registers = Set.copyOf(registers);
            powers = Set.copyOf(powers);
        }
    }

    /**
     * A guardian of a minor, as the register of population or a court says.
     *
     * @param registers what a parent with a limited right is told of; both for a guardian
     * @param lastDay the day before the child is of age, or an earlier one
     */
    record NewGuardian(
            ClientId child,
            ClientId guardian,
            String called,
            Mandate.Kind kind,
            Set<Register> registers,
            LocalDate fromOn,
            LocalDate lastDay) {
        public NewGuardian {
            registers = Set.copyOf(registers);
        }
    }

    /**
     * A guardian of interests, as a court or an authority has decided.
     *
     * @param personal whether the decision covers matters that concern the person; economic matters
     *     alone give no right to health records (442/1999 29 §)
     * @param ground whose decision, and when
     */
    record NewTrustee(
            ClientId client,
            ClientId trustee,
            String called,
            boolean personal,
            String ground,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** For whom somebody may act now. */
    List<Listed> held(Actor oneself);

    /** A mandate, when the holder may use it at this moment; asked at every click. */
    Optional<Mandate> usable(Account holder, UUID mandate);

    /** Those a client has named and not withdrawn, and a minor's guardians. */
    List<Listed> given(Actor client);

    /** The guardians of a minor who are in force, for those who work with the child. */
    List<Listed> guardians(Actor worker, ClientId child);

    /** Names a proxy; gives the one-time code, which is shown once and kept nowhere. */
    String invite(Actor client, NewProxy proxy);

    /** Takes up the mandate of a code; a wrong, used or old code is told of in the same words. */
    void accept(Actor holder, String code);

    /** Ends one that the client has named, at once. */
    void withdraw(Actor client, UUID mandate);

    /** Ends one that the actor holds by the client's word. */
    void giveUp(Actor holder, UUID mandate);

    /** Writes down a guardian; the same one again changes nothing. */
    void guardian(Actor by, NewGuardian guardian);

    /** Writes down a guardian of interests; the same one again changes nothing. */
    void trustee(Actor by, NewTrustee trustee);

    /** All who may act for a client or have been asked to, for those who work with the client. */
    List<Listed> ofClient(Actor worker, ClientId client);

    /** Ends what a worker has written down of one who acted for a client. */
    void endRecorded(Actor worker, ClientId client, ClientId holder);
}

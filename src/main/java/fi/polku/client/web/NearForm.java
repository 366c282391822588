package fi.polku.client.web;

import fi.polku.client.NearKind;
import fi.polku.client.NearOne;
import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.ToldBy;
import fi.polku.client.Nearness.TrusteeScope;
import fi.polku.client.NewNear;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A near one as typed; Spring fills it from the form. */
public record NearForm(
        @Nullable String identity,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String custody,
        @Nullable String scope,
        @Nullable String ground,
        @Nullable String carer,
        @Nullable String order,
        @Nullable String tell,
        @Nullable String together,
        @Nullable String toldBy) {
    static final NearForm EMPTY =
            new NearForm(
                    null, null, null, null, null, null, null, null, null, null, null, "NOTHING",
                    null, "CLIENT");

    /** What is not sent is empty. */
    public String of(String field) {
        String value =
                switch (field) {
                    case "identity" -> identity;
                    case "name" -> name;
                    case "phone" -> phone;
                    case "kind" -> kind;
                    case "from" -> from;
                    case "to" -> to;
                    case "custody" -> custody;
                    case "scope" -> scope;
                    case "ground" -> ground;
                    case "carer" -> carer;
                    case "order" -> order;
                    case "tell" -> tell;
                    case "together" -> together;
                    case "toldBy" -> toldBy;
                    default -> throw new IllegalArgumentException(field);
                };
        return Objects.requireNonNullElse(value, "");
    }

    /** The form of one that is there. */
    static NearForm of(NearOne near) {
        return new NearForm(
                "",
                near.name(),
                near.phone(),
                near.kind().name(),
                day(near.fromOn()),
                day(near.toOn()),
                name(near.custody()),
                name(near.trusteeScope()),
                near.trusteeGround(),
                name(near.carer()),
                near.emergencyOrder() == null ? "" : near.emergencyOrder().toString(),
                near.mayTell().name(),
                near.livesTogether() ? "YES" : "",
                near.toldBy().name());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    /**
     * What the form says.
     *
     * @param near the person whom the identity code means, or who was there before
     * @param found what is wrong with the code already
     */
    NewNear read(@Nullable ClientId near, List<Refusal> found) {
        var faults = new ArrayList<>(found);
        NearKind typedKind = chosen("kind", NearKind.values(), "client.near.kind.none", faults);
        LocalDate first = typedDay("from", faults);
        LocalDate last = typedDay("to", faults);
        Custody typedCustody = chosen("custody", Custody.values(), "client.near.choose", faults);
        TrusteeScope typedScope =
                chosen("scope", TrusteeScope.values(), "client.near.choose", faults);
        Carer typedCarer = chosen("carer", Carer.values(), "client.near.choose", faults);
        MayTell typedTell = chosen("tell", MayTell.values(), "client.near.choose", faults);
        ToldBy typedBy = chosen("toldBy", ToldBy.values(), "client.near.choose", faults);
        Integer typedOrder = number(faults);
        if (!List.of("", "YES").contains(of("together"))) {
            faults.add(Refusal.onField("together", "client.near.choose"));
        }
        Refusals.throwIfAny(faults);
        return new NewNear(
                near,
                of("name"),
                of("phone"),
                typedKind,
                first,
                last,
                typedCustody,
                typedScope,
                of("ground"),
                typedCarer,
                typedOrder,
                Objects.requireNonNullElse(typedTell, MayTell.NOTHING),
                of("together").equals("YES"),
                Objects.requireNonNullElse(typedBy, ToldBy.CLIENT));
    }

    private <E extends Enum<E>> @Nullable E chosen(
            String field, E[] values, String key, List<Refusal> faults) {
        String typed = of(field);
        if (typed.isEmpty()) {
            return null;
        }
        E value =
                Arrays.stream(values).filter(v -> v.name().equals(typed)).findFirst().orElse(null);
        if (value == null) {
            faults.add(Refusal.onField(field, key));
        }
        return value;
    }

    private @Nullable LocalDate typedDay(String field, List<Refusal> faults) {
        String typed = of(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // Told in the same words as a day of no time of ours.
        }
        faults.add(Refusal.onField(field, "client.protection.day"));
        return null;
    }

    private @Nullable Integer number(List<Refusal> faults) {
        String typed = of("order").strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]")) {
            faults.add(Refusal.onField("order", "client.near.order.wrong"));
            return null;
        }
        return Integer.valueOf(typed);
    }
}

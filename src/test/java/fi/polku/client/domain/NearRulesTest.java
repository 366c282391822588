package fi.polku.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.client.NearKind;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.TrusteeScope;
import fi.polku.client.NewNear;
import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A near one")
class NearRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final NewNear FRIEND =
            NewNear.outside("Ystävä Elo", "040 123 4567", NearKind.FRIEND);

    @Test
    @DisplayName("needs a name and what the person is, and no more")
    void least() {
        assertThat(fields(FRIEND)).isEmpty();
        assertThat(fields(NewNear.outside(" ", "", NearKind.FRIEND))).containsExactly("name");
        assertThat(fields(NewNear.outside("x".repeat(201), "", NearKind.FRIEND)))
                .containsExactly("name");
        assertThat(fields(NewNear.outside("Elo", "soita iltaisin", NearKind.FRIEND)))
                .containsExactly("phone");
        assertThat(fields(NewNear.outside("Elo", "", NearKind.WARD))).containsExactly("kind");
    }

    @Test
    @DisplayName("who is called in an emergency has a telephone")
    void emergency() {
        assertThat(fields(FRIEND.called(1, MayTell.WELLBEING))).isEmpty();
        assertThat(fields(NewNear.outside("Elo", "", NearKind.FRIEND).called(1, MayTell.ALL)))
                .containsExactly("phone");
        assertThat(fields(FRIEND.called(0, MayTell.ALL))).containsExactly("order");
        assertThat(fields(FRIEND.called(10, MayTell.ALL))).containsExactly("order");
    }

    @Test
    @DisplayName("of custody is a parent or a child, and of guardianship one with its ground")
    void rights() {
        assertThat(fields(FRIEND.with(Custody.SOLE))).containsExactly("custody");
        assertThat(fields(NewNear.outside("Äiti", "", NearKind.MOTHER).with(Custody.SOLE)))
                .isEmpty();
        var trustee = NewNear.outside("Valvoja", "", NearKind.TRUSTEE);
        assertThat(fields(trustee)).containsExactly("scope", "ground");
        assertThat(fields(trustee.trusted(TrusteeScope.ECONOMIC, " "))).containsExactly("ground");
        assertThat(fields(trustee.trusted(TrusteeScope.ECONOMIC, "DVV 4.2.2026"))).isEmpty();
        assertThat(fields(FRIEND.trusted(TrusteeScope.BOTH, "DVV"))).containsExactly("scope");
    }

    @ParameterizedTest
    @EnumSource(NearKind.class)
    @DisplayName("is seen from the other side as the other side, and back again")
    void bothWays(NearKind kind) {
        NearKind other = kind.seenFromNear("");
        NearKind back = other.seenFromNear("FEMALE");
        assertThat(kind.parent() ? back.parent() : back == kind || kind == NearKind.CHILD)
                .as(kind + " " + other + " " + back)
                .isTrue();
        assertThat(NearKind.CHILD.seenFromNear("FEMALE")).isEqualTo(NearKind.MOTHER);
        assertThat(NearKind.CHILD.seenFromNear("MALE")).isEqualTo(NearKind.FATHER);
        assertThat(NearKind.MOTHER.seenFromNear("MALE")).isEqualTo(NearKind.CHILD);
    }

    private static List<String> fields(NewNear near) {
        return NearRules.faults(near, TODAY).stream().map(Refusal::field).toList();
    }
}

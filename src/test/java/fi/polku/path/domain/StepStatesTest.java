package fi.polku.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.path.domain.StepStates.Force;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Paths as small pictures. Facts: {@code #} done, {@code .} open, {@code w} waiting for somebody,
 * {@code x} left out. States: {@code #} done, {@code @} now, {@code >} next, {@code .} later,
 * {@code w} waiting, {@code x} left out.
 */
@DisplayName("Where the steps of a path stand")
class StepStatesTest {
    @ParameterizedTest(name = "{0}: {2} is {3}")
    @CsvSource({
        "a new plan not yet accepted,        NOT_ACCEPTED, .....,  >....",
        "nothing waits before acceptance,    NOT_ACCEPTED, .w...,  >....",
        "just accepted,                      IN_EFFECT,    .....,  @>...",
        "in the middle,                      IN_EFFECT,    ##...,  ##@>.",
        "a step done out of turn,            IN_EFFECT,    #.#..,  #@#>.",
        "a step left out,                    IN_EFFECT,    #x...,  #x@>.",
        "a waiting step holds up nobody,     IN_EFFECT,    #w...,  #w@>.",
        "only waiting left,                  IN_EFFECT,    ##w,    ##w",
        "two waiting side by side,           IN_EFFECT,    #ww.,   #ww@",
        "a waiting step that was done,       IN_EFFECT,    ###.,   ###@",
        "the last step,                      IN_EFFECT,    ####.,  ####@",
        "all done,                           IN_EFFECT,    ####,   ####",
        "ended early,                        ENDED,        ##w..,  ##xxx",
    })
    void stands(String name, Force force, String facts, String states) {
        var given =
                facts.chars().mapToObj(c -> new StepFacts(c == '#', c == 'x', c == 'w')).toList();
        var drawn =
                StepStates.of(given, force).stream()
                        .map(s ->
                                switch (s) {
                                    case DONE -> "#";
                                    case NOW -> "@";
                                    case NEXT -> ">";
                                    case LATER -> ".";
                                    case WAIT -> "w";
                                    case SKIP -> "x";
                                })
                        .collect(Collectors.joining());
        assertThat(drawn).isEqualTo(states);
    }
}

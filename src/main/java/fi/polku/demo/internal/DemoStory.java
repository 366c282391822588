package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that has happened to the named people of the demonstration region by the same desks as
 * in real use. Told after the people are there, in the order of the {@code @Order} of each class,
 * every one apart: a fault in it leaves it alone out.
 */
interface DemoStory {
    /** What it is about, for the log. */
    String name();

    void happen(Told told);

    /**
     * What is there when a story begins.
     *
     * @param today last day of the history
     * @param people the named clients, in the order of {@code demo/people.json}
     */
    record Told(LocalDate today, List<ClientId> people, DemoNamed named) {
        /** The named professional of a role, as in {@code demo/people.json}. */
        Actor actor(String key) {
            return named.actor(key);
        }

        /** The client of a place in the order, when the region is large enough to have one. */
        Optional<ClientId> person(int index) {
            return index < people.size() ? Optional.of(people.get(index)) : Optional.empty();
        }
    }
}

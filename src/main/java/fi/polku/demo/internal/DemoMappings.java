package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.assessment.MappingView.Finding;
import fi.polku.assessment.Mappings;
import fi.polku.assessment.Mappings.NewMapping;
import fi.polku.assessment.Qualifier;
import fi.polku.demo.domain.DemoTime;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The functioning of a named person mapped together twice, so that the change is seen. */
@Component
@Order(41)
class DemoMappings implements DemoStory {
    private static final int HELMI = 8;

    private final Mappings mappings;
    private final DemoWorkers workers;
    private final Now now;

    DemoMappings(Mappings mappings, DemoWorkers workers, Now now) {
        this.mappings = mappings;
        this.workers = workers;
        this.now = now;
    }

    @Override
    public String name() {
        return "mappings of functioning";
    }

    @Override
    public void happen(Told told) {
        told.person(HELMI).ifPresent(helmi -> twice(told.today(), helmi));
    }

    private void twice(LocalDate today, ClientId helmi) {
        Actor counsellor = workers.actor(workers.of("SOCIAL_COUNSELLOR", "214", 0));
        ProfessionalId nurse = workers.of("NURSE", "214", 0).id();
        now.runAt(
                DemoTime.at(today.minusDays(84), 10, 0),
                () ->
                        mappings.record(
                                counsellor,
                                helmi,
                                mapping(
                                        "Osaan työni. Lapset ja ystävä antavat voimaa.",
                                        "Pitkät vuorot ja nostaminen. Yöt jäävät lyhyiksi.",
                                        "Sovittiin fysioterapeutin arvio ja keskustelu työnantajan kanssa.",
                                        new int[] {3, 3, 4, 3, 2},
                                        nurse)));
        now.runAt(
                DemoTime.at(today.minusDays(12), 14, 0),
                () ->
                        mappings.record(
                                counsellor,
                                helmi,
                                mapping(
                                        "Osaan työni ja osaan nyt sanoa, milloin tarvitsen tauon.",
                                        "Nostaminen on edelleen vaikeaa.",
                                        "Jatketaan kolmen päivän viikkoa toukokuuhun.",
                                        new int[] {1, 2, 3, 1, 1},
                                        nurse)));
    }

    private static NewMapping mapping(
            String strengths, String obstacles, String agreed, int[] now, ProfessionalId nurse) {
        return new NewMapping(
                strengths,
                obstacles,
                "Haluan jaksaa työpäivän niin, että illalla riittää voimia ulkoilla lasten kanssa.",
                agreed,
                List.of(
                        finding("b130", now[0], 2, ""),
                        finding("b280", now[1], 3, "Selkä, illalla pahin"),
                        finding("d430", now[2], 3, "Asiakkaiden nostaminen"),
                        finding("b134", now[3], 2, ""),
                        finding("d850", now[4], 2, "Hoivatyö, kolmivuoro"),
                        finding("d760", 0, 0, ""),
                        new Finding("e310", new Qualifier(4, true), new Qualifier(3, true), ""),
                        new Finding(
                                "e330",
                                new Qualifier(2, false),
                                new Qualifier(1, false),
                                "Vuorolista tulee myöhään")),
                Set.of(nurse),
                false);
    }

    private static Finding finding(String code, int client, int professional, String words) {
        return new Finding(
                code, new Qualifier(client, null), new Qualifier(professional, null), words);
    }
}

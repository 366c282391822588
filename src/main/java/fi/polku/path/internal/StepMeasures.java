package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.measure.MeasureRequests;
import fi.polku.path.PathView;
import fi.polku.path.StepState;
import fi.polku.path.StepView;
import fi.polku.path.internal.PathStepQueries.StepRow;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the client the instruments of the steps that are near. */
@Component
class StepMeasures {
    private static final int DAYS_TO_ANSWER = 7;

    private final MeasureRequests measureRequests;
    private final Now now;
    private final PathStepQueries stepQueries;

    StepMeasures(MeasureRequests measureRequests, Now now, PathStepQueries stepQueries) {
        this.measureRequests = measureRequests;
        this.now = now;
        this.stepQueries = stepQueries;
    }

    /** Asks the instruments of the step that is now and of the next one. */
    void ask(PathView path) {
        LocalDate soon = now.today().plusDays(DAYS_TO_ANSWER);
        var asked =
                stepQueries.listSteps(List.of(path.id()), true).stream()
                        .filter(s -> s.measuresAskedAt() != null)
                        .map(StepRow::id)
                        .toList();
        for (StepView step : path.steps()) {
            boolean near = step.state() == StepState.NOW || step.state() == StepState.NEXT;
            if (!near || step.measures().isEmpty() || asked.contains(step.id())) {
                continue;
            }
            LocalDate planned = step.plannedOn();
            LocalDate due = planned == null || planned.isBefore(soon) ? soon : planned;
            for (String measure : step.measures()) {
                // The accepted plan asks, whoever's act brought the step near: also the client's
                // own.
                measureRequests.request(
                        path.client(),
                        measure,
                        due,
                        path.id().value(),
                        path.header(),
                        Actor.system());
            }
            stepQueries.saveMeasuresAsked(step.id(), now.instant());
        }
    }
}

package fi.polku.decision.domain;

import fi.polku.kernel.ServiceTask;
import org.jspecify.annotations.Nullable;

/** The service task that a service belongs to, when nobody has said otherwise. */
public final class TaskOf {
    private static final int OF_AGE = 18;
    private static final int OLD = 65;

    private TaskOf() {}

    /** By the service, else by the age; an unknown age is read as working age. */
    public static ServiceTask service(String code, @Nullable Integer age) {
        return switch (code) {
            case "VAMMAISPALVELUT" -> ServiceTask.VAMMAISPALVELUT;
            case "PAIHDETYO", "PAIHDETYON_ERITYISET" -> ServiceTask.PAIHDEHUOLTO;
            case "TAPAAMISTEN_VALVONTA" -> ServiceTask.PERHEOIKEUDELLISET;
            case "PERHETYO", "LAPSIPERHEEN_KOTIPALVELU", "KASVATUSNEUVONTA" ->
                    ServiceTask.LAPSIPERHEET;
            default ->
                    age == null || (age >= OF_AGE && age < OLD)
                            ? ServiceTask.TYOIKAISET
                            : age < OF_AGE ? ServiceTask.LAPSIPERHEET : ServiceTask.IAKKAAT;
        };
    }
}

package fi.polku.path.internal;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.path.ModelView;
import fi.polku.path.Sector;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An operating model as a JSON document; ids come from code and number, the same everywhere. */
record ModelFile(
        String code,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean ownDesign,
        Register register,
        @Nullable ServiceTask serviceTask,
        Map<String, String> name,
        Map<String, String> purpose,
        Map<String, String> targetGroup,
        Map<String, String> evidence,
        List<Step> steps) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Step(
            String code,
            Sector sector,
            String role,
            int day,
            @Nullable String serviceType,
            List<String> measures,
            Map<String, String> title,
            Map<String, String> place,
            Map<String, String> instruction) {}

    static ModelView read(byte[] json) {
        ModelFile file = JSON.readValue(json, ModelFile.class);
        var steps = new ArrayList<ModelView.Step>();
        for (Step step : file.steps()) {
            steps.add(
                    new ModelView.Step(
                            id(file.code() + "/" + file.version() + "/" + step.code()),
                            steps.size() + 1,
                            step.code(),
                            step.sector(),
                            step.role(),
                            new LocalizedText(step.title()),
                            new LocalizedText(step.place()),
                            new LocalizedText(step.instruction()),
                            step.day(),
                            step.measures(),
                            step.serviceType()));
        }
        return new ModelView(
                id(file.code() + "/" + file.version()),
                file.code(),
                file.version(),
                new LocalizedText(file.name()),
                new LocalizedText(file.purpose()),
                new LocalizedText(file.targetGroup()),
                new LocalizedText(file.evidence()),
                file.ownDesign(),
                file.register(),
                file.serviceTask(),
                file.validFrom(),
                file.validTo(),
                List.copyOf(steps));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("operating-model/" + name).getBytes(StandardCharsets.UTF_8));
    }
}

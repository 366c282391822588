package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.LetIn;
import fi.polku.testing.Machine;
import fi.polku.testing.People;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Made from what the server itself says that it serves: a type that is added is asked for by
 * everybody without being named here.
 */
@DisplayName("Every FHIR type, asked for by everybody,")
class FhirEveryTypeEveryPersonaIT extends JourneyTest {
    private static final Pattern OF_SOMEBODY =
            Pattern.compile("Patient/([0-9a-f]{8}-[0-9a-f-]{27})");

    /** What a person may send; all else comes from other systems. */
    private static final String FORM = "QuestionnaireResponse";

    private enum Persona {
        NOBODY,
        MACHINE_WITHOUT_SCOPE,
        MACHINE,
        CLIENT,
        ANOTHER_CLIENT,
        PROFESSIONAL_WITHOUT_RELATIONSHIP,
        PARTNER;

        boolean isLimited() {
            return this != NOBODY && this != MACHINE && this != MACHINE_WITHOUT_SCOPE;
        }
    }

    @Test
    @DisplayName("answers each with what is theirs, and says nothing of what is not")
    void holds() {
        Traveller mari = travel(false);
        Traveller other = travel(false);
        var tokens = tokens(mari, other);
        var wrong = new TreeSet<String>();
        int asked = 0;
        for (CapabilityStatementRestResourceComponent type : types()) {
            String name = type.getType();
            Bundle everything = search(name + "?_count=200");
            Set<String> ids = ids(everything);
            for (Persona persona : Persona.values()) {
                String token = tokens.get(persona);
                String self =
                        switch (persona) {
                            case CLIENT -> mari.id().value().toString();
                            case ANOTHER_CLIENT -> other.id().value().toString();
                            default -> "";
                        };
                for (var interaction : type.getInteraction()) {
                    asked++;
                    String fault =
                            switch (interaction.getCode().toCode()) {
                                case "search-type" -> searched(name, persona, token, self);
                                case "read" -> read(name, persona, token, self, ids);
                                case "create" -> made(name, persona, token);
                                default -> "is an interaction that this test does not know";
                            };
                    if (fault != null) {
                        wrong.add(
                                persona
                                        + " "
                                        + name
                                        + " "
                                        + interaction.getCode().toCode()
                                        + ": "
                                        + fault);
                    }
                }
                for (var operation : type.getOperation()) {
                    asked++;
                    for (Traveller about : List.of(mari, other)) {
                        String fault =
                                operated(
                                        name,
                                        "$" + operation.getName(),
                                        about,
                                        persona,
                                        token,
                                        self);
                        if (fault != null) {
                            wrong.add(
                                    persona
                                            + " "
                                            + name
                                            + " "
                                            + operation.getName()
                                            + ": "
                                            + fault);
                        }
                    }
                }
            }
        }
        for (var persona : tokens.entrySet()) {
            asked++;
            int status =
                    ask(
                                    "POST",
                                    "",
                                    persona.getValue(),
                                    "{\"resourceType\":\"Bundle\",\"type\":\"transaction\"}")
                            .statusCode();
            int expected =
                    switch (persona.getKey()) {
                        case NOBODY -> 401;
                        case MACHINE, MACHINE_WITHOUT_SCOPE -> 200;
                        default -> 403;
                    };
            if (status != expected) {
                wrong.add(persona.getKey() + " transaction: " + status);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(300);
    }

    private @Nullable String searched(
            String type, Persona persona, @Nullable String token, String self) {
        for (String how :
                List.of("", "?_include=*&_count=200", "?_summary=count", "?_sort=-_lastUpdated")) {
            var answer = ask("GET", "/" + type + how, token, null);
            String fault = status(persona, answer, 200);
            if (fault == null && persona.isLimited()) {
                fault = ofNobodyElse(answer.body(), self);
            }
            if (fault != null) {
                // Forms are not kept in rows, and have one order and nothing to include.
                return type.equals("Questionnaire")
                                && answer.statusCode() == 400
                                && how.contains("_sort")
                        ? null
                        : how + " " + fault;
            }
        }
        return null;
    }

    private @Nullable String read(
            String type, Persona persona, @Nullable String token, String self, Set<String> ids) {
        for (String id : ids.stream().limit(60).toList()) {
            var answer = ask("GET", "/" + type + "/" + id, token, null);
            if (!persona.isLimited()) {
                String fault = status(persona, answer, 200);
                if (fault != null) {
                    return fault;
                }
                continue;
            }
            if (answer.statusCode() == 404) {
                String absent = Ids.next().toString();
                String nothing = ask("GET", "/" + type + "/" + absent, token, null).body();
                if (!answer.body().equals(nothing.replace(absent, id))) {
                    return "what is another's is told from what is not there: " + answer.body();
                }
            } else if (answer.statusCode() != 200) {
                return "answered " + answer.statusCode();
            } else {
                String fault = ofNobodyElse(answer.body(), self);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }

    private @Nullable String made(String type, Persona persona, @Nullable String token) {
        int status =
                ask("POST", "/" + type, token, "{\"resourceType\":\"" + type + "\"}").statusCode();
        boolean may =
                persona == Persona.MACHINE || (persona == Persona.CLIENT && type.equals(FORM));
        if (may) {
            return status == 401 || status == 403 || status >= 500 ? "answered " + status : null;
        }
        int expected = persona == Persona.NOBODY ? 401 : 403;
        // An observation without a code is no score and has no place here, whoever sends it.
        return status == expected || (type.equals("Observation") && status == 422)
                ? null
                : "answered " + status;
    }

    private @Nullable String operated(
            String type,
            String operation,
            Traveller about,
            Persona persona,
            @Nullable String token,
            String self) {
        String id = about.id().value().toString();
        if (operation.equals("$match")) {
            return matched(about, persona, token, self);
        }
        var answer = ask("GET", "/" + type + "/" + id + "/" + operation, token, null);
        if (!persona.isLimited()) {
            return status(persona, answer, 200);
        }
        int expected = id.equals(self) ? 200 : 404;
        if (answer.statusCode() != expected) {
            return "answered " + answer.statusCode();
        }
        return expected == 200 ? ofNobodyElse(answer.body(), self) : null;
    }

    /** Whoever reads nobody else's finds nobody else, however well they know them. */
    private @Nullable String matched(
            Traveller about, Persona persona, @Nullable String token, String self) {
        String known =
                ask("GET", "/Patient/" + about.id().value(), token("system/*.rs"), null).body();
        var answer =
                ask(
                        "POST",
                        "/Patient/$match",
                        token,
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":"
                                + known
                                + "}]}");
        if (!persona.isLimited()) {
            return status(persona, answer, 200);
        }
        return answer.statusCode() == 200
                ? ofNobodyElse(answer.body(), self)
                : "answered " + answer.statusCode();
    }

    private static @Nullable String status(
            Persona persona, HttpResponse<String> answer, int otherwise) {
        int expected =
                switch (persona) {
                    case NOBODY -> 401;
                    case MACHINE_WITHOUT_SCOPE -> 403;
                    default -> otherwise;
                };
        return answer.statusCode() == expected ? null : "answered " + answer.statusCode();
    }

    /** Nothing in the answer is of any person but the one who asks. */
    private static @Nullable String ofNobodyElse(String body, String self) {
        var somebody = OF_SOMEBODY.matcher(body);
        while (somebody.find()) {
            if (!somebody.group(1).equals(self)) {
                return "tells of Patient/" + somebody.group(1);
            }
        }
        return null;
    }

    private Map<Persona, @Nullable String> tokens(Traveller mari, Traveller other) {
        var tokens = new LinkedHashMap<Persona, @Nullable String>();
        tokens.put(Persona.NOBODY, null);
        tokens.put(Persona.MACHINE_WITHOUT_SCOPE, token("system/Basic.d"));
        tokens.put(Persona.MACHINE, token(""));
        String own = "patient/*.rs patient/QuestionnaireResponse.c";
        tokens.put(
                Persona.CLIENT,
                LetIn.token(mvc, People.client(accounts, mari.id()), "demo-app", own));
        tokens.put(
                Persona.ANOTHER_CLIENT,
                LetIn.token(mvc, People.client(accounts, other.id()), "demo-app", "patient/*.rs"));
        tokens.put(
                Persona.PROFESSIONAL_WITHOUT_RELATIONSHIP,
                LetIn.token(mvc, stranger(Role.PROFESSIONAL), "demo-clinic", "user/*.rs"));
        tokens.put(
                Persona.PARTNER,
                LetIn.token(mvc, stranger(Role.PARTNER), "demo-clinic", "user/*.rs"));
        return tokens;
    }

    private Account stranger(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Vieras",
                        LocalizedText.fi("vieras"),
                        Set.of(role),
                        new ProfessionalId(Ids.next()),
                        null,
                        List.of(new UnitId(Ids.next())),
                        null);
        accounts.save(account);
        return account;
    }

    private List<CapabilityStatementRestResourceComponent> types() {
        return client()
                .capabilities()
                .ofType(CapabilityStatement.class)
                .execute()
                .getRestFirstRep()
                .getResource()
                .stream()
                .filter(r -> !r.getType().equals("OperationDefinition"))
                .toList();
    }

    private static Set<String> ids(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(e -> e.getResource().getIdPart())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private HttpResponse<String> ask(
            String method, String path, @Nullable String token, @Nullable String body) {
        var request =
                HttpRequest.newBuilder(URI.create(base() + path))
                        .header("Content-Type", "application/fhir+json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Machine.send(request.build());
    }
}

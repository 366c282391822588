package fi.polku.privacy.internal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.polku.access.Permits;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.kernel.Register;
import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import fi.polku.platform.text.Bundles;
import fi.polku.privacy.OwnCopy;
import fi.polku.privacy.OwnData;
import fi.polku.privacy.OwnRequests;
import fi.polku.privacy.PrivacyWorld;
import fi.polku.privacy.PrivacyWorld.People4;
import fi.polku.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DisplayName("The copy of everything that is held of a person")
class OwnDataIT extends DatabaseTest {
    /** Columns of every table that tell who wrote a row: the timeline tells it. */
    private static final Set<String> WRITERS =
            Set.of(
                    "client_id",
                    "created_by",
                    "author_id",
                    "released_by",
                    "taken_by",
                    "done_by",
                    "reviewed_by",
                    "withdrawn_by",
                    "answered_by",
                    "found_by",
                    "undone_by",
                    "ended_by");

    /** Tables of a person that no module tells of, and why. */
    private static final Map<String, String> NOT_OF_A_PERSON =
            Map.of("oauth2_registered_client", "client_id is there the name of a program");

    @Autowired List<OwnRecord> records;
    @Autowired OwnData data;
    @Autowired ApplicationContext context;
    @Autowired Permits permits;
    @Autowired OwnRequests requests;
    @Autowired ContactReception reception;
    @Autowired ContactOutcomes outcomes;
    @Autowired Bundles bundles;
    @Autowired OwnValues values;

    @Test
    @DisplayName(
            "forgets no table of the database that is about a person, nor one that hangs on such a table")
    void everyTable() {
        var declared = new TreeSet<String>();
        tables().forEach(t -> declared.add(t.name()));
        var about =
                new TreeSet<>(
                        jdbc.sql(
                                        """
                                        WITH RECURSIVE about AS (
                                          SELECT a.attrelid AS id
                                          FROM pg_attribute a
                                          JOIN pg_class c ON c.oid = a.attrelid
                                          WHERE a.attname = 'client_id'
                                            AND c.relkind = 'r'
                                            AND c.relnamespace = 'public'::regnamespace
                                          UNION
                                          SELECT k.conrelid
                                          FROM pg_constraint k
                                          JOIN about ON k.confrelid = about.id
                                          WHERE k.contype = 'f')
                                        SELECT c.relname::text
                                        FROM about
                                        JOIN pg_class c ON c.oid = about.id
                                        ORDER BY 1
                                        """)
                                .query(String.class)
                                .list());
        about.removeAll(NOT_OF_A_PERSON.keySet());
        var forgotten = new TreeSet<>(about);
        forgotten.removeAll(declared);
        assertThat(forgotten).as("tables about a person that no module tells of").isEmpty();
        assertThat(about).hasSizeGreaterThan(30);
    }

    @Test
    @DisplayName("tells the facts of a clock in words, and none that are of the machine only")
    void factsInWords() {
        var column = new OwnTable.Column("facts", OwnTable.Kind.FACTS, "deadline.fact.");
        var row =
                List.of(
                        "{\"childProtection\": true, \"assessmentOn\": \"2026-02-03\", \"hiddenFromClient\": \"true\"}");
        assertThat(values.inWords(List.of(column), row, bundles.in("fi")))
                .containsExactly(
                        "Päivä, jona avun tarve arvioitiin: ti 3.2.2026; Asia on lastensuojelun asia: Kyllä");
    }

    @Test
    @DisplayName("forgets no personal or sensitive column: each is told, or left out with a reason")
    void everyColumn() {
        var forgotten = new TreeSet<String>();
        for (OwnTable table : tables()) {
            if (table.because() != null) {
                assertThat(table.because()).isNotBlank();
                continue;
            }
            var known = new HashSet<>(WRITERS);
            table.columns().forEach(c -> known.add(c.name()));
            known.addAll(table.leftOut().keySet());
            jdbc
                    .sql(
                            """
                            SELECT a.attname::text
                            FROM pg_attribute a
                            WHERE a.attrelid = CAST(:table AS regclass)
                              AND a.attnum > 0
                              AND NOT a.attisdropped
                              AND col_description(a.attrelid, a.attnum) ~ '^\\[(personal|sensitive)\\]'
                            ORDER BY 1
                            """)
                    .param("table", table.name())
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(c -> !known.contains(c))
                    .forEach(c -> forgotten.add(table.name() + "." + c));
        }
        assertThat(forgotten).isEmpty();
    }

    @Test
    @DisplayName("has a name for every table and column, and every table can be read")
    void everyName() {
        People4 people = new PrivacyWorld(context).people();
        for (String language : List.of("fi", "sv", "en")) {
            OwnCopy copy = data.copy(people.self(), bundles.in(language));
            assertThat(copy.toString()).doesNotContainPattern("\\[privacy\\.[a-zA-Z._]+]");
        }
        for (OwnTable table : tables()) {
            for (OwnTable.Column column : table.columns()) {
                if (column.kind() == OwnTable.Kind.CODE) {
                    assertThat(bundles.all("fi").keySet())
                            .as(table.name() + "." + column.name())
                            .anyMatch(k -> k.startsWith(column.prefix()));
                }
            }
        }
    }

    @Test
    @DisplayName(
            "tells what the person has, nothing of another person, and no worry that is not told")
    void own() throws Exception {
        People4 people = new PrivacyWorld(context).people("Kaisa", "Kopioija");
        People4 other = new PrivacyWorld(context).people("Outi", "Toinen");
        permits.informed(people.self());
        permits.forbid(people.self(), Register.PATIENT, null);
        requests.tellOfBreach(people.self(), "Kirjeeni löytyi =HYPER roskista <b>.");
        requests.tellOfBreach(other.self(), "Toisen oma salaisuus.");
        linked(people, Channel.PHONE, "Selkä on kipeä.");
        linked(people, Channel.WORRY, "Naapuri kertoi huolesta.");
        OwnCopy copy = data.copy(people.self(), bundles.in("fi"));
        var all = copy.toString();
        assertThat(all)
                .contains(
                        "Kopioija",
                        "Kaikki terveystiedot",
                        "Kirjeeni löytyi",
                        "Selkä on kipeä.",
                        "suunnitelmaasi")
                .doesNotContain("Toisen oma salaisuus", "Outi", "Naapuri kertoi");
        assertThat(copy.sections().getLast().toString())
                .as("the log of views, by the policy of names")
                .contains("sairaanhoitaja")
                .doesNotContain("Jaana");
        String page = file(people, "/my/data/polku.html");
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("Kopioija", "roskista &lt;b&gt;", "<style>")
                .doesNotContain("<script", "src=", "href=", "http");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*)
                                        FROM access_log
                                        WHERE client_id = :client
                                          AND by_client
                                          AND part = 'COPY'
                                        """)
                                .param("client", people.id().value())
                                .query(Long.class)
                                .single())
                .isEqualTo(2L);
        var files = zip(people);
        assertThat(files.get("data_request.csv"))
                .startsWith("\uFEFF\"Pyydetty\"")
                .contains("=HYPER")
                .contains("\r\n");
        assertThat(files.keySet()).contains("client_name.csv", "views.csv", "timeline.csv");
        assertThat(files.get("prohibition.csv")).contains("Kaikki terveystiedot");
    }

    private void linked(People4 people, Channel channel, String words) {
        var receipt =
                reception.receive(
                        people.nurse().actor(),
                        NewContact.of(channel, words).municipality("214").ready());
        outcomes.linkClient(people.nurse().actor(), receipt.contact(), people.id());
    }

    private String file(People4 people, String address) throws Exception {
        var response =
                mvc.perform(get(address).with(as(people.client()))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private Map<String, String> zip(People4 people) throws Exception {
        byte[] bytes =
                mvc.perform(get("/my/data/polku.zip").with(as(people.client())))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private List<OwnTable> tables() {
        var all = new ArrayList<OwnTable>();
        records.forEach(r -> all.addAll(r.tables()));
        return all;
    }
}

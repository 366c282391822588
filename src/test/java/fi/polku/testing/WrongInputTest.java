package fi.polku.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Everything that can be wrong in a form, said field by field in a sentence each: {@code form("the
 * visit").at(…).required("result").atMost(4000, "result")}. Each sentence becomes tests; one more
 * holds that no field of the page was forgotten. A row works on a subject of its own, so that an
 * accepted row does not stand in another's way.
 */
public abstract class WrongInputTest extends DatabaseTest {
    /** Markup, quotes, both directions of writing, a sign outside the basic plane, a line break. */
    protected static final String HOSTILE =
            "<script>alert('x')</script> \"lainaus\" & ääkköset 🙂👩‍👧 שלום مرحبا \u202Ertl\u202C"
                    + " ${7*7} ' OR 1=1 --\nToinen rivi";

    private static final String UNTYPED = "nolla\u0000, yksi\u0001, paluu\u001b, lopussa\u007f.";
    private static final List<String> CODES =
            List.of(
                    "OLEMATON",
                    "<script>",
                    "0",
                    "-1",
                    "🙂",
                    "00000000-0000-0000-0000-000000000000");
    private static final List<String> DAYS =
            List.of(
                    "31.2.2026",
                    "2026-02-31",
                    "0000-00-00",
                    "2026-13-01",
                    "1.1.0000",
                    "+999999999-12-31",
                    "1.1.99999",
                    "huomenna",
                    "<b>1.1.2026</b>",
                    "٢٠٢٦-٠٣-١٠",
                    "🙂");
    private static final List<String> IDENTITIES =
            List.of(
                    "131052-308X",
                    "310299-9025",
                    "131052308T",
                    "010101",
                    "<b>",
                    "🙂",
                    "x".repeat(5000));
    private static final Pattern SUMMARY =
            Pattern.compile("data-qa=\"error-summary\".*?</ul>", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("<a href=\"#([^\"]*)\">(.*?)</a>");

    /** A form by the name that its tests carry. */
    protected Form form(String name) {
        return new Form(name);
    }

    /** A form and what is known of its fields. */
    protected final class Form {
        private final String name;
        private Supplier<String> page = () -> "";
        private UnaryOperator<String> to = UnaryOperator.identity();
        private Supplier<@Nullable Account> who = () -> null;
        private final Set<String> firsts = new LinkedHashSet<>();
        private final Map<String, String> prefixes = new LinkedHashMap<>();
        private final Map<String, List<String>> filled = new LinkedHashMap<>();
        private final Map<String, List<String>> refused = new LinkedHashMap<>();
        private final Map<String, String> required = new LinkedHashMap<>();
        private final Map<String, Integer> most = new LinkedHashMap<>();
        private final Set<String> known = new LinkedHashSet<>();
        private final Set<String> technical = new LinkedHashSet<>(List.of("_csrf", "formToken"));
        private final Set<String> alike = new LinkedHashSet<>();
        private final Set<String> keeps = new LinkedHashSet<>();
        private @Nullable String mark;
        private String unmark = "";
        private boolean whole;
        private boolean reads;
        private @Nullable String noJournal;

        private Form(String name) {
            this.name = name;
        }

        /** The page with the form; called anew for each row, so that each has its own subject. */
        public Form at(Supplier<String> address) {
            page = address;
            return this;
        }

        /** Where it is sent, made of the page's own address. */
        public Form sentTo(UnaryOperator<String> address) {
            to = address;
            return this;
        }

        public Form by(Account somebody) {
            who = () -> somebody;
            return this;
        }

        /** Somebody who is made together with the row's own subject. */
        public Form as(Supplier<Account> somebody) {
            who = somebody;
            return this;
        }

        /** The first choice that the page offers is made in the field. */
        public Form first(String field) {
            firsts.add(field);
            mark = field;
            return this;
        }

        /** Every field whose name begins so, as it carries an id, has this in it and needs it. */
        public Form each(String prefix, String value) {
            prefixes.put(prefix, value);
            return this;
        }

        /** What is in the fields when everything is in order, besides what the page has there. */
        public Form filled(String field, String... values) {
            filled.put(field, List.of(values));
            return this;
        }

        /** Missing and blank are refused. */
        public Form required(String... fields) {
            for (String field : fields) {
                known.add(field);
                required.put(field, field);
            }
            return this;
        }

        /** Missing is refused at another field, which asks for one of several. */
        public Form requiredAt(String field, String told) {
            known.add(field);
            required.put(field, told);
            return this;
        }

        /** Text in own words: so much is accepted with any signs in it, one more is refused. */
        public Form atMost(int limit, String... fields) {
            for (String field : fields) {
                known.add(field);
                most.put(field, limit);
            }
            return this;
        }

        /** Only the codes of the page are known. */
        public Form chosen(String... fields) {
            return refuses(CODES, fields);
        }

        /** A day that is none, or is of another age. */
        public Form day(String... fields) {
            return refuses(DAYS, fields);
        }

        /** A Finnish personal identity code. */
        public Form identity(String... fields) {
            return refuses(IDENTITIES, fields);
        }

        /** These and no other are refused at the field. */
        public Form refuses(List<String> values, String... fields) {
            for (String field : fields) {
                known.add(field);
                refused.computeIfAbsent(field, f -> new ArrayList<>()).addAll(values);
            }
            return this;
        }

        /** Anything may stand here: a tick, a search word. */
        public Form anything(String... fields) {
            known.addAll(Arrays.asList(fields));
            return this;
        }

        /**
         * Fields that are read alike and begin so: one of them, told by its name, stands for all.
         */
        public Form alike(String prefix) {
            alike.add(prefix);
            return this;
        }

        /** Tells this form from others that go to the same address. */
        public Form having(String field) {
            mark = field;
            return this;
        }

        /** Tells this form from others that go to the same address and have this field. */
        public Form lacking(String field) {
            unmark = field;
            return this;
        }

        /** Fields that people do not see: bent, they may be refused in any way but a fault. */
        public Form technical(String... fields) {
            technical.addAll(Arrays.asList(fields));
            return this;
        }

        /** A table that is written also when something is refused, such as an unsent draft. */
        public Form keeping(String table) {
            keeps.add(table);
            return this;
        }

        /** The answer to a whole form is a page, not a move to another. */
        public Form answersWithPage() {
            whole = true;
            return this;
        }

        /** A form that only asks: accepted, it saves nothing either. */
        public Form onlyReads() {
            reads = true;
            return this;
        }

        /** What it saves is no change that the journal tells of, and why. */
        public Form withoutJournal(String because) {
            noJournal = because;
            return this;
        }

        /** All rows of this form. */
        public Stream<DynamicTest> rows() {
            var rows = new ArrayList<DynamicTest>();
            add(rows, "filled in rightly is accepted, and sent twice does it once", this::twice);
            add(rows, "has a row for every field", this::complete);
            required.forEach((field, told) ->
                    add(rows, field + " missing or blank", () -> missing(field, told)));
            most.forEach((field, limit) -> {
                add(
                        rows,
                        field + " too long",
                        () -> refused(field, List.of(longer(limit), longer(100_000))));
                add(
                        rows,
                        field + " as long as it may be",
                        () -> accepted(with(field, hostile(limit))));
                add(rows, field + " with control signs", () -> accepted(with(field, UNTYPED)));
            });
            refused.forEach(
                    (field, values) -> add(rows, field + " wrong", () -> refused(field, values)));
            for (String prefix : prefixes.keySet()) {
                add(rows, prefix + " missing or wrong", () -> named(prefix));
            }
            var all = new LinkedHashSet<>(known);
            all.addAll(technical);
            all.remove("_csrf");
            add(rows, "fields bent", () -> bent(all));
            add(rows, "nothing at all", this::empty);
            return rows.stream();
        }

        private void add(List<DynamicTest> rows, String row, Check check) {
            rows.add(
                    dynamicTest(
                            name + ": " + row,
                            () -> {
                                now.set(NOW);
                                try {
                                    check.run();
                                } catch (AssertionError wrong) {
                                    throw new AssertionError(
                                            name + ": " + row + "\n" + wrong.getMessage(), wrong);
                                } catch (Exception fault) {
                                    throw new IllegalStateException(name + ": " + row, fault);
                                }
                            }));
        }

        private Sending right() throws Exception {
            String address = page.get();
            String action = to.apply(address);
            String opened = read(address);
            var form = find(opened, action);
            var values = new LinkedHashMap<String, List<String>>();
            for (var control : form.controls()) {
                if (!control.values().isEmpty() && !control.kind().equals("submit")) {
                    values.put(control.name(), control.values());
                }
            }
            values.remove("_csrf");
            values.putAll(filled);
            for (var control : form.controls()) {
                if (firsts.contains(control.name())) {
                    values.put(
                            control.name(),
                            control.options().stream().filter(o -> !o.isEmpty()).limit(1).toList());
                }
                prefixes.forEach((prefix, value) -> {
                    if (control.name().startsWith(prefix)) {
                        values.put(control.name(), List.of(value));
                    }
                });
            }
            return new Sending(action, values, form.names());
        }

        private HtmlForm find(String opened, String action) {
            String one =
                    mark != null
                            ? mark
                            : filled.isEmpty() ? "_csrf" : filled.keySet().iterator().next();
            var form = HtmlForm.find(opened, action, one, unmark);
            assertThat(form).as("a form to %s with %s", action, one).isNotNull();
            return form;
        }

        private String read(String address) throws Exception {
            var request = get(address);
            var answer = mvc.perform(by(request)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            return answer.getContentAsString();
        }

        private MockHttpServletResponse send(Sending sending) throws Exception {
            var request = post(sending.action());
            sending.values()
                    .forEach(
                            (field, values) -> request.param(field, values.toArray(String[]::new)));
            request.with(csrf());
            return mvc.perform(by(request)).andReturn().getResponse();
        }

        private MockHttpServletRequestBuilder by(MockHttpServletRequestBuilder request) {
            Account account = who.get();
            return account == null ? request : request.with(As.as(account));
        }

        private Sending with(String field, String... values) throws Exception {
            var sending = right();
            sending.values().put(field, List.of(values));
            return sending;
        }

        /** All that is refused leaves nothing behind, so one subject serves every value. */
        private void refused(String field, List<String> values) throws Exception {
            refused(right(), field, values);
        }

        private void refused(Sending sending, String field, List<String> values) throws Exception {
            var before = everything();
            for (String value : values) {
                sending.values().put(field, List.of(value));
                try {
                    assertRefused(sending, field);
                } catch (AssertionError wrong) {
                    throw new AssertionError(shown(value) + " " + wrong.getMessage(), wrong);
                }
            }
            assertThat(changed(before)).as("nothing is saved").isEmpty();
        }

        private void missing(String field, String told) throws Exception {
            var sending = right();
            var before = everything();
            sending.values().remove(field);
            assertRefused(sending, told);
            if (most.containsKey(field) || refused.containsKey(field)) {
                sending.values().put(field, List.of(" \t\u00a0 "));
                assertRefused(sending, told);
            }
            assertThat(changed(before)).as("nothing is saved").isEmpty();
        }

        private void assertRefused(Sending sending, String field) throws Exception {
            var answer = send(sending);
            String body = answer.getContentAsString();
            assertThat(answer.getStatus()).as(body).isEqualTo(422);
            assertThat(body)
                    .doesNotContain("<script>alert")
                    .doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z.]+]");
            var told = summary(body);
            assertThat(told.keySet()).as("only this field is told of").containsExactly(field);
            var target = HtmlForm.element(body, field);
            assertThat(target).as("the link of the summary leads to one element").isNotNull();
            assertThat(
                            Stream.of(target.getOrDefault("aria-describedby", "").split(" "))
                                    .map(id -> HtmlForm.words(body, id))
                                    .collect(Collectors.joining(" ")))
                    .as("the field is described by its message")
                    .contains(told.get(field));
            assertKept(sending, find(body, sending.action()));
        }

        /** Refused at the field whose name begins so. */
        private void named(String prefix) throws Exception {
            var sending = right();
            String field =
                    sending.names().stream()
                            .filter(n -> n.startsWith(prefix))
                            .findFirst()
                            .orElseThrow();
            sending.values().remove(field);
            assertRefused(sending, field);
            refused(sending, field, List.of("OLEMATON", "<script>", "3", "-3", "🙂", "1.5"));
        }

        private void assertKept(Sending sending, HtmlForm shown) {
            sending.values()
                    .forEach((field, values) -> {
                        var control = shown.control(field);
                        if (control == null || control.kind().equals("submit")) {
                            return;
                        }
                        var kept = control.values().stream().map(WrongInputTest::lines).toList();
                        if (values.getFirst().replace('\u00a0', ' ').isBlank()) {
                            return;
                        }
                        if (control.isTyped()) {
                            assertThat(kept)
                                    .as("what was typed in " + field)
                                    .containsExactly(lines(values.getFirst()));
                        } else if (control.isChosen() && control.options().containsAll(values)) {
                            assertThat(kept)
                                    .as("what was chosen in " + field)
                                    .containsExactlyInAnyOrderElementsOf(values);
                        }
                    });
            if (!technical.isEmpty() && sending.values().containsKey("formToken")) {
                assertThat(shown.control("formToken")).as("the token of the form").isNotNull();
            }
        }

        private void accepted(Sending sending) throws Exception {
            var before = everything();
            var answer = send(sending);
            String body = answer.getContentAsString();
            if (whole) {
                assertThat(answer.getStatus()).as(body).isEqualTo(200);
                assertThat(body).doesNotContain("<script>alert");
            } else {
                assertThat(answer.getStatus()).as(body).isBetween(302, 303);
            }
            if (!reads) {
                Set<String> saved = changed(before);
                assertThat(saved).as("something is saved").isNotEmpty();
                if (noJournal == null) {
                    assertThat(saved)
                            .as("a change is told of in the journal")
                            .contains("journal_entry");
                }
            }
        }

        private void twice() throws Exception {
            var sending = right();
            accepted(sending);
            var once = everything();
            var again = send(sending);
            assertThat(again.getStatus()).as(again.getContentAsString()).isIn(200, 302, 303);
            assertThat(changed(once)).as("sent twice").isEmpty();
        }

        private void complete() throws Exception {
            var names = new TreeSet<>(right().names());
            names.removeAll(known);
            names.removeAll(technical);
            names.removeIf(n -> prefixes.keySet().stream().anyMatch(n::startsWith));
            names.removeIf(n -> alike.stream().anyMatch(n::startsWith));
            assertThat(names).as("fields of the page without a row").isEmpty();
        }

        private void bent(Set<String> fields) throws Exception {
            var ways =
                    List.of(
                            List.of("a", "b"),
                            List.of(UNTYPED),
                            List.of("-1"),
                            List.of("99999999999999999999"),
                            List.of("00000000-0000-0000-0000-000000000000"),
                            List.of(HOSTILE),
                            Collections.nCopies(900, "X"));
            var sending = right();
            for (String field : fields) {
                for (var way : ways) {
                    sending = harmless(sending, field, field, way);
                }
            }
            for (String bracket : List.of("[0]", "[abc]", "[999999999]", ".x", "['")) {
                bracketed(fields, bracket);
            }
        }

        /** The names of all fields at once: nothing that is bound may fall over any of them. */
        private void bracketed(Set<String> fields, String bracket) throws Exception {
            var sending = right();
            for (String field : fields) {
                sending.values().remove(field);
                sending.values().put(field + bracket, List.of("x"));
            }
            assertThat(send(sending).getStatus()).as("all" + bracket).isLessThan(500);
        }

        /** No fault; and a new subject for the next, when this one was accepted as it was. */
        private Sending harmless(Sending sending, String field, String name, List<String> values)
                throws Exception {
            var before = sending.values().remove(field);
            sending.values().put(name, values);
            int status = send(sending).getStatus();
            assertThat(status).as(name + " " + shown(values.getFirst())).isLessThan(500);
            if (status < 400) {
                return right();
            }
            sending.values().remove(name);
            if (before != null) {
                sending.values().put(field, before);
            }
            return sending;
        }

        private void empty() throws Exception {
            var sending = right();
            sending.values().clear();
            assertThat(send(sending).getStatus()).isLessThan(500);
        }

        /**
         * A print of every table that holds what people have said or done: how many rows, and the
         * youngest transaction that wrote one.
         */
        private Map<String, String> everything() {
            var prints = new LinkedHashMap<String, String>();
            jdbc.sql(prints())
                    .query((row, n) -> prints.put(row.getString(1), row.getString(2)))
                    .list();
            prints.keySet().removeAll(keeps);
            return prints;
        }

        private Set<String> changed(Map<String, String> before) {
            var changed = new TreeSet<String>();
            everything()
                    .forEach((table, print) -> {
                        if (!print.equals(before.get(table))) {
                            changed.add(table);
                        }
                    });
            return changed;
        }
    }

    private record Sending(String action, Map<String, List<String>> values, Set<String> names) {}

    private interface Check {
        void run() throws Exception;
    }

    private @Nullable String prints;

    private String prints() {
        if (prints == null) {
            prints =
                    jdbc
                            .sql(
                                    """
                                    SELECT t.table_name
                                    FROM information_schema.tables t
                                    WHERE t.table_schema = 'public'
                                      AND t.table_type = 'BASE TABLE'
                                      AND t.table_name NOT LIKE 'spring_session%'
                                      AND t.table_name NOT LIKE 'flyway%'
                                      AND t.table_name NOT IN ('access_log', 'seal_queue', 'submission', 'request_limit', 'limit_secret')
                                    ORDER BY t.table_name
                                    """)
                            .query(String.class)
                            .list()
                            .stream()
                            .map(t ->
                                    "SELECT '"
                                            + t
                                            + "', count(*) || ' ' || coalesce(max(t.xmin::text::bigint), 0) FROM "
                                            + t
                                            + " t")
                            .collect(Collectors.joining(" UNION ALL "));
        }
        return prints;
    }

    private static Map<String, String> summary(String body) {
        var told = new LinkedHashMap<String, String>();
        var summary = SUMMARY.matcher(body);
        if (summary.find()) {
            var items = ITEM.matcher(summary.group());
            while (items.find()) {
                told.put(items.group(1), HtmlForm.unescape(items.group(2)).strip());
            }
        }
        return told;
    }

    /** Hostile signs first, then as many letters as it takes: never longer, however counted. */
    private static String hostile(int length) {
        return HOSTILE + "ä".repeat(length - HOSTILE.length());
    }

    /** Hostile signs first, and longer than the limit, however counted. */
    private static String longer(int limit) {
        return HOSTILE + "ä".repeat(limit + 1 - HOSTILE.codePointCount(0, HOSTILE.length()));
    }

    /** A browser sends the line breaks of a text area as two signs and shows them as one. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String shown(String value) {
        return value.length() > 40
                ? value.substring(0, 30) + "… (" + value.length() + ")"
                : value.isEmpty() ? "(empty)" : value.replace('\u0000', '0').replace('\n', ' ');
    }
}

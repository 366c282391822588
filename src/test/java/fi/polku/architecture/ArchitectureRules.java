package fi.polku.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.polku.platform.database.ModuleOrder;
import java.util.List;
import java.util.Set;

/** The walls of the house as rules; each has a planted violation in {@link ArchitectureTests}. */
final class ArchitectureRules {
    /** From the ground up: a module may use those before it, never those after it. */
    static final List<String> ORDER = ModuleOrder.FROM_THE_GROUND_UP;

    private static final Set<String> CLOCK_TYPES =
            Set.of(
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.ZonedDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.YearMonth",
                    "java.time.Year");

    private ArchitectureRules() {}

    static ArchRule sqlOnlyInQueries() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("fi.polku.platform..", "fi.polku.architecture..")
                .and()
                .haveSimpleNameNotEndingWith("Queries")
                .and()
                .haveSimpleNameNotEndingWith("Copy")
                .and(notInner("Queries"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc.core..")
                .because(
                        "a queue, a breach or a measure is defined in one place that reads as SQL");
    }

    static ArchRule wallClockOnlyInPlatform() {
        return classes()
                .that()
                .resideOutsideOfPackage("fi.polku.platform..")
                .should(notReadTheWallClock())
                .because("time is an argument: a past day must be rebuilt as it was");
    }

    static ArchRule pureDomain() {
        return noClasses()
                .that()
                .resideInAnyPackage("fi.polku.kernel..", "fi.polku.time..", "fi.polku..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "jakarta..",
                        "ca.uhn..",
                        "fi.polku..internal..",
                        "fi.polku..web..",
                        "fi.polku.platform..")
                .because("a rule of the field needs neither a database nor a web to be proved");
    }

    static ArchRule hapiOnlyInFhir() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("fi.polku.fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ca.uhn..", "org.hl7..")
                .because("the standard outward, a simple model inward");
    }

    static ArchRule webDoesNotTouchQueries() {
        return noClasses()
                .that()
                .resideInAPackage("fi.polku..web..")
                .and()
                .resideOutsideOfPackage("fi.polku.platform..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Queries")
                .because("a handler reads the request, calls one desk and returns one template");
    }

    static ArchRule modulesLookDown() {
        return classes()
                .that()
                .resideInAPackage("fi.polku..")
                .should(onlyUseLowerModules())
                .because("arrows go down, none up");
    }

    /**
     * Pages that name units and municipalities as such, beside nobody: lists to choose from, what
     * is published, the reader's own unit, the form a person has just sent. A page of a person asks
     * {@code Places}, which asks whose place it is. The privacy officer's log names the units of
     * those who looked: whoever oversees every look sees where it was.
     */
    private static final Set<String> OF_NOBODY =
            Set.of(
                    "fi.polku.appointment.web.CalendarFile",
                    "fi.polku.assessment.web.ContactPersonPages",
                    "fi.polku.client.web.AccountChoices",
                    "fi.polku.client.web.ClientPages",
                    "fi.polku.client.web.NewAccountPages",
                    "fi.polku.contact.web.ContactFormReader",
                    "fi.polku.contact.web.FormChoices",
                    "fi.polku.contact.web.FormView",
                    "fi.polku.contact.web.ReceiptWords",
                    "fi.polku.deadline.web.LawPageWords",
                    "fi.polku.deadline.web.OtherClockPages",
                    "fi.polku.decision.web.Choosable",
                    "fi.polku.insight.web.AgainWords",
                    "fi.polku.portal.web.FrontPages",
                    "fi.polku.portal.web.PageFrames",
                    "fi.polku.portal.web.WaitsData",
                    "fi.polku.portal.web.WaitsPages",
                    "fi.polku.privacy.web.LogPages",
                    "fi.polku.privacy.web.LogWords",
                    "fi.polku.privacy.web.MyAskPages",
                    "fi.polku.privacy.web.UnusualPages",
                    "fi.polku.team.web.OwnWorkerPages");

    static ArchRule placesThroughOneDoor() {
        return classes()
                .that()
                .resideInAPackage("fi.polku..web..")
                .and()
                .resideOutsideOfPackage("fi.polku.organization..")
                .should(
                        new ArchCondition<>("ask Places for the names of places") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                if (OF_NOBODY.contains(item.getName())) {
                                    return;
                                }
                                item.getAccessesFromSelf().stream()
                                        .filter(a -> isPlace(a.getTarget()))
                                        .forEach(a ->
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                item, a.getDescription())));
                            }
                        })
                .because("where a protected person is, is told by one door");
    }

    /** A stream that nobody closes keeps its connection, and a pool of them is soon empty. */
    static ArchRule openStreamsAreHandedOn() {
        return classes()
                .should(
                        new ArchCondition<>("hand an open stream of rows on, or ask for a list") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                item.getMethodCallsFromSelf().stream()
                                        .filter(c ->
                                                c.getTargetOwner()
                                                                .getName()
                                                                .equals(
                                                                        "org.springframework.jdbc.core.simple.JdbcClient$MappedQuerySpec")
                                                        && c.getName().equals("stream"))
                                        .filter(c ->
                                                !(c.getOrigin() instanceof JavaMethod m)
                                                        || !m.getRawReturnType()
                                                                .isEquivalentTo(
                                                                        java.util.stream.Stream
                                                                                .class))
                                        .forEach(c ->
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                item, c.getDescription())));
                            }
                        })
                .because("whoever receives the stream closes it; a list has closed itself");
    }

    private static boolean isPlace(AccessTarget target) {
        String owner = target.getOwner().getName();
        return owner.equals("fi.polku.client.Whereabouts")
                || (owner.equals("fi.polku.organization.UnitView")
                        && Set.of("name", "street", "phone").contains(target.getName()))
                || (owner.equals("fi.polku.organization.Municipality")
                        && target.getName().equals("name"));
    }

    private static DescribedPredicate<JavaClass> notInner(String suffix) {
        return DescribedPredicate.describe(
                "not inside a *" + suffix,
                c ->
                        c.getEnclosingClass()
                                .map(e -> !e.getSimpleName().endsWith(suffix))
                                .orElse(true));
    }

    private static ArchCondition<JavaClass> notReadTheWallClock() {
        return new ArchCondition<>("not read the wall clock") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getName();
                    boolean reads =
                            (CLOCK_TYPES.contains(owner) && name.equals("now"))
                                    || (owner.equals("java.time.Clock")
                                            && name.startsWith("system"))
                                    || (owner.equals("java.time.InstantSource")
                                            && name.equals("system"))
                                    || (owner.equals("java.lang.System")
                                            && name.equals("currentTimeMillis"));
                    if (reads) {
                        events.add(SimpleConditionEvent.violated(item, call.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> onlyUseLowerModules() {
        return new ArchCondition<>("only use modules below their own") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                int own = ORDER.indexOf(module(item));
                if (own < 0) {
                    return;
                }
                item.getDirectDependenciesFromSelf()
                        .forEach(d -> {
                            int other = ORDER.indexOf(module(d.getTargetClass()));
                            if (other > own) {
                                events.add(SimpleConditionEvent.violated(item, d.getDescription()));
                            }
                        });
            }
        };
    }

    private static String module(JavaClass c) {
        String name = c.getPackageName();
        if (!name.startsWith("fi.polku.")) {
            return "";
        }
        String rest = name.substring("fi.polku.".length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}

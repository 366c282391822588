package fi.polku.privacy.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import fi.polku.privacy.RetentionRun;
import fi.polku.privacy.Retentions;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code ./polku retention}: prints a dry run; destroys only what an earlier run counted, in the
 * name of somebody who may approve it.
 */
@Component
class RetentionCommand {
    private final Retentions retentions;
    private final Accounts accounts;
    private final Now now;
    private final Texts texts;

    RetentionCommand(Retentions retentions, Accounts accounts, Now now, Bundles bundles) {
        this.retentions = retentions;
        this.accounts = accounts;
        this.now = now;
        this.texts = bundles.in("en");
    }

    /** Does what the arguments say; answers the exit code. */
    int run(ApplicationArguments arguments, PrintStream out) {
        try {
            String approved = option(arguments, "approve");
            if (approved != null) {
                return approve(UUID.fromString(approved), option(arguments, "by"), out);
            }
            String on = option(arguments, "on");
            LocalDate day = on == null ? now.today() : LocalDate.parse(on);
            print(retentions.get(Actor.system(), retentions.count(Actor.system(), day)), out);
            return 0;
        } catch (DateTimeException | IllegalArgumentException e) {
            out.println("Not understood: " + e.getMessage());
            out.println("./polku retention [--on=2026-03-10] [--approve=RUN --by=ACCOUNT]");
            return 2;
        }
    }

    private int approve(UUID run, @Nullable String by, PrintStream out) {
        Account account =
                by == null ? null : accounts.find(new AccountId(UUID.fromString(by))).orElse(null);
        if (account == null) {
            out.println(
                    "Nothing is destroyed without a name: give --by=ACCOUNT, the id of who approves.");
            return 2;
        }
        try {
            RetentionRun counted = retentions.get(account.actor(), run);
            retentions.approve(account.actor(), run, counted.digest());
        } catch (Refusal refused) {
            out.println(texts.text(refused.key(), refused.arguments()));
            return 1;
        } catch (fi.polku.access.Denied denied) {
            out.println("There is no such run, or " + account.name() + " may not approve it.");
            return 1;
        }
        retentions.carryOut();
        RetentionRun done = retentions.get(account.actor(), run);
        out.printf("Approved by %s. %-24s %9s %9s%n", account.name(), "", "destroyed", "stayed");
        for (RetentionRun.Outcome o : done.outcomes()) {
            out.printf("%-40s %9d %9d%n", material(o.material()), o.destroyed(), o.changed());
        }
        return 0;
    }

    private void print(RetentionRun run, PrintStream out) {
        out.printf(
                "Past its time on %s (dry run %s; nothing was destroyed)%n%n",
                run.countedOn(), run.id());
        out.printf(
                "%-58s %-28s %9s %8s %6s  %s%n",
                "rule", "records", "records", "people", "held", "oldest ended");
        for (RetentionRun.Line l : run.lines()) {
            out.printf(
                    "%-58s %-28s %9d %8d %6d  %s%n",
                    cut(texts.text("privacy.rule." + l.rule()), 58),
                    cut(material(l.material()), 28),
                    l.records(),
                    l.people(),
                    l.held(),
                    l.firstLastDay() == null ? "" : l.firstLastDay());
        }
        out.printf("%n%d records of %d people.%n", run.records(), run.people());
        if (!run.lines().isEmpty()) {
            out.println(
                    "Look at it on the page /admin/retention, or approve: ./polku retention --approve="
                            + run.id()
                            + " --by=ACCOUNT");
        }
    }

    private String material(String table) {
        return texts.text("privacy.material." + table);
    }

    private static String cut(String words, int length) {
        return words.length() <= length ? words : words.substring(0, length - 1) + "…";
    }

    private static @Nullable String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}

package fi.polku.segment.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.segment.NewChoice;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentChoiceId;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Segments;
import fi.polku.segment.Side;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client of a nurse and their talks; made anew by each test that asks for it. */
public final class SegmentWorld {
    /** Answers of twenty points, ten points and none. */
    public static final List<String> HIGH = List.of("4", "4", "4", "4", "4");

    public static final List<String> MIDDLE = List.of("2", "2", "2", "2", "2");
    public static final List<String> LOW = List.of("0", "0", "0", "0", "0");

    private final Clients clients;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Relationships relationships;
    private final CareTasks careTasks;
    private final SegmentTalk talk;
    private final Segments segments;
    private final Now now;

    public SegmentWorld(
            Clients clients,
            Accounts accounts,
            Organizations organizations,
            Relationships relationships,
            CareTasks careTasks,
            SegmentTalk talk,
            Segments segments,
            Now now) {
        this.clients = clients;
        this.accounts = accounts;
        this.organizations = organizations;
        this.relationships = relationships;
        this.careTasks = careTasks;
        this.talk = talk;
        this.segments = segments;
        this.now = now;
    }

    public ClientId person(String given) {
        return clients.create(
                Actor.system(), NewClient.of(given, "Tapalainen", null).livingIn("214"));
    }

    public Account self(ClientId client) {
        return account(Set.of(Role.CLIENT), null, client, null);
    }

    /** A nurse with the work task of broad care at a unit, who works with these clients. */
    public Account nurse(UnitId unit, ClientId... of) {
        return worker(unit, "NURSE", CareTask.H1, of);
    }

    public Account worker(UnitId unit, String profession, CareTask task, ClientId... of) {
        var id = new ProfessionalId(Ids.next());
        organizations.save(
                new ProfessionalView(id, "Tapala", "Taina", profession, unit, true, true));
        careTasks.give(
                List.of(
                        new CareTasks.Given(
                                id,
                                task,
                                List.of(),
                                List.of(unit),
                                null,
                                now.today().minusYears(1),
                                null)));
        for (ClientId client : of) {
            relationships.open(
                    client, Holder.of(id), RelationshipKind.CARE, Ids.next(), now.today(), null);
        }
        return account(Set.of(Role.PROFESSIONAL), id, null, unit);
    }

    /** From today the worker works with the client. */
    public void knows(Account worker, ClientId client) {
        relationships.open(
                client,
                Holder.of(java.util.Objects.requireNonNull(worker.professional())),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
    }

    private Account account(
            Set<Role> roles,
            @Nullable ProfessionalId professional,
            @Nullable ClientId client,
            @Nullable UnitId unit) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Taina Tapala",
                        LocalizedText.fi("Taina Tapala"),
                        roles,
                        professional,
                        client,
                        unit == null ? List.of() : List.of(unit),
                        null);
        accounts.save(account);
        return account;
    }

    /**
     * Both sides answer together and the segment is chosen, with a reason when it must have one.
     */
    public SegmentChoiceId chosen(Actor worker, ClientId client, Segment segment) {
        boolean complex = segment == Segment.COOPERATION || segment == Segment.NETWORK;
        boolean resourceful = segment == Segment.COOPERATION || segment == Segment.SELF_DIRECTED;
        talk.answer(worker, client, Side.CLIENT, resourceful ? HIGH : LOW);
        talk.answer(worker, client, Side.PROFESSIONAL, complex ? HIGH : LOW);
        return talk.choose(worker, client, choice(worker, client, segment, null));
    }

    /** A choice made on a page that was opened just now. */
    public NewChoice choice(
            Actor worker, ClientId client, Segment segment, @Nullable String reason) {
        return new NewChoice(
                segment,
                reason,
                "Sopii minulle.",
                null,
                false,
                segments.current(worker, client).map(c -> c.id()).orElse(null));
    }

    static List<String> skipped() {
        return List.of("4", SegmentAnswers.SKIP, "4", "4", "4");
    }
}

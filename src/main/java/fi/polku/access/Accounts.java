package fi.polku.access;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of those who sign in. */
@Component
public class Accounts {
    private final AccountQueries queries;
    private final Now now;

    Accounts(AccountQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    /** Makes the account, or brings an existing one of the same id up to date. */
    @Transactional
    public AccountId save(Account account) {
        queries.save(account, now.instant());
        return account.id();
    }

    public Optional<Account> find(AccountId id) {
        return queries.find(id);
    }

    /** As {@link #find}, of those who may still sign in: a closed account keeps its name only. */
    public Optional<Account> findOpen(AccountId id) {
        return queries.findOpen(id);
    }

    /** The account of a professional, when there is one. */
    public Optional<Account> ofProfessional(ProfessionalId professional) {
        return queries.findOfProfessional(professional);
    }

    /** The people one can sign in as in a demonstration, in their order. */
    public List<Account> demonstration() {
        return queries.listDemonstration();
    }
}

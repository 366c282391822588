package fi.polku.access;

import fi.polku.platform.Now;
import fi.polku.platform.bulk.Bulk;
import org.springframework.stereotype.Component;

/** The bulk door: relationships, decisions and views over rows that are copied many at once. */
@Component
public class AccessCopy {
    private final Now now;

    AccessCopy(Now now) {
        this.now = now;
    }

    /** Bulk doors open to the system itself and to nobody else. */
    public void requireSystem(Actor actor) {
        if (!actor.is(Role.SYSTEM)) {
            throw new Denied("bulk");
        }
    }

    public Access access(Actor by, Bulk bulk) {
        requireSystem(by);
        return bulk.desk(Access.class, () -> new Access(new RelationshipQueries(bulk.jdbc()), now));
    }

    public JointServices jointServices(Actor by, Bulk bulk) {
        requireSystem(by);
        return bulk.desk(
                JointServices.class,
                () -> new JointServices(new JointServiceQueries(bulk.jdbc()), now));
    }

    public AccessLog log(Actor by, Bulk bulk) {
        requireSystem(by);
        return bulk.desk(
                AccessLog.class, () -> new AccessLog(new AccessLogQueries(bulk.jdbc()), now));
    }

    public Relationships relationships(Actor by, Bulk bulk) {
        requireSystem(by);
        return bulk.desk(
                Relationships.class,
                () -> new Relationships(new RelationshipQueries(bulk.jdbc()), now));
    }
}

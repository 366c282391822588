package fi.polku.access.issuer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Polku with {@link TestIssuer#SHARED} configured, which is away while it starts: one context for
 * all who carry this, with a database of its own.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(StandInAuthorizations.class)
@TestPropertySource(
        properties = {
            "polku.data-dir=${polku.test-data}-issuer",
            "polku.sign-in.issuer=${polku.test-issuer}",
            "polku.sign-in.client-id=" + TestIssuer.CLIENT,
            "polku.sign-in.client-secret=" + TestIssuer.SECRET,
            "polku.sign-in.answers=PT2S",
            "polku.sign-in.claims.roles=realm_access.roles",
            "polku.sign-in.roles.nurse=PROFESSIONAL",
            "polku.sign-in.roles.lead=LEAD",
            "polku.sign-in.roles.administrator=ADMINISTRATOR",
            "polku.sign-in.roles[urn\\:polku\\:privacy]=PRIVACY_OFFICER"
        })
@interface AtIssuer {}

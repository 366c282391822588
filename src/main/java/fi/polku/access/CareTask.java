package fi.polku.access;

import fi.polku.kernel.Register;

/** The work tasks of decree 457/2024 3 and 10 §, in the decree's order within each sector. */
public enum CareTask {
    /** Laaja-alainen terveyspalvelujen järjestäminen ja toteuttaminen. */
    H1,
    /** Rajattu terveyspalvelujen toteuttaminen. */
    H2,
    /** Terveyspalvelujen toteuttamisen tuki. */
    H3,
    /** Lääkkeiden käytön arviointi, toimittaminen ja käytön opastus. */
    H4,
    /** Potilashallinto. */
    H5,
    /** Laaja asiakasvastuu. */
    S1,
    /** Sosiaalipalvelun järjestäminen. */
    S2,
    /** Lastenvalvoja. */
    S3,
    /** Sosiaalipalvelun toteutus. */
    S4,
    /** Sosiaalihuollon hallinto. */
    S5;

    /** The register of the task's own sector. */
    public Register register() {
        return name().charAt(0) == 'H' ? Register.PATIENT : Register.SOCIAL_WELFARE;
    }
}

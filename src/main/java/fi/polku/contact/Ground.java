package fi.polku.contact;

/**
 * Grounds that speak for looking into special support (a screening list of ours for the definition
 * in sosiaalihuoltolaki 3 §; three or more propose it, a person decides).
 */
public enum Ground {
    MANY_SERVICES,
    NO_SHOWS,
    NO_ESERVICES,
    NO_NEAR_PERSON,
    HOMELESSNESS,
    SUBSTANCE_OR_MENTAL,
    MEMORY_OR_DISABILITY,
    LANGUAGE_BARRIER,
    VIOLENCE
}

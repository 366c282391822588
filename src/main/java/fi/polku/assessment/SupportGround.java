package fi.polku.assessment;

/**
 * Why somebody is in need of special support, by the words of sosiaalihuoltolaki (1301/2014) 3 §,
 * https://www.finlex.fi/fi/laki/alkup/2014/20141301. A need that is connected with old age alone is
 * none of them.
 */
public enum SupportGround {
    /** Kognitiivinen tai psyykkinen vamma tai sairaus. */
    COGNITIVE_OR_PSYCHIC(false),
    /** Päihteiden ongelmakäyttö. */
    SUBSTANCE_MISUSE(false),
    /** Usean yhtäaikaisen tuen tarve. */
    SIMULTANEOUS_NEEDS(false),
    /** Muu vastaava syy. */
    OTHER_SIMILAR(false),
    /** Kasvuolosuhteet vaarantavat tai eivät turvaa terveyttä tai kehitystä. */
    CHILD_CONDITIONS(true),
    /** Lapsi vaarantaa itse käyttäytymisellään terveyttään tai kehitystään. */
    CHILD_BEHAVIOUR(true);

    private final boolean ofChild;

    SupportGround(boolean ofChild) {
        this.ofChild = ofChild;
    }

    /** Whether it is a ground of a child (under 18) only. */
    public boolean ofChild() {
        return ofChild;
    }
}

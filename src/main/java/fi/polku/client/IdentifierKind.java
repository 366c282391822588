package fi.polku.client;

/** Kind of an identifier of a person. */
public enum IdentifierKind {
    /** Finnish identity code. */
    HETU,
    /** Temporary identity given by this organisation. */
    TEMPORARY,
    /** Given by somebody else: another country, another system. */
    FOREIGN
}

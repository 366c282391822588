package fi.polku.privacy.web;

import java.util.UUID;

/** Something that is withheld from a client, in words. */
public record WithheldRow(
        UUID id, String client, String what, String ground, String words, String until) {}

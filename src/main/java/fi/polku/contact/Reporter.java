package fi.polku.contact;

import org.jspecify.annotations.Nullable;

/**
 * Who raised a worry about somebody else; all empty when anonymous.
 *
 * @param official in an official duty (a teacher, a police officer), not a private person
 */
public record Reporter(
        @Nullable String name, @Nullable String phone, @Nullable String email, boolean official) {
    public static final Reporter ANONYMOUS = new Reporter(null, null, null, false);
}

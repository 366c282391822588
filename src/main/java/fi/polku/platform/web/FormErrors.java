package fi.polku.platform.web;

import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong on a form, field by field, in the reader's language; empty when nothing is. */
public record FormErrors(List<Item> all) {
    /** One error: the field (empty when it concerns the whole form) and the sentence. */
    public record Item(String field, String message) {}

    public static final FormErrors NONE = new FormErrors(List.of());

    /** From one refusal. */
    public static FormErrors of(Refusal refusal, Texts texts) {
        return new FormErrors(List.of(item(refusal, texts)));
    }

    /** From several refusals, in the order of the form. */
    public static FormErrors of(Refusals refusals, Texts texts) {
        return new FormErrors(refusals.all().stream().map(r -> item(r, texts)).toList());
    }

    /** From either kind; anything else is thrown on. */
    public static FormErrors of(RuntimeException thrown, Texts texts) {
        return switch (thrown) {
            case Refusal refusal -> of(refusal, texts);
            case Refusals refusals -> of(refusals, texts);
            default -> throw thrown;
        };
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public @Nullable String on(String field) {
        return all.stream()
                .filter(i -> i.field().equals(field))
                .map(Item::message)
                .findFirst()
                .orElse(null);
    }

    private static Item item(Refusal refusal, Texts texts) {
        String field = refusal.field();
        return new Item(field == null ? "" : field, texts.text(refusal.key(), refusal.arguments()));
    }
}

package fi.polku.appointment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The choice of a time: what for, which are free, and where the choice is sent. */
public record SlotForm(
        String action,
        String back,
        String title,
        @Nullable String about,
        String heading,
        List<SlotDay> days,
        String submit,
        @Nullable String step,
        @Nullable String again) {}

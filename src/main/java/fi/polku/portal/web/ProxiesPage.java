package fi.polku.portal.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import java.util.UUID;

/**
 * For whom one may act and who may act for one, and the form that names a proxy, as typed.
 *
 * @param acting for whom one acts now; empty = for oneself
 * @param told what has just been done; empty = nothing
 * @param warned whether that is that a right ended
 * @param mayName whether proxies can be named here: by the client oneself alone
 * @param national whether the national service of mandates can be asked
 * @param minor whether the reader may say what is not told to guardians
 * @param copy whether the one who acts may take a copy of what is held
 * @param code the one-time code that has just been made; empty = none
 */
public record ProxiesPage(
        String acting,
        String told,
        boolean warned,
        List<Row> held,
        List<Row> given,
        boolean mayName,
        boolean national,
        boolean minor,
        boolean copy,
        String code,
        Form form) {
    /**
     * A right of one person to act for another.
     *
     * @param mayEnd whether the reader may end it
     */
    public record Row(UUID id, String name, String what, String when, boolean mayEnd) {}

    /** The two forms, as typed. */
    public record Form(
            String typedCode,
            String called,
            List<Choice> registers,
            List<Choice> powers,
            String from,
            String to) {}
}

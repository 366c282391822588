package fi.polku.appointment.web;

/** What was typed of a visit, as typed; empty where nothing was. */
public record VisitForm(String reasonForVisit, String result, String nextSteps, String note) {
    static final VisitForm EMPTY = new VisitForm("", "", "", "");

    /** With what was typed of somebody who did not come. */
    VisitForm noting(String words) {
        return new VisitForm(reasonForVisit, result, nextSteps, words);
    }
}

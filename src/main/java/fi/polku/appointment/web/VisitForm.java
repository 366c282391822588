package fi.polku.appointment.web;

/** What was typed of a visit, as typed; empty where nothing was. */
public record VisitForm(String reasonForVisit, String result, String nextSteps) {
    static final VisitForm EMPTY = new VisitForm("", "", "");
}

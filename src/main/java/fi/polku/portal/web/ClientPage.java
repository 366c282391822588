package fi.polku.portal.web;

import fi.polku.client.ClientDetails;
import fi.polku.deadline.ClockCard;
import fi.polku.measure.Curve;
import fi.polku.path.PathView;
import fi.polku.team.MemberView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person on one page: what matters, goal, path, team, next dates, open clocks, last measures,
 * open tasks and the timeline.
 *
 * @param age in words; empty when the birth date is not known
 * @param alerts what one must know before anything else, each with a word and a shape
 * @param said the client's own view in the client's words, when it has been recorded
 * @param hidden why assessments of social welfare are not shown to this reader; null = they are
 * @param goal the first goal with its levels; null before there is a plan
 * @param kept how many times were missed or moved, in words; null when there have been no times
 * @param remarks corrections and the client's own views, attached to records
 * @param may what this reader may do here
 * @param told what was just done, to be told first; null when nothing
 * @param tabs the other pages of the person
 * @param about what matters to the person, strengths first
 * @param near the first of those who are near
 */
public record ClientPage(
        ClientDetails who,
        String age,
        List<Fact> facts,
        List<Alert> alerts,
        @Nullable Said said,
        @Nullable String hidden,
        @Nullable PathView path,
        @Nullable Goal goal,
        List<Coming> coming,
        @Nullable String kept,
        List<MemberView> team,
        boolean hasOwnWorker,
        List<ClockCard> clocks,
        List<Measure> measures,
        List<Task> tasks,
        List<Remark> remarks,
        Timeline timeline,
        May may,
        @Nullable String told,
        List<Left> left,
        List<Tab> tabs,
        List<About> about,
        List<Near> near) {
    /** One thing that matters, in the person's own words, and who said it when. */
    public record About(String topic, String words, String said) {
        /** The same without who said it, which stands under the next. */
        About without() {
            return new About(topic, words, "");
        }
    }

    /**
     * One who is near.
     *
     * @param phone empty when not told, or held back
     */
    public record Near(String name, String what, String phone, List<String> tags) {}

    /** Something that is left out or has been opened, and what the reader can do about it. */
    public record Left(String words, String icon, List<Link> links) {}

    /**
     * Another page of the person.
     *
     * @param under its address after that of the person
     */
    public record Tab(String under, String words, String qa) {}

    /** An address and its words. */
    public record Link(String href, String words) {}

    /** A name and its value; masked values say so. */
    public record Fact(String name, String value) {}

    /** A tag at the top: its state, its drawing and its words. */
    public record Alert(String tone, String icon, String words) {}

    /** The client's own words, and when they were written down. */
    public record Said(String words, String when) {}

    /** The goal with its levels from the best to the least. */
    public record Goal(String words, String reviewed, List<Level> levels) {}

    /**
     * One level of the goal.
     *
     * @param number with its sign
     * @param aim the level that was agreed on
     * @param now the level reached at the last review
     */
    public record Level(String number, String words, boolean aim, boolean now) {}

    /** A time still ahead, with the parts of its calendar leaf. */
    public record Coming(
            String href, String month, String day, String weekday, String what, String where) {}

    /** One instrument: the last score, what it means, and how the scores have gone. */
    public record Measure(String title, String value, String meaning, String scores, Curve curve) {}

    /** One open task about the person. */
    public record Task(String what, String due, boolean late) {}

    /** A correction, or the client's own view, attached to a record that the reader may use. */
    public record Remark(String title, String when, String words) {}

    /** What the reader may do here. */
    public record May(
            boolean book, boolean nameOwnWorker, boolean plan, boolean unmask, boolean write) {}

    public String href() {
        return "/work/clients/" + who.id().value();
    }
}

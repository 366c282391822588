package fi.polku.segment.domain;

import fi.polku.kernel.LocalizedText;
import fi.polku.segment.Segment;
import fi.polku.segment.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The questions of both axes, the border between low and high, and what each segment is offered
 * first.
 *
 * @param scale words of the points from 0 upwards
 */
public record SegmentModel(
        String version,
        int border,
        List<LocalizedText> scale,
        Map<Side, List<Question>> questions,
        Map<Segment, Offered> offered) {
    /** One statement that is answered on the scale. */
    public record Question(String code, LocalizedText words) {}

    /**
     * What a segment is offered first.
     *
     * @param reviewMonths after how many months it is looked at again unless agreed otherwise
     */
    public record Offered(int reviewMonths, List<Offer> offers) {
        public Offered {
            offers = List.copyOf(offers);
        }
    }

    /** One thing offered, and where it is found by the client and by the professional. */
    public record Offer(
            String code, LocalizedText words, @Nullable String my, @Nullable String work) {}

    public SegmentModel {
        scale = List.copyOf(scale);
        questions = Map.copyOf(questions);
        offered = Map.copyOf(offered);
    }

    /** The questions of a side, in their order. */
    public List<Question> of(Side side) {
        return questions.getOrDefault(side, List.of());
    }

    /** What is offered first. */
    public Offered of(Segment segment) {
        Offered found = offered.get(segment);
        if (found == null) {
            throw new IllegalStateException("The model offers nothing to " + segment);
        }
        return found;
    }

    /** The day by which a choice of this day is looked at again. */
    public LocalDate reviewOn(Segment segment, LocalDate chosenOn) {
        return chosenOn.plusMonths(of(segment).reviewMonths());
    }
}

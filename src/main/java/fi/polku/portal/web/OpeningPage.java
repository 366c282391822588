package fi.polku.portal.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/** The form in which a worker states a need, as typed. */
public record OpeningPage(
        String whose,
        String home,
        String address,
        String title,
        String lead,
        List<Choice> reasons,
        String words) {}

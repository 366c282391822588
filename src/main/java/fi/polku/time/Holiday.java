package fi.polku.time;

/** A day of the Finnish calendar on which working days are not counted (150/1930 5 §). */
public enum Holiday {
    NEW_YEAR,
    EPIPHANY,
    GOOD_FRIDAY,
    EASTER_SUNDAY,
    EASTER_MONDAY,
    MAY_DAY,
    ASCENSION,
    PENTECOST,
    MIDSUMMER_EVE,
    MIDSUMMER_DAY,
    ALL_SAINTS,
    INDEPENDENCE_DAY,
    CHRISTMAS_EVE,
    CHRISTMAS_DAY,
    BOXING_DAY
}

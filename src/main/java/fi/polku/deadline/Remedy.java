package fi.polku.deadline;

/** How help is arranged when our own unit cannot give it in time (THL-laki 1326/2010, 54 §). */
public enum Remedy {
    OTHER_UNIT,
    OTHER_AREA,
    BOUGHT_SERVICE,
    VOUCHER
}

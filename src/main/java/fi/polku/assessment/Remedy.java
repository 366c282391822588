package fi.polku.assessment;

/** How help is arranged when our own unit cannot give it in time (THL-laki 54 §). */
public enum Remedy {
    OTHER_UNIT,
    OTHER_AREA,
    BOUGHT_SERVICE,
    VOUCHER
}

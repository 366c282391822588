package fi.polku.kernel;

/** Service task (palvelutehtävä) of social welfare, 703/2023 annex and decree 457/2024. */
public enum ServiceTask {
    LAPSIPERHEET,
    TYOIKAISET,
    IAKKAAT,
    VAMMAISPALVELUT,
    LASTENSUOJELU,
    PAIHDEHUOLTO,
    PERHEOIKEUDELLISET
}

package fi.polku.contact.domain;

import static java.util.Map.entry;

import fi.polku.contact.Area;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Need areas that the words of a contact speak of, so that nobody has to know which box to tick.
 */
final class AreaWords {
    private static final Map<Area, List<String>> BEGINNINGS =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(
                                    Area.PAIN,
                                    List.of(
                                            "*kipu", "kipe", "kivut", "*kivun", "kipuj", "kivu",
                                            "*sark", "saryt", "kuume", "yska", "vamma", "sairas",
                                            "sairau", "selka", "selk", "polve", "tulehdu",
                                            "flunssa", "ont ", "vark", "feber", "hosta", "sjuk",
                                            "smarta", "smarto", "pain", "ache", "fever", "cough",
                                            "injur", "ill ", "sick ", "illness")),
                            entry(
                                    Area.MOOD,
                                    List.of(
                                            "masen",
                                            "ahdist",
                                            "mieliala",
                                            "uupu",
                                            "uupumu",
                                            "unetto",
                                            "univaik",
                                            "nukun huono",
                                            "en saa unta",
                                            "itku",
                                            "paniik",
                                            "jaksamis",
                                            "en jaksa",
                                            "angest",
                                            "deprim",
                                            "depression",
                                            "nedstamd",
                                            "utmatt",
                                            "somnlos",
                                            "sover daligt",
                                            "depress",
                                            "anxi",
                                            "burnout",
                                            "can t sleep",
                                            "cannot sleep",
                                            "insomnia",
                                            "panic")),
                            entry(
                                    Area.SUBSTANCES,
                                    List.of(
                                            "alkohol",
                                            "paihde",
                                            "paihte",
                                            "huume",
                                            "juon liikaa",
                                            "juo liikaa",
                                            "ryyppa",
                                            "peliriip",
                                            "pelaaminen",
                                            "vieroit",
                                            "missbruk",
                                            "drog",
                                            "dricker for mycket",
                                            "spelberoende",
                                            "alcohol",
                                            "drug",
                                            "drinking too",
                                            "gambl",
                                            "addict")),
                            entry(
                                    Area.DAILY,
                                    List.of(
                                            "apuval",
                                            "kodinhoi",
                                            "siivo",
                                            "ruokahuolto",
                                            "liikkumi",
                                            "asunto",
                                            "asunno",
                                            "asuminen",
                                            "haato",
                                            "haadon",
                                            "kotiapu",
                                            "kauppaan",
                                            "hemhjalp",
                                            "bostad",
                                            "vrakning",
                                            "hjalpmedel",
                                            "housing",
                                            "apartment",
                                            "evict",
                                            "homeless",
                                            "cleaning",
                                            "walker ")),
                            entry(
                                    Area.MONEY,
                                    List.of(
                                            "raha",
                                            "*vuokra",
                                            "*velka",
                                            "*velat",
                                            "velkoj",
                                            "lasku",
                                            "toimeentulo",
                                            "ulosot",
                                            "perinta",
                                            "pengar",
                                            "hyra",
                                            "skuld",
                                            "rakning",
                                            "utkomststod",
                                            "money",
                                            "rent ",
                                            "debt",
                                            "bills",
                                            "income support")),
                            entry(
                                    Area.WORK,
                                    List.of(
                                            "tyoky",
                                            "tyoton",
                                            "tyotto",
                                            "tyopaiv",
                                            "tyohon",
                                            "tyossa",
                                            "toissa",
                                            "toihin",
                                            "sairauslom",
                                            "kuntoutu",
                                            "opiskel",
                                            "koulu",
                                            "arbete",
                                            "arbetslos",
                                            "arbetsform",
                                            "rehabiliter",
                                            "studier",
                                            "sjukledig",
                                            "unemploy",
                                            "at work",
                                            "work ability",
                                            "rehabilit",
                                            "studies",
                                            "sick leave")),
                            entry(
                                    Area.FAMILY,
                                    List.of(
                                            "avioero",
                                            "eroamme",
                                            "erosimme",
                                            "ero ",
                                            "vanhemm",
                                            "perhe",
                                            "parisuhde",
                                            "kasvatus",
                                            "lapsen kaytos",
                                            "paivakodi",
                                            "huoltajuu",
                                            "skilsmassa",
                                            "foraldra",
                                            "familj",
                                            "separation",
                                            "vardnad",
                                            "divorce",
                                            "parenting",
                                            "family",
                                            "custody")),
                            entry(
                                    Area.VIOLENCE,
                                    List.of(
                                            "vakival",
                                            "pahoinpi",
                                            "lyo minua",
                                            "pelkaan miesta",
                                            "pelkaan vaimo",
                                            "pelkaan puoliso",
                                            "uhkail",
                                            "vald ",
                                            "valdsam",
                                            "misshandl",
                                            "violen",
                                            "abus",
                                            "beats me",
                                            "hits me")),
                            entry(
                                    Area.TEETH,
                                    List.of(
                                            "*hammas",
                                            "*hampa",
                                            "hammask",
                                            "ikene",
                                            "proteesi",
                                            "purukal",
                                            "tand",
                                            "tanden",
                                            "tander",
                                            "tooth",
                                            "teeth",
                                            "dental",
                                            "dentist",
                                            "gums")),
                            entry(
                                    Area.AGEING,
                                    List.of(
                                            "muisti",
                                            "dement",
                                            "kaatuil",
                                            "kaatunut",
                                            "ikaanty",
                                            "kotihoito",
                                            "kotihoido",
                                            "vanhuus",
                                            "minne",
                                            "minnes",
                                            "alzheimer",
                                            "hemvard",
                                            "memory",
                                            "old age"))));

    private AreaWords() {}

    static List<Area> in(Words words) {
        var found = new ArrayList<Area>();
        for (var entry : BEGINNINGS.entrySet()) {
            if (words.hasAny(entry.getValue())) {
                found.add(entry.getKey());
            }
        }
        return found;
    }
}

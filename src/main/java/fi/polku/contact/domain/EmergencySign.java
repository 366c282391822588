package fi.polku.contact.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Signs of an emergency in what somebody wrote, in Finnish, Swedish and English. Beginnings of
 * words without accents. A sign only puts 112 and 116 117 first and proposes urgency: too many is
 * better than too few, and it never stops anybody.
 */
public enum EmergencySign {
    CHEST_PAIN(
            "rintakipu", "rintakivu", "rintaan sattuu", "rintaan koskee", "rinta sattuu",
            "ottaa rinnasta", "rinnasta ottaa", "puristaa rintaa", "rintaa puristaa", "sydankohta",
            "brostsmart", "ont i brostet", "hjartinfarkt", "tryck over brostet",
            "chest pain", "pain in my chest", "pain in the chest", "heart attack"),
    BREATHING(
            "hengenahdis", "ei saa henkea", "en saa henkea", "ei hengita", "henki ei kulje",
            "tukehtu", "andnod", "svart att andas", "kan inte andas", "andas inte",
            "short of breath", "shortness of breath", "can t breathe", "cannot breathe",
            "can not breathe", "not breathing", "difficulty breathing", "trouble breathing", "choking"),
    STROKE(
            "halvaantu", "aivohalvau", "aivoinfark", "suupieli roikku", "puhe puuro", "puhe on puuro",
            "stroke", "hjarnblodning", "forlamad", "face droop", "slurred speech"),
    UNCONSCIOUS(
            "tajuton", "tajuttom", "menetti tajun", "menettanyt tajun", "ei heraa",
            "kouristaa", "kouristelee", "medvetslos", "svimmat", "vaknar inte",
            "unconscious", "passed out", "won t wake", "will not wake", "seizure"),
    BLEEDING(
            "vuotaa runsaasti", "vuotaa verta", "runsas verenvuoto", "runsasta verenvuoto", "kova verenvuoto", "verenvuoto ei",
            "oksentaa verta", "oksennan verta", "bloder kraftigt", "blodning slutar inte", "kraks blod",
            "heavy bleeding", "bleeding heavily", "bleeding badly", "vomiting blood"),
    SUICIDE(
            "itsemurh", "itsari", "itseni tappa", "itsensa tappa", "tappaa itse", "tapan itse", "tappaisin itse",
            "haluan kuolla", "haluaa kuolla", "en halua elaa", "ei halua elaa", "en jaksa elaa",
            "en jaksa enaa elaa", "ei jaksa enaa elaa", "paattaa paiva",
            "sjalvmord", "ta livet av", "ta mitt liv", "vill inte leva", "orkar inte leva", "vill do ",
            "suicid", "kill myself", "killing myself", "kill himself", "kill herself", "end my life",
            "want to die", "don t want to live", "do not want to live"),
    SELF_HARM(
            "viiltel", "viillel", "itsetuho", "vahingoittaa itse", "vahingoitan itse", "satuttaa itse", "satutan itse",
            "skadar mig", "skada mig sjalv", "skar mig", "sjalvskad",
            "self harm", "hurt myself", "hurting myself", "cut myself", "cutting myself"),
    VIOLENCE(
            "vakivalta nyt", "vakivaltaa nyt", "lyo minua", "lyo mua", "hakkaa minua", "hakkaa mua", "hakkaa",
            "pahoinpid", "pahoinpit", "uhkaa tappaa", "uhkasi tappaa", "tappouhka", "uhkaa minua", "puukolla", "puukon kanssa",
            "pelkaan henkeni", "raiskas", "raiskat", "kuristaa", "kuristi",
            "slar mig", "misshandl", "hotar doda", "hotar att doda", "hotar mig", "radd for mitt liv", "valdtag", "vald nu", "valdtog",
            "beats me", "beating me", "hits me", "hitting me", "threatens to kill", "threatened to kill", "strangl",
            "raped", "violence now", "afraid for my life", "fear for my life"),
    POISONING(
            "yliannost", "myrkyt", "otin liikaa laak", "ottanut liikaa laak", "soi pesuain",
            "overdos", "forgift", "tog for manga tabletter", "poison", "took too many pills");

    private final List<String> beginnings;

    EmergencySign(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** The signs in a text. */
    public static List<EmergencySign> in(String text) {
        var words = Words.of(text);
        var found = new ArrayList<EmergencySign>();
        for (EmergencySign sign : values()) {
            if (words.hasAny(sign.beginnings)) {
                found.add(sign);
            }
        }
        return List.copyOf(found);
    }
}

package fi.polku.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Signs of an emergency")
class EmergencySignTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHEST_PAIN  | Minulla on rintakipua portaissa
                    CHEST_PAIN  | Ottaa rinnasta kun kävelen
                    CHEST_PAIN  | Jag har bröstsmärtor sedan igår
                    CHEST_PAIN  | I have chest pain since morning
                    BREATHING   | Äidillä on HENGENAHDISTUSTA
                    BREATHING   | en saa henkeä
                    BREATHING   | Svårt att andas på natten
                    BREATHING   | I can't breathe properly
                    STROKE      | puhe puuroutuu ja suupieli roikkuu
                    UNCONSCIOUS | Hän on tajuton
                    UNCONSCIOUS | He passed out twice
                    BLEEDING    | haavasta vuotaa runsaasti verta
                    SUICIDE     | ajattelen itsemurhaa
                    SUICIDE     | En jaksa enää elää
                    SUICIDE     | jag tänker på självmord
                    SUICIDE     | I want to die
                    SELF_HARM   | tytär viiltelee käsiään
                    VIOLENCE    | mies hakkaa minua, väkivaltaa nyt
                    VIOLENCE    | väkivalta nyt
                    VIOLENCE    | han slår mig
                    VIOLENCE    | my husband is hitting me
                    POISONING   | otin liikaa lääkkeitä
                    POISONING   | an overdose of something
                    """)
    void found(EmergencySign sign, String text) {
        assertThat(EmergencySign.in(text)).contains(sign);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Selkäni on ollut kipeä syksystä asti enkä jaksa enää työpäiviä.",
                "Takahammas lohkesi, ei särje.",
                "Vuokra on kaksi kuukautta myöhässä.",
                "Jag behöver råd om hemvård",
                "I would like to talk about my knee",
                "",
                "🙂🙂🙂",
                "<script>alert(1)</script>",
                "مرحبا أحتاج مساعدة"
            })
    void notFound(String text) {
        assertThat(EmergencySign.in(text)).isEmpty();
    }
}

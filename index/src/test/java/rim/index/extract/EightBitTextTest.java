package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That text is read in the encoding in which it was written, though nothing says in which.
class EightBitTextTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1250|Strategia rozwoju województwa jest ważna dla nas. Żółć i źdźbło, które się łączą oraz współpraca.",
                "ISO-8859-2|Strategia rozwoju województwa jest ważna dla nas. Żółć i źdźbło, które się łączą oraz współpraca.",
                "windows-1250|Kraj podporuje inovace a výzkum, které jsou také pro region. Příliš žluťoučký kůň, ďábelské ódy.",
                "windows-1250|Stratégia, ktorá je dôležitá pre kraj a nie len pre neho. Ľudia sú tiež šťastní, keď môžu ísť ďalej.",
                "windows-1250|A régió stratégiája, hogy az innováció és a jövő növekedési lehetőségei ne csak egy célt szolgáljanak.",
                "windows-1250|Strategia regională este pentru inovare şi creşterea economică în ţară, care sunt din ce în ce mai mult.",
                "windows-1250|Regijski razvoj je za nas in za vse, ki so tudi v šoli: čaša, življenje ter znanje.",
                "windows-1250|Strategija je za razvoj i za sve koji su također u županiji, što će biti važno kao i čuđenje.",
                "windows-1251|Регионалната стратегия за иновации е важна за развитието на региона и не само.",
                "windows-1253|Η περιφέρεια έχει στρατηγική για την καινοτομία και την ανάπτυξη που είναι και για όλους.",
                "ISO-8859-7|Η περιφέρεια έχει στρατηγική για την καινοτομία. Άλλη μία είναι και για όλους που θα έρθουν.",
                "windows-1257|Lietuvos regionų plėtra yra ir kaip jie turi būti: žinios, šiaurė, ąžuolas, ėjimas bei įmonės.",
                "windows-1257|Reģionu attīstība ir kā tas var būt: zināšanas, ļoti liels, ņemt un šī ķēde, kas arī ir.",
                "windows-1257|Piirkonna arengukava on see, mis ei ole veel tööstus: äri, õnn, šokolaad ja žanr või ka ühistöö.",
                "windows-1254|Bölgesel yenilik için bir strateji ve güçlü işbirliği ile bu çalışmalar olarak da en çok değer.",
                "windows-1252|Größe und Maße – „Förderung“ für Übergänge. Die Region ist stark und das will sie auch sein.",
                "windows-1252|La région à l’œuvre : « coût » et stratégie où déjà naît l’été, avec les élèves pour une année.",
                "windows-1252|Región de España: innovación y niños",
                "windows-1252|The café of Malmö – “a plan” – costs €5 and it is for all of the people in this region.",
                "windows-1252|Região de inovação: ações não são só para os municípios, mas também para você.",
                "windows-1252|Alueen kehitys on myös tärkeää, ja se ei ole vain yritysten asia, kun työtä on.",
                "windows-1252|La région à l’œuvre : « coût » et stratégie où déjà naît l’été.",
                "windows-1257|Lietuvos regionų plėtra: žinios, šiaurė, ąžuolas, ėjimas ir įmonės.",
                "windows-1257|Eesti piirkondlik arengukava õõnsus, äri, tööstus ja šokolaad, ühistöö.",
                "windows-1252|L’économie régionale",
                "windows-1252|Kläranlage mit 100 m³ und 8 PC´s",
                "windows-1252|Åre"
            })
    void itsLettersAreThoseOfItsLanguage(String encoding, String text) {
        assertThat(TextDecoding.decode(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void twoBytesALetterAreKnownInEveryAlphabet(String encoding) {
        for (String text :
                new String[] {
                    "Η περιφέρεια έχει στρατηγική για την καινοτομία.",
                    "Регионалната стратегия за иновации е важна.",
                    "Övre Norrland"
                }) {
            assertThat(TextDecoding.decode(text.getBytes(Charset.forName(encoding))))
                    .isEqualTo(text);
        }
    }

    /// Such as the end of a file that was cut off, or a name that was put in from elsewhere.
    @Test
    void aBrokenLetterMakesNoTextAnotherOne() {
        var text =
                "Östergötland är på väg och når målen för förnyelse, så här långt: åtta län, åtgärder,";
        var bytes = (text + " ö").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = ' ';
        assertThat(TextDecoding.decode(bytes)).startsWith(text);
    }
}

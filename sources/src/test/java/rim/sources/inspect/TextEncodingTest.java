package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {
    @TempDir Path folder;

    private String of(byte[] bytes) throws IOException {
        return TextEncoding.of(Files.write(folder.resolve("x.csv"), bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "'geo,name\nSE33,Övre Norrland\n', UTF-8, utf-8",
        "'geo,name\nSE33,Norra\n', UTF-8, utf-8",
        "'geo,name\nEL30,Αττική\n', UTF-8, utf-8",
        "'geo,name\nSE33,Övre Norrland\n', UTF-16, utf-16",
        "'geo,name\nSE33,Övre Norrland\n', UTF-16LE, utf-16le",
        "'geo,name\nSE33,Övre Norrland\n', UTF-16BE, utf-16be",
        "'geo,name\nSE33,Övre Norrland\nFR10,Île-de-France\n', windows-1252, windows-1252",
        "'geo,name\nDE21,München\n', ISO-8859-1, windows-1252",
        "'code,name\n1,Åre\n2,Örebro\n3,Ängelholm\n', windows-1252, windows-1252",
        "'code,name\nDK1,Århus\nDK2,Ærø\nNO1,Ås\n', windows-1252, windows-1252",
        "'geo,name\nES11,Galicia\nES12,Asturias\nES61,Andalucía, Cataluña\n', windows-1252, windows-1252",
        "'geo,name\nSE33,Övre Norrland\nPT30,Região da Madeira\nFR10,Île-de-France\nDK01,Sjælland\n', windows-1252, windows-1252",
        "'geo,name\nPL22,Śląskie\nPL51,Dolnośląskie\nPL71,Łódzkie\n', windows-1250, windows-1250",
        "'geo,name\nPL22,Śląskie\nPL51,Dolnośląskie\nPL71,Łódzkie\n', ISO-8859-2, iso-8859-2",
        "'geo,name\nCZ02,Střední Čechy\nCZ05,Severovýchod\n', windows-1250, windows-1250",
        "'geo,name\nHU23,Dél-Dunántúl\nHU31,Nógrád, Győr, Hűvösvölgy\n', windows-1250, windows-1250",
        "'geo,name\nRO11,Bihor\nRO12,Braşov, Bistriţa-Năsăud\n', windows-1250, windows-1250",
        "'geo,name\nHR06,Međimurska županija, Čakovec\n', windows-1250, windows-1250",
        "'geo,name\nLT02,Vidurio ir vakarų Lietuvos regionas, Šiaulių\n', windows-1257, windows-1257",
        "'geo,name\nLV006,Rīga\nLV009,Zemgale, Ķegums, Jūrmala\n', windows-1257, windows-1257",
        "'geo,name\nTR51,Ankara\nTR42,Eskişehir, Düzce, Ağrı, Şırnak\n', windows-1254, windows-1254",
        "'geo,name\nEL30,Αττική\nEL52,Κεντρική Μακεδονία\n', windows-1253, windows-1253",
        "'geo,name\nBG41,Югозападен\nBG42,Южен централен\n', windows-1251, windows-1251"
    })
    void theEncodingIsTold(String text, String written, String found) throws IOException {
        assertThat(of(text.getBytes(Charset.forName(written)))).isEqualTo(found);
    }

    @Test
    void aFileOfNothingIsUtf8() throws IOException {
        assertThat(of(new byte[0])).isEqualTo("utf-8");
        assertThat(of(new byte[] {'a'})).isEqualTo("utf-8");
    }

    /// One damaged character in a hundred is a fault of the file and not of the encoding.
    @ParameterizedTest
    @CsvSource({"100, 1, utf-8", "200, 2, utf-8", "99, 1, windows-1252", "10, 1, windows-1252"})
    void aFewDamagedCharactersDoNotMatter(int right, int wrong, String found) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("ö ".repeat(right).getBytes(StandardCharsets.UTF_8));
        bytes.write("\u00f6 ".repeat(wrong).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(of(bytes.toByteArray())).isEqualTo(found);
    }

    /// Characters beyond ASCII may come late, and may lie across the ends of buffers.
    @Test
    void theWholeFileIsLookedAtAndNotOnlyItsHead() throws IOException {
        for (int before = 65_530; before < 65_545; before++) {
            var text = "x".repeat(before) + "ö\n";
            assertThat(of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("utf-8");
            assertThat(of(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("windows-1252");
        }
    }

    @Test
    void thePackedTextCountsAndNotThePackage() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("geo\nÖvre\n".getBytes(StandardCharsets.UTF_16LE));
        }
        assertThat(of(packed.toByteArray())).isEqualTo("utf-16le");
    }
}

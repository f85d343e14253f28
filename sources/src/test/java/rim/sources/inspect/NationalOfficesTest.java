package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;

/// Tables as national statistical offices write them, whose regions have numbers and names of the
/// country's own.
final class NationalOfficesTest {
    @TempDir private Path folder;

    private Inspection inspect(String name, String... lines) throws IOException {
        return Inspection.of(
                Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n"));
    }

    /// Destatis, flat file: 08 and 09 are counties of Sweden, too.
    @Test
    void numbersThatTheirNamesContradictAreNoOtherCountrys() throws IOException {
        var found =
                inspect(
                        "ffcsv.csv",
                        "time;1_variable_code;1_variable_attribute_code;1_variable_attribute_label;value;value_unit",
                        "2022-12-31;DLAND;08;Baden-Württemberg;11280257;Anzahl",
                        "2022-12-31;DLAND;09;Bayern;13369393;Anzahl",
                        "2023-12-31;DLAND;08;Baden-Württemberg;11339260;Anzahl");
        assertThat(found.dataset().nationalCodes()).isNull();
        assertThat(found.dataset().regionCodes().toString())
                .isEqualTo("{Baden-Württemberg=DE1, Bayern=DE2}");
        assertThat(found.dataset().csvLayout().columns().ignore())
                .containsExactly("1_variable_attribute_code");
        assertThat(found.contents().accepted()).isEqualTo(3);
    }

    @Test
    void numbersThatTheirNamesConfirmAreACountrys() throws IOException {
        var found =
                inspect(
                        "lan.csv",
                        "län kod;län;år;värde",
                        "01;Stockholm;2020;1",
                        "25;Norrbotten;2020;2");
        assertThat(found.dataset().nationalCodes()).isNotNull();
        assertThat(found.dataset().csvLayout().region()).isEqualTo("län kod");
        assertThat(found.questions()).isEmpty();
    }

    @Test
    void numbersAloneAreAskedAbout() throws IOException {
        var found = inspect("x.csv", "region;year;value", "08;2020;1", "09;2020;2");
        assertThat(found.questions())
                .anySatisfy(q ->
                        assertThat(q)
                                .startsWith("Are the regions 08, 09 counties")
                                .contains("region_codes"));
    }

    /// INE, SSB and Statistics Finland write a number or code before the name.
    @Test
    void anOwnCodeBeforeANameIsPassedOver() throws IOException {
        var found =
                inspect(
                        "ine.csv",
                        "Comunidades;Periodo;Total",
                        "01 Andalucía;2022;3.210,5",
                        "09 Cataluña;2022;3.525,1",
                        "13 Madrid, Comunidad de;2022;3.225,0");
        assertThat(found.dataset().regionCodes().toString())
                .isEqualTo("{01 Andalucía=ES61, 09 Cataluña=ES51, 13 Madrid, Comunidad de=ES30}");
        assertThat(found.contents().accepted()).isEqualTo(3);
    }

    /// Eurostat's list writes Attica and Eastern Macedonia with a Latin A.
    @Test
    void greekNamesAreFoundWhateverLettersAListHas() throws IOException {
        var found =
                inspect(
                        "gr.csv",
                        "Περιφέρεια;Έτος;Τιμή",
                        "Αττική;2021;12,3",
                        "Ανατολική Μακεδονία, Θράκη;2021;11,2",
                        "Κρήτη;2021;10,1");
        assertThat(found.dataset().regionCodes().toString())
                .isEqualTo("{Ανατολική Μακεδονία, Θράκη=EL51, Αττική=EL30, Κρήτη=EL43}");
    }

    /// Limburg lies in Belgium and the Netherlands, Centro in Italy and Portugal, Nord in France.
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Hainaut|Namur|Limburg|Luxembourg~{Hainaut=BE32, Limburg=BE22, Luxembourg=BE34, Namur=BE35}",
                "Groningen|Zeeland|Utrecht|Limburg~{Groningen=NL11, Limburg=NL42, Utrecht=NL35, Zeeland=NL34}",
                "01 Antwerpen|02 Limburg|04 Hainaut~{01 Antwerpen=BE21, 02 Limburg=BE22, 04 Hainaut=BE32}",
                "Stockholm|Östra Mellansverige|Sydsverige|Småland med öarna|Hovedstaden~{Hovedstaden=DK01, Småland med öarna=SE21, Stockholm=SE11, Sydsverige=SE22, Östra Mellansverige=SE12}",
                "Norte|Algarve|Grande Lisboa|Centro~{Algarve=PT15, Centro=PT19, Grande Lisboa=PT1A, Norte=PT11}",
                "Piemonte|Toscana|Sicilia|Nord~{Piemonte=ITC1, Sicilia=ITG1, Toscana=ITI1}",
                "Burgenland <AT11>|Wien <AT13>~{Burgenland <AT11>=AT11, Wien <AT13>=AT13}",
                "Île-de-France|Bretagne|Centre-Val de Loire|Provence-Alpes-Côte d'Azur~{Bretagne=FRH0, Centre-Val de Loire=FRB0, Provence-Alpes-Côte d'Azur=FRL0, Île-de-France=FR10}"
            })
    void aNameIsOfTheCountryThatTheOthersAreOf(String names, String codes) throws IOException {
        var lines = new ArrayList<>(List.of("region;year;value"));
        for (String name : names.split("\\|", -1)) {
            lines.add(name + ";2020;1");
        }
        var found = inspect("x.csv", lines.toArray(String[]::new));
        assertThat(new TreeMap<>(found.dataset().regionCodes()).toString()).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "Antwerpen|Oost-Vlaanderen|Vlaams-Brabant|Luxemburg, Luxemburg, LU",
        "Antwerpen|Hainaut|Namur|Luxembourg|France|Deutschland, Luxembourg, BE34",
    })
    void aNameThatMayBeAnotherCountrysIsTold(String names, String told, String code)
            throws IOException {
        var lines = new ArrayList<>(List.of("region;year;value"));
        for (String name : names.split("\\|", -1)) {
            lines.add(name + ";2020;1");
        }
        assertThat(inspect("be.csv", lines.toArray(String[]::new)).remarks())
                .anySatisfy(r ->
                        assertThat(r)
                                .contains("regions of several countries")
                                .contains("'" + told + "' for " + code));
    }

    @Test
    void aNameThatOnlyEarlierVersionsHaveIsToldWithWhatItIsTakenFor() throws IOException {
        var found =
                inspect("pl.csv", "region;rok;x", "Mazowieckie;2021;22,1", "Lubelskie;2021;10,1");
        assertThat(found.remarks())
                .anySatisfy(r ->
                        assertThat(r)
                                .contains("'Mazowieckie' for PL12")
                                .doesNotContain("Lubelskie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-2021 average",
                "Mean of 2019 to 2021",
                "2019–21 (avg)",
                "Ø 2019 - 2021"
            })
    void aSpanOfYearsIsOneWhateverWordsAreBesideIt(String span) throws IOException {
        var found = inspect("x.csv", "geo,period,x", "SE11," + span + ",1", "SE12," + span + ",2");
        assertThat(found.questions())
                .anySatisfy(q ->
                        assertThat(q)
                                .contains("is a span of years")
                                .contains("which one stands for each span"));
    }

    /// PxWeb's points say in JSON-stat, too, that there is no value.
    @ParameterizedTest
    @ValueSource(strings = {".", "..", "..."})
    void pointsAreNoFlags(String points) throws IOException {
        var found =
                inspect(
                        "px.json",
                        """
                        {"version":"2.0","class":"dataset","id":["geo","time"],"size":[2,1],
                         "dimension":{"geo":{"category":{"index":["SE11","SE12"]}},
                         "time":{"category":{"index":["2020"]}}},
                         "value":[1,null],"status":{"1":"%s"}}
                        """
                                .replace("%s", points));
        assertThat(found.contents().accepted()).isEqualTo(1);
        assertThat(found.contents().missing()).isEqualTo(1);
    }

    @Test
    void whatColumnHasUnknownRegionsIsSaid() {
        assertThatThrownBy(() -> inspect("cbs.csv", "RegioS;Perioden;x", "PV20;2020JJ00;1"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("'RegioS' has 'PV20', which is no known region")
                .hasMessageContaining("region_codes");
        assertThatThrownBy(() -> inspect("n.csv", "geo,year,x", "SE11,2020,\"(1,234)\""))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("write a negative one with a minus");
    }

    @Test
    void aFormOfPackingThatIsNotReadIsNamed() throws IOException {
        var file = folder.resolve("x.csv.bz2");
        Files.write(file, "BZh91AY&SY and so on".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> Inspection.of(file))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("packed by bzip2")
                .hasMessageContaining("unpack it");
        var packed = folder.resolve("x.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("geo,year,x\nSE11,2020,1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Inspection.of(packed).contents().accepted()).isEqualTo(1);
    }
}

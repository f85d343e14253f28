package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;

/// Rows whose unit stands once for several, rows without a code, and lines that are no rows.
class RowsOfTablesTest {
    @TempDir Path folder;

    private TableReading read(String lines) throws IOException {
        return TableReading.of(folder, List.of(lines.split(";")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "geo,year,RD;A,2019,1;,2020,2;B,2019,3;,2020,4 | 'geo'",
                "geo,name,year,RD;A,a,2019,1;,,2020,2;B,b,2019,3;,,2020,4 | 'geo', 'name'",
                "year,geo,RD;2019,A,1;,B,3;2020,A,2;,B,4 | 'year'",
                "geo,serie,2019,2020;A,RD,1,2;,x,9,9;B,RD,3,4;,x,9,9 | 'geo'",
                "geo,indicator,year,value;A,RD,2019,1;,,2020,2;,x,2019,9;B,RD,2019,3;,,2020,4;,x,2019,9"
                        + " | 'geo', 'indicator'"
            })
    void whatStandsOnceIsOfTheRowsBelowToo(String lines, String columns) throws IOException {
        var read = read(lines);
        assertThat(read.cells().stream().map(cell -> cell.replaceAll(" @.*", "")))
                .as(read.told())
                .contains("A RD 2019 1.0", "A RD 2020 2.0", "B RD 2019 3.0", "B RD 2020 4.0");
        assertThat(read.told())
                .contains(
                        "Blank cells are read as the cell above, as merged cells stand once: in "
                                + columns);
    }

    /// Where a blank may mean something else, nothing is guessed.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "geo,RD,PAT;A,1,10;,2,11;B,2,20",
                "geo,year,RD;A,2019,1;A,2020,2;B,2019,2;B,2020,3;,2019,3;,2020,5",
                "geo,year,RD;A,2019,1;,2020,2;,2020,3;B,2019,2",
                "geo,year,RD;,2019,1;A,2019,2;,2020,2",
            })
    void aBlankUnitThatMayBeAnotherIsRefused(String lines) throws IOException {
        assertThat(read(lines).told()).contains("no code of the unit in 'geo'");
    }

    @Test
    void aGroupThatIsBlankInSomeRowsIsNotThatOfTheRowAbove() throws IOException {
        assertThat(read("kind,geo,a;capital,A,1;,B,2;,C,3").told())
                .doesNotContain("Blank cells are read");
    }

    @Test
    void aRowWithoutACodeIsOfItsName() throws IOException {
        var read =
                read(
                        "Entity,Code,Year,GDP;Sweden,SWE,2019,1;Sweden,SWE,2020,2;Africa,,2019,3;"
                                + "Africa,,2020,4;World,OWID_WRL,2019,5;World,OWID_WRL,2020,6");
        assertThat(read.cells())
                .hasSize(6)
                .contains("Africa GDP 2020 4.0 @5:4", "SWE GDP 2019 1.0 @2:4");
        assertThat(read.told()).contains("Units without a code, read by their name: 'Africa'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Source: Eurostat,,",
                "Note: B is provisional,,",
                "Källa: SCB,,",
                "* provisional,,",
                "1) without Åland,,",
                "Source: Eurostat,Source: Eurostat,Source: Eurostat",
                "geo,a,b",
            })
    void linesBetweenRowsAreTold(String line) throws IOException {
        for (var lines :
                List.of(
                        "geo,a,b;A,1,2;B,2,3;" + line + ";C,3,4",
                        "geo,a,b;A,1,2;B,2,3;C,3,4;" + line)) {
            var read = read(lines);
            assertThat(read.cells()).as(read.told()).hasSize(6).contains("B b 3.0 @3:3");
            assertThat(read.told())
                    .contains("or between rows, not read: '" + line.replaceAll(",+", " ").strip());
        }
    }

    @Test
    void notesWithCommasBelowATableAreTold() throws IOException {
        var read =
                TableReading.of(
                        folder,
                        List.of(
                                "geo,a,b",
                                "A,1,2",
                                "B,2,3",
                                "",
                                "Note: 1) provisional",
                                "Source: Eurostat, 2024"));
        assertThat(read.cells()).as(read.told()).hasSize(4);
        assertThat(read.told()).contains("'Source: Eurostat 2024'");
    }

    /// A second column of regions has their names, and one of years says nothing more.
    @Test
    void codesAndNamesOfRegionsAreOfOneUnit() throws IOException {
        var read =
                read(
                        "ITTER107,Territorio,TIME,Seleziona periodo,Value;ITC1,Piemonte,2019,2019,66.1;"
                                + "ITC2,Aosta,2019,2019,68;ITC1,Piemonte,2020,2020,64.5;ITC2,Aosta,2020,2020,67");
        assertThat(read.cells())
                .as(read.told())
                .hasSize(4)
                .contains("ITC1 Value 2019 66.1 @2:5", "ITC2 Value 2020 67.0 @5:5");
    }

    @Test
    void whereNoColumnIsCalledAsValuesItIsAskedFor() throws IOException {
        var lines =
                List.of(
                        "Country,Year,Indicator,Score,Normalised",
                        "A,2023,1.1.1,100,0.5",
                        "A,2023,1.1.2,90,0.4",
                        "B,2023,1.1.1,110,0.6",
                        "B,2023,1.1.2,80,0.3");
        assertThat(TableReading.of(folder, lines).told())
                .contains("No column with the values of 'Indicator'", "or --value COLUMN");
        assertThat(TableReading.of(folder, lines, "--value", "Score").cells())
                .hasSize(4)
                .contains("B 1.1.2 2023 80.0 @5:4");
    }

    /// A table that has but codes of NUTS is of regions, whose names are known.
    @Test
    void regionsHaveTheirNamesAndOtherUnitsHaveNone() throws IOException {
        Answer.to(
                "benchmark",
                "--table",
                Files.write(folder.resolve("t.csv"), List.of("geo,a", "SE33,1", "FI1D,2"))
                        .toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(Answer.to("regions", "--data", folder.resolve("out").toString()).out())
                .contains("Övre Norrland", "Pohjois- ja Itä-Suomi");
    }

    /// As UNdata writes it.
    @Test
    void aListOfFootnotesBelowATableIsTold() throws IOException {
        var read =
                TableReading.of(
                        folder,
                        List.of(
                                "Country or Area,Year(s),Variant,Value",
                                "A,2019,Medium,10",
                                "A,2020,Medium,11",
                                "B,2019,Medium,12",
                                "B,2020,Medium,13",
                                "",
                                "footnoteSeqID,Footnote",
                                "1,Estimate"));
        assertThat(read.cells()).as(read.told()).hasSize(4).contains("B Value 2020 13.0 @5:4");
        assertThat(read.told()).contains("'1 Estimate'");
    }
}

package rim.sources.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.observation.MissingReason;
import rim.sources.check.CheckedCell;

/// What statistical offices write since 2025: flags, confidentiality, several values in a field,
/// deletions, powers of ten, dates and periods.
class FormsOfTodayTest {
    private static final String TSV = "'form': 'eurostat-tsv'";
    private static final String SDMX_CSV = "'form': 'sdmx-csv'";
    private static final String LONG =
            "'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'values'}";
    private static final String WIDE =
            "'form': 'wide-csv', 'csv': {'region': 'geo', 'across': 'year'}";

    @TempDir private Path folder;

    private Read read(String text, String descriptor) throws IOException {
        var read = Read.file(Files.writeString(folder.resolve("x.txt"), text), descriptor);
        assertThat(read.isBalanced()).isTrue();
        return read;
    }

    @Test
    void everyFlagOf2025IsReadAndConfidentialIsAReason() throws IOException {
        var read =
                read(
                        """
                        freq,unit,geo\\TIME_PERIOD\t2022 \t2023\s
                        A,PC,SE11\t: m\t5.0 i
                        A,PC,SE12\t: C\t: N
                        A,PC,SE21\t1.0 b @C\t: z
                        A,PC,SE22\t: @C\t4700p
                        A,PC,SE23\t: u\t:\s
                        """,
                        TSV);
        assertThat(read.refused()).isEmpty();
        assertThat(read.missing())
                .extracting(c -> c.cell().region(), CheckedCell.Missing::reason)
                .containsExactly(
                        tuple("SE11", MissingReason.NOT_APPLICABLE),
                        tuple("SE12", MissingReason.CONFIDENTIAL),
                        tuple("SE12", MissingReason.CONFIDENTIAL),
                        tuple("SE21", MissingReason.NOT_APPLICABLE),
                        tuple("SE22", MissingReason.CONFIDENTIAL),
                        tuple("SE23", MissingReason.UNRELIABLE),
                        tuple("SE23", MissingReason.NOT_AVAILABLE));
        assertThat(read.accepted())
                .extracting(CheckedCell.Accepted::value, CheckedCell.Accepted::flags)
                .containsExactly(tuple(5.0, "i"), tuple(1.0, "bc"), tuple(4700.0, "p"));
    }

    @Test
    void confidentialityHasAColumnOrStandsAmongTheFlags() throws IOException {
        var read =
                read(
                        """
                        DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
                        ESTAT:X(1.0),01/02/25 11:00:00,A,PC,SE12,2020,2.5,bd,F
                        ESTAT:X(1.0),01/02/25 11:00:00,A,PC,FI19,2020,,,C
                        ESTAT:X(1.0),01/02/25 11:00:00,A,PC,FI1B,2020,,@C,
                        ESTAT:X(1.0),01/02/25 11:00:00,A,PC,FI1C,2020,3.1,(b),
                        """,
                        SDMX_CSV);
        assertThat(read.missing())
                .extracting(CheckedCell.Missing::reason)
                .containsExactly(MissingReason.CONFIDENTIAL, MissingReason.CONFIDENTIAL);
        assertThat(read.accepted())
                .extracting(CheckedCell.Accepted::flags)
                .containsExactly("bd", "b");
    }

    @Test
    void severalStatusesInAFieldAreAllKept() throws IOException {
        var read =
                read(
                        """
                        STRUCTURE[;],STRUCTURE_ID,ACTION,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_STATUS[],CONF_STATUS[]
                        dataflow,ESTAT:X$DEFAULTVIEW(1.0),I,A,SE11,2020,1.5,b;p,
                        dataflow,ESTAT:X$DEFAULTVIEW(1.0),I,A,SE12,2020,2.5,A,
                        dataflow,ESTAT:X$DEFAULTVIEW(1.0),I,A,SE21,2020,,,C
                        """,
                        SDMX_CSV);
        assertThat(read.accepted())
                .extracting(c -> c.cell().series(), CheckedCell.Accepted::flags)
                .containsExactly(tuple("freq=A", "bp"), tuple("freq=A", ""));
        assertThat(read.missing())
                .extracting(CheckedCell.Missing::reason)
                .containsExactly(MissingReason.CONFIDENTIAL);
    }

    @Test
    void aDoubledColumnOfAViewIsALabel() throws IOException {
        var read =
                read(
                        """
                        STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,unit,Unit of measure,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag) V2 structure,CONF_STATUS,Confidentiality status (flag)
                        dataflow,ESTAT:X$DEFAULTVIEW(1.0),"Name, long",A,Annual,PC,Percentage,SE11,Stockholm,2020,,1.5,,bp,"break in time series, provisional",,
                        dataflow,ESTAT:X$DEFAULTVIEW(1.0),"Name, long",A,Annual,PC,Percentage,SE12,Östra Mellansverige,2020,,,,,,C,confidential
                        """,
                        SDMX_CSV);
        assertThat(read.account()).isEqualTo("1 accepted, 1 missing, refused {}");
        assertThat(read.accepted().getFirst().cell().series()).isEqualTo("freq=A|unit=PC");
        assertThat(read.missing().getFirst().reason()).isEqualTo(MissingReason.CONFIDENTIAL);
    }

    @Test
    void anObservationThatIsDeletedHasNoValue() throws IOException {
        var csv =
                read(
                        """
                        STRUCTURE,STRUCTURE_ID,ACTION,freq,geo,TIME_PERIOD,OBS_VALUE
                        dataflow,ESTAT:X(1.0),D,A,SE11,2020,1.5
                        dataflow,ESTAT:X(1.0),A,A,SE12,2020,2.5
                        """,
                        SDMX_CSV);
        assertThat(csv.account()).isEqualTo("1 accepted, 1 missing, refused {}");
        assertThat(csv.missing().getFirst().reason()).isEqualTo(MissingReason.WITHDRAWN);
        var xml =
                read(
                        "<m:StructureSpecificData xmlns:m='m' xmlns:s='s'>"
                                + "<m:DataSet s:action='Delete'><Series freq='A' geo='SE11'><Obs TIME_PERIOD='2020' OBS_VALUE='1.5'/></Series></m:DataSet>"
                                + "<m:DataSet s:action='Append'><Series freq='A' geo='SE12'><Obs TIME_PERIOD='2020' OBS_VALUE='2.5'/></Series></m:DataSet>"
                                + "</m:StructureSpecificData>",
                        "'form': 'sdmx-ml'");
        assertThat(xml.account()).isEqualTo("1 accepted, 1 missing, refused {}");
        assertThat(xml.missing().getFirst().cell().region()).isEqualTo("SE11");
    }

    @Test
    void valuesToldInMillionsAndInThousandsAreInTheSameUnit() throws IOException {
        var csv =
                read(
                        """
                        FREQ,REF_AREA,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
                        A,SE11,EUR,2020,100,A,6
                        A,SE12,EUR,2020,100000,A,3
                        A,SE21,EUR,2020,100000000,A,0
                        A,SE22,EUR,2020,0.5,A,-1
                        A,SE23,EUR,2020,1,A,millions
                        """,
                        SDMX_CSV);
        assertThat(csv.accepted())
                .extracting(CheckedCell.Accepted::value)
                .containsExactly(1e8, 1e8, 1e8, 0.05);
        assertThat(csv.accepted())
                .allSatisfy(
                        c -> assertThat(c.cell().series()).isEqualTo("FREQ=A|UNIT_MEASURE=EUR"));
        assertThat(csv.refusedBy()).containsOnlyKeys("bad_unit_multiplier");
        var xml =
                read(
                        "<m:StructureSpecificData xmlns:m='m'><m:DataSet>"
                                + "<Series unit='EUR' geo='SE11' UNIT_MULT='6'><Obs TIME_PERIOD='2020' OBS_VALUE='1.5'/></Series>"
                                + "</m:DataSet></m:StructureSpecificData>",
                        "'form': 'sdmx-ml'");
        assertThat(xml.accepted())
                .extracting(CheckedCell.Accepted::value)
                .containsExactly(1_500_000.0);
    }

    @Test
    void whatIsSaidOfADataSetHoldsForAllItsSeries() throws IOException {
        var generic =
                read(
                        "<m:GenericData xmlns:m='m' xmlns:g='g'><m:DataSet>"
                                + "<g:Attributes><g:Value id='UNIT_MULT' value='3'/><g:Value id='OBS_STATUS' value='p'/></g:Attributes>"
                                + genericSeries("SE11", "5")
                                + genericSeries("SE12", "6")
                                + "</m:DataSet><m:DataSet>"
                                + genericSeries("SE21", "7")
                                + "</m:DataSet></m:GenericData>",
                        "'form': 'sdmx-ml'");
        var specific =
                read(
                        "<m:StructureSpecificData xmlns:m='m'><m:DataSet UNIT_MULT='3' OBS_STATUS='p'>"
                                + "<Series geo='SE11'><Obs TIME_PERIOD='2020' OBS_VALUE='5'/></Series>"
                                + "<Series geo='SE12'><Obs TIME_PERIOD='2020' OBS_VALUE='6'/></Series>"
                                + "</m:DataSet><m:DataSet>"
                                + "<Series geo='SE21'><Obs TIME_PERIOD='2020' OBS_VALUE='7'/></Series>"
                                + "</m:DataSet></m:StructureSpecificData>",
                        "'form': 'sdmx-ml'");
        for (var read : List.of(generic, specific)) {
            assertThat(read.accepted())
                    .extracting(CheckedCell.Accepted::value, CheckedCell.Accepted::flags)
                    .containsExactly(tuple(5000.0, "p"), tuple(6000.0, "p"), tuple(7.0, ""));
        }
    }

    private static String genericSeries(String region, String value) {
        return "<g:Series><g:SeriesKey><g:Value id='unit' value='EUR'/><g:Value id='geo' value='"
                + region
                + "'/></g:SeriesKey><g:Obs><g:ObsDimension value='2020'/><g:ObsValue value='"
                + value
                + "'/></g:Obs></g:Series>";
    }

    @Test
    void whatIsSaidOfAGroupHoldsForTheSeriesWithItsCodes() throws IOException {
        var generic =
                read(
                        "<m:GenericData xmlns:m='m' xmlns:g='g'><m:DataSet>"
                                + "<g:Attributes><g:Value id='UNIT_MULT' value='6'/></g:Attributes>"
                                + "<g:Group type='Region'><g:GroupKey><g:Value id='geo' value='SE12'/></g:GroupKey>"
                                + "<g:Attributes><g:Value id='UNIT_MULT' value='3'/><g:Value id='OBS_STATUS' value='e'/></g:Attributes></g:Group>"
                                + genericSeries("SE11", "5")
                                + genericSeries("SE12", "6")
                                + genericSeries("SE21", "7")
                                + "</m:DataSet></m:GenericData>",
                        "'form': 'sdmx-ml'");
        var named =
                read(
                        "<CompactData><DataSet UNIT_MULT='6'>"
                                + "<RegionGroup geo='SE12' UNIT_MULT='3' OBS_STATUS='e' NAT_TITLE='x'/>"
                                + "<Series unit='EUR' geo='SE11'><Obs TIME_PERIOD='2020' OBS_VALUE='5'/></Series>"
                                + "<Series unit='EUR' geo='SE12'><Obs TIME_PERIOD='2020' OBS_VALUE='6'/></Series>"
                                + "<Series unit='EUR' geo='SE21'><Obs TIME_PERIOD='2020' OBS_VALUE='7'/></Series>"
                                + "</DataSet></CompactData>",
                        "'form': 'sdmx-ml'");
        for (var read : List.of(generic, named)) {
            assertThat(read.accepted())
                    .extracting(CheckedCell.Accepted::value, CheckedCell.Accepted::flags)
                    .containsExactly(tuple(5e6, ""), tuple(6000.0, "e"), tuple(7e6, ""));
        }
    }

    @Test
    void theFirstDayOfAYearIsItsYearUnlessPeriodsAreShorter() throws IOException {
        var read =
                read(
                        """
                        freq,geo,time,values
                        A,SE11,2015-01-01,15
                        A,SE11,2016-01-01T00:00:00,16
                        M,SE11,2017-01-01,17
                        A,SE11,2018-03-01,18
                        A,SE11,2019-A1,19
                        """,
                        LONG);
        assertThat(read.accepted())
                .extracting(CheckedCell.Accepted::year, CheckedCell.Accepted::value)
                .containsExactly(tuple(2015, 15.0), tuple(2016, 16.0), tuple(2019, 19.0));
        assertThat(read.refused())
                .extracting(Read.Refusal::detail)
                .allSatisfy(detail -> assertThat(detail).contains("is a day"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020M01,a month",
        "2020-12,a month",
        "2020-Q4,a quarter",
        "2020S1,half a year",
        "2020W05,a week",
        "2012-2014,a span of years"
    })
    void aPeriodThatIsNoYearIsRefusedByItsName(String period, String name) throws IOException {
        var read = read("geo,time,values\nSE11," + period + ",1\n", LONG);
        assertThat(read.account()).isEqualTo("0 accepted, 0 missing, refused {not_a_year=1}");
        assertThat(read.refused().getFirst().detail()).contains("'" + period + "' is " + name);
    }

    @Test
    void columnsOfQuartersAndOfSeveralYearsAreNotTheirFirstYear() throws IOException {
        var layout = WIDE.replace("'year'", "'year', 'values': ['2*']");
        var read = read("geo,2012-2014,2015 Q1,2016,2017-01-01\nSE11,1,2,3,4\n", layout);
        assertThat(read.accepted())
                .extracting(CheckedCell.Accepted::year, CheckedCell.Accepted::value)
                .containsExactly(tuple(2016, 3.0), tuple(2017, 4.0));
        assertThat(read.refusedBy()).containsEntry("not_a_year", 2L);
    }

    @Test
    void partsOfYearsAreKeptApartWhereTheDescriptorSaysSo() throws IOException {
        var read =
                read(
                        "freq,geo\\TIME_PERIOD\t2020-Q1 \t2020-Q4 \nQ,SE11\t1 \t4 p\n",
                        TSV + ", 'parts_of_year': 'keep'");
        assertThat(read.accepted())
                .extracting(
                        c -> c.cell().series(),
                        CheckedCell.Accepted::year,
                        CheckedCell.Accepted::value)
                .containsExactly(
                        tuple("freq=Q|period=Q1", 2020, 1.0), tuple("freq=Q|period=Q4", 2020, 4.0));
    }

    @Test
    void flagsGluedToNumbersAreRead() throws IOException {
        var read = read("geo,2020,2021,2022\nSE11,4700p,12km,1e3\nSE12,:,: @C,3.1 (b)\n", WIDE);
        assertThat(read.accepted())
                .extracting(CheckedCell.Accepted::value, CheckedCell.Accepted::flags)
                .containsExactly(tuple(4700.0, "p"), tuple(1000.0, ""), tuple(3.1, "b"));
        assertThat(read.missing())
                .extracting(CheckedCell.Missing::reason)
                .containsExactly(MissingReason.NOT_AVAILABLE, MissingReason.CONFIDENTIAL);
        assertThat(read.refusedBy()).containsExactly(Map.entry("not_a_number", 1L));
    }

    @Test
    void aStatusOfJsonStatMayNameConfidentialityAfterABar() throws IOException {
        var read =
                read(
                        """
                        {"value":{"0":1.5},"status":{"0":"b|F","1":"|C"},"id":["geo","time"],"size":[2,1],
                         "dimension":{"geo":{"category":{"index":["SE11","SE12"]}},"time":{"category":{"index":{"2019":0}}}}}
                        """,
                        "'form': 'json-stat'");
        assertThat(read.accepted()).extracting(CheckedCell.Accepted::flags).containsExactly("b");
        assertThat(read.missing())
                .extracting(CheckedCell.Missing::reason)
                .containsExactly(MissingReason.CONFIDENTIAL);
    }
}

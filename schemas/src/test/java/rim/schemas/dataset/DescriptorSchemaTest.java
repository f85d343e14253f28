package rim.schemas.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;
import rim.schemas.json.CheckedJson;
import rim.schemas.region.Overlap;

/// A descriptor as people write it: what each member means, and what is refused.
class DescriptorSchemaTest {
    private static final String START =
            "'dataset':'d','title':'D','source':{'publisher':'P','code':'c','licence':'L'},'files':['d.tsv'],'nuts':[2021],";
    private static final String TSV = "'form':'eurostat-tsv'";
    private static final String CSV =
            "'form':'long-csv','csv':{'region':'geo','year':'time','value':'v'}";

    private static DatasetDescriptor whole(String text) {
        return CheckedJson.parse(
                text.replace('\'', '"'),
                "d.dataset.json",
                DatasetDescriptor.class,
                "dataset.schema.json",
                DatasetDescriptor.class);
    }

    private static DatasetDescriptor file(String members) {
        return whole("{" + START + members + "}");
    }

    private static List<String> faults(String text) {
        try {
            whole(text);
            return List.of();
        } catch (RimException e) {
            return e.faults();
        }
    }

    @Test
    void aDescriptorThatSaysOnlyWhatItMustHasTheStatedDefaults() {
        var made = file(TSV);
        assertThat(made.form()).isEqualTo(Form.EUROSTAT_TSV);
        assertThat(made.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(made.dimensions()).isEqualTo(DimensionNames.USUAL);
        assertThat(made.regionCodes()).isEmpty();
        assertThat(made.nuts()).containsExactly(2021);
        assertThat(made.ranges()).isEmpty();
        assertThat(made.refusedLimit()).isEqualTo(0.05);
        assertThat(made.checks()).isEmpty();
        assertThat(made.download()).isNull();
        assertThat(made.feeds()).isEmpty();
        assertThat(made.csv()).isNull();
        assertThat(made.sheet()).isNull();
    }

    @Test
    void onlyTheLayoutOfItsFormCanBeAskedFor() {
        assertThatThrownBy(() -> file(TSV).csvLayout())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Dataset d is not a CSV");
        assertThatThrownBy(() -> file(CSV).sheetLayout())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Dataset d is not a sheet");
        assertThat(file(CSV).csvLayout().columns().region()).isEqualTo("geo");
        assertThat(file("'form':'excel','sheet':{'region':'A'}").sheetLayout().columns().region())
                .isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({
        "eurostat-tsv,EUROSTAT_TSV,true",
        "sdmx-csv,SDMX_CSV,true",
        "sdmx-ml,SDMX_ML,true",
        "json-stat,JSON_STAT,true",
        "long-csv,LONG_CSV,false",
        "wide-csv,WIDE_CSV,false",
        "excel,EXCEL,false"
    })
    void aFormIsWrittenByItsWordAndMayNameItsDimensions(String word, Form form, boolean names) {
        var layout =
                switch (form) {
                    case LONG_CSV, WIDE_CSV -> ",'csv':{}";
                    case EXCEL -> ",'sheet':{}";
                    case EUROSTAT_TSV, SDMX_CSV, SDMX_ML, JSON_STAT -> "";
                };
        assertThat(file("'form':'" + word + "'" + layout).form()).isEqualTo(form);
        assertThat(form.namesItsDimensions()).isEqualTo(names);
        var withDimensions =
                faults("{" + START + "'form':'" + word + "','dimensions':{}" + layout + "}");
        assertThat(withDimensions.isEmpty()).as(withDimensions.toString()).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf-8",
                "utf-16",
                "utf-16le",
                "utf-16be",
                "windows-1250",
                "windows-1251",
                "windows-1252",
                "windows-1253",
                "windows-1254",
                "windows-1257",
                "iso-8859-1",
                "iso-8859-2",
                "iso-8859-7",
                "iso-8859-15"
            })
    void everyEncodingThatMayBeWrittenIsKnownToJava(String encoding) {
        assertThat(file(TSV + ",'encoding':'" + encoding + "'").charset())
                .isEqualTo(Charset.forName(encoding));
    }

    @Test
    void everyCheckIsReadWithItsDefaults() {
        var checks =
                file(TSV
                                + ",'checks':[{'check':'duplicates'},{'check':'units','allowed':['PC']},"
                                + "{'check':'additivity','dimension':'sex','total':'T','parts':['F','M']},"
                                + "{'check':'jumps','factor':3},"
                                + "{'check':'coverage','from':2010,'to':2019,'minimum':0.9}]")
                        .checks();
        assertThat(checks)
                .containsExactly(
                        new Check.Duplicates(Check.Weight.WARN),
                        new Check.Units(List.of("PC"), Check.Weight.STOP),
                        new Check.Additivity(
                                "sex",
                                "T",
                                List.of("F", "M"),
                                0.0,
                                SeriesChoice.ALL,
                                Check.Weight.WARN),
                        new Check.Jumps(3.0, 0.0, SeriesChoice.ALL, Check.Weight.WARN),
                        new Check.Coverage(
                                2, 2010, 2019, null, 0.9, SeriesChoice.ALL, Check.Weight.WARN));
    }

    @Test
    void everyCheckMayBeGivenAnotherWeightAndPlace() {
        var where = new SeriesChoice(Map.of("sex", List.of("T")));
        var checks =
                file(TSV
                                + ",'checks':[{'check':'duplicates','weight':'stop'},"
                                + "{'check':'units','allowed':['PC'],'weight':'warn'},"
                                + "{'check':'jumps','factor':3,'at_least':20,'where':{'sex':'T'},'weight':'stop'},"
                                + "{'check':'coverage','level':3,'from':2010,'to':2019,'countries':['SE'],'minimum':1,'where':{'sex':['T']}}]")
                        .checks();
        assertThat(checks)
                .containsExactly(
                        new Check.Duplicates(Check.Weight.STOP),
                        new Check.Units(List.of("PC"), Check.Weight.WARN),
                        new Check.Jumps(3.0, 20.0, where, Check.Weight.STOP),
                        new Check.Coverage(
                                3, 2010, 2019, List.of("SE"), 1, where, Check.Weight.WARN));
    }

    @Test
    void feedsSayWhatIsTakenAndHowItIsCarried() {
        var feeds =
                file(TSV
                                + ",'feeds':[{'component':'a'},"
                                + "{'component':'b','where':{'nace':['J','K','M_N'],'age':'Y15'},'sum_over':'nace',"
                                + "'conversion':{'measure':'count'}},"
                                + "{'component':'c','where':{'sex':'T'},'conversion':{'measure':'rate','by':'area'}},"
                                + "{'component':'e','where':{'sex':'T'},'sum_over':'age','conversion':{'measure':'rate','minimum_share':0.1}}]")
                        .feeds();
        assertThat(feeds.get(0).where()).isEqualTo(SeriesChoice.ALL);
        assertThat(feeds.get(0).conversion()).isNull();
        assertThat(feeds)
                .extracting(DatasetDescriptor.Feed::cellsPerValue)
                .containsExactly(1, 3, 1, 0);
        assertThat(feeds.get(1).conversion())
                .isEqualTo(
                        new Conversion(Conversion.Measure.COUNT, Overlap.Weight.POPULATION, 0.0));
        assertThat(feeds.get(2).conversion())
                .isEqualTo(new Conversion(Conversion.Measure.RATE, Overlap.Weight.AREA, 0.5));
        assertThat(feeds.get(3).conversion())
                .isEqualTo(new Conversion(Conversion.Measure.RATE, Overlap.Weight.POPULATION, 0.1));
    }

    @Test
    void otherCodesOfADimensionFeedComponentsOfTheirOwnInTheSameWay() {
        var feeds =
                file(TSV
                                + ",'feeds':[{'component':'all','where':{'sex?':'T','nace':['J','K']},'sum_over':'nace',"
                                + "'also':{'sex':{'M':'men','F':'women'}},'conversion':{'measure':'count'}}]")
                        .feeds();
        assertThat(feeds)
                .extracting(DatasetDescriptor.Feed::component)
                .containsExactly("all", "women", "men");
        assertThat(feeds).allSatisfy(feed -> assertThat(feed.also()).isNull());
        assertThat(CheckedJson.write(feeds)).doesNotContain("also");
        assertThat(feeds.get(1))
                .isEqualTo(
                        new DatasetDescriptor.Feed(
                                "women",
                                new SeriesChoice(
                                        Map.of("sex", List.of("F"), "nace", List.of("J", "K"))),
                                "nace",
                                feeds.getFirst().conversion()));
        assertThat(feeds.getFirst().where().contains("nace=J")).isTrue();
        assertThat(feeds.get(1).where().contains("nace=J")).isFalse();
        assertThatThrownBy(
                        () -> file(TSV + ",'feeds':[{'component':'a','also':{'sex':{'F':'w w'}}}]"))
                .hasMessageContaining("/feeds/0/also/sex/F");
        assertThatThrownBy(() -> file(TSV + ",'feeds':[{'component':'a','also':{'sex':{}}}]"))
                .hasMessageContaining("/feeds/0/also/sex");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 100, 0, true",
                "0, 100, 100, true",
                "0, 100, -0.001, false",
                "0, 100, 100.001, false",
                "-, 5, -1e300, true",
                "-, 5, 6, false",
                "5, -, 1e300, true",
                "5, -, 4, false",
                "-5, -1, -3, true",
                "0, 100, NaN, false"
            })
    void aRangeContainsItsEnds(Double min, Double max, double value, boolean isInside) {
        var range = new DatasetDescriptor.Range("r", SeriesChoice.ALL, min, max);
        assertThat(range.contains(value)).isEqualTo(isInside);
    }

    @Test
    void aDownloadStandsBelowAFolderAndSaysWhereALaterAnswerIs() {
        var download =
                file(TSV + ",'download':{'base':'https://example.org/api','path':'x?y=z'}")
                        .download();
        assertThat(download)
                .isEqualTo(
                        new Download(
                                "https://example.org/api/", "x?y=z", null, "1.0/async/", null));
        assertThat(new Download("https://example.org/", "x", null, "later/", null).base())
                .isEqualTo("https://example.org/");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'form':'tsv' | /form",
                "'form':'long-csv' | 'csv'",
                "'form':'excel' | 'sheet'",
                "'form':'eurostat-tsv','csv':{} | /csv",
                "'form':'eurostat-tsv','sheet':{} | /sheet",
                "'form':'excel','sheet':{},'csv':{} | /csv",
                "'form':'long-csv','csv':{'delimiter':';;'} | /csv/delimiter",
                "'form':'long-csv','csv':{'delimiter':''} | /csv/delimiter",
                "'form':'long-csv','csv':{'header_row':0} | /csv/header_row",
                "'form':'long-csv','csv':{'decimal':';'} | /csv/decimal",
                "'form':'long-csv','csv':{'thousands':'_'} | /csv/thousands",
                "'form':'long-csv','csv':{'fixed':{'year':2019}} | /csv/fixed/year",
                "'form':'long-csv','csv':{'valeu':'v'} | 'valeu'",
                "'form':'excel','sheet':{'unit_row':0} | /sheet/unit_row",
                "'form':'excel','sheet':{'above':[0]} | /sheet/above/0",
                "'form':'excel','sheet':{'delimiter':','} | 'delimiter'",
                "'form':'eurostat-tsv','encoding':'ebcdic' | /encoding",
                "'form':'eurostat-tsv','dimensions':{'geo':'x'} | 'geo'",
                "'form':'eurostat-tsv','region_codes':{'01':''} | /region_codes/01",
                "'form':'eurostat-tsv','refused_limit':1.1 | /refused_limit",
                "'form':'eurostat-tsv','refused_limit':-0.1 | /refused_limit",
                "'form':'eurostat-tsv','ranges':[{'name':'x'}] | /ranges/0",
                "'form':'eurostat-tsv','ranges':[{'min':0}] | 'name'",
                "'form':'eurostat-tsv','ranges':[{'name':'x','min':'0'}] | /ranges/0/min",
                "'form':'eurostat-tsv','ranges':[{'name':'x','min':0,'where':{'sex':[]}}] | /ranges/0/where/sex",
                "'form':'eurostat-tsv','ranges':[{'name':'x','min':0,'where':{'sex':['T','T']}}] | /ranges/0/where/sex",
                "'form':'eurostat-tsv','checks':[{'check':'sums'}] | /checks/0/check",
                "'form':'eurostat-tsv','checks':[{'weight':'stop'}] | 'check'",
                "'form':'eurostat-tsv','checks':[{'check':'units'}] | 'allowed'",
                "'form':'eurostat-tsv','checks':[{'check':'units','allowed':['PC'],'weight':'fail'}] | /checks/0/weight",
                "'form':'eurostat-tsv','checks':[{'check':'duplicates','factor':2}] | 'factor'",
                "'form':'eurostat-tsv','checks':[{'check':'additivity','dimension':'s','total':'T','parts':['F']}] | /checks/0/parts",
                "'form':'eurostat-tsv','checks':[{'check':'jumps','factor':1}] | /checks/0/factor",
                "'form':'eurostat-tsv','checks':[{'check':'coverage','from':2010,'to':2019,'minimum':2}] | /checks/0/minimum",
                "'form':'eurostat-tsv','checks':[{'check':'coverage','from':2010,'minimum':1}] | 'to'",
                "'form':'eurostat-tsv','checks':[{'check':'coverage','level':4,'from':1,'to':2,'minimum':1}] | /checks/0/level",
                "'form':'eurostat-tsv','download':{'base':'ftp://x','path':'y'} | /download/base",
                "'form':'eurostat-tsv','download':{'base':'https://x'} | 'path'",
                "'form':'eurostat-tsv','download':{'base':'https://x','path':'y','file':'../y'} | /download/file",
                "'form':'eurostat-tsv','download':{'base':'https://x','path':'y','file':'*.tsv'} | /download/file",
                "'form':'eurostat-tsv','download':{'base':'https://x','path':'y','sha256':'ABC'} | /download/sha256",
                "'form':'eurostat-tsv','feeds':[{'where':{}}] | 'component'",
                "'form':'eurostat-tsv','feeds':[{'component':'1a'}] | /feeds/0/component",
                "'form':'eurostat-tsv','feeds':[{'component':'a','conversion':{}}] | 'measure'",
                "'form':'eurostat-tsv','feeds':[{'component':'a','conversion':{'measure':'sum'}}] | /feeds/0/conversion/measure",
                "'form':'eurostat-tsv','feeds':[{'component':'a','conversion':{'measure':'rate','by':'gdp'}}] | /feeds/0/conversion/by",
                "'form':'eurostat-tsv','feeds':[{'component':'a','conversion':{'measure':'rate','minimum_share':2}}] | /feeds/0/conversion/minimum_share",
                "'form':'eurostat-tsv','feed':[] | 'feed'"
            })
    void whatADescriptorCannotSayIsRefusedWhereItStands(String members, String place) {
        var faults = faults("{" + START + members + "}");
        assertThat(faults).isNotEmpty();
        assertThat(String.join("\n", faults)).contains(place);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'nuts':[2021] | 'nuts':[] | /nuts",
                "'nuts':[2021] | 'nuts':[2021,2021] | /nuts",
                "'nuts':[2021] | 'nuts':[2003] | /nuts/0",
                "'nuts':[2021] | 'nuts':2021 | /nuts",
                "'files':['d.tsv'] | 'files':[] | /files",
                "'files':['d.tsv'] | 'files':['a/d.tsv'] | /files/0",
                "'files':['d.tsv'] | 'files':['..\\\\d.tsv'] | /files/0",
                "'dataset':'d' | 'dataset':'d-1' | /dataset",
                "'dataset':'d' | 'dataset':'' | /dataset",
                "'title':'D' | 'title':'' | /title",
                "'publisher':'P', | `` | 'publisher'",
                "'licence':'L' | 'licence':'' | /source/licence"
            })
    void whatEveryDescriptorNeedsIsHeldToItsShape(String right, String wrong, String place) {
        assertThat(START).contains(right);
        var faults = faults("{" + START.replace(right, wrong) + TSV + "}");
        assertThat(String.join("\n", faults)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset", "title", "source", "form", "files", "nuts"})
    void whatEveryDescriptorNeedsIsAskedForByName(String member) {
        var faults =
                faults(
                        ("{" + START + TSV + "}")
                                .replaceFirst("'" + member + "':", "'x_" + member + "':"));
        assertThat(faults).anyMatch(f -> f.contains("'" + member + "'"));
        assertThat(faults).anyMatch(f -> f.contains("'x_" + member + "'"));
    }

    @ParameterizedTest
    @EnumSource(Check.Weight.class)
    void aWeightIsAWordInTheFile(Check.Weight weight) {
        assertThat(CheckedJson.write(new Check.Duplicates(weight)))
                .contains("\"" + weight.name().toLowerCase(java.util.Locale.ROOT) + "\"");
    }
}

package rim.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.RimException;
import rim.schemas.json.CheckedJson;

class ReportTest {

    private static Report report(String status) {
        return new Report(
                "plan.pdf",
                "plan.pdf",
                "0".repeat(64),
                "Plan",
                "sv",
                OptionalInt.of(2024),
                List.of(),
                List.of(),
                List.of("SE33"),
                3,
                900,
                status,
                null);
    }

    @Test
    void onlyAReportThatWasReadIsIndexed() {
        assertThat(report(Report.INDEXED).isIndexed()).isTrue();
        assertThat(report("encrypted").isIndexed()).isFalse();
    }

    private static JsonNode metadata(String json) {
        return CheckedJson.parse(
                json.replace('\'', '"'),
                "plan.pdf.meta.json",
                Report.class,
                "report-metadata.schema.json",
                JsonNode.class);
    }

    @Test
    void metadataMaySayAllThatAReaderCannotKnow() {
        var said =
                metadata(
                        "{'title':'Plan','language':'sv','year':2024,'themes':['smart-specialisation'],"
                                + "'regions':['SE33','FI1D'],'authors':['Lindqvist, Karin'],'source':'a letter'}");
        assertThat(said.get("year").asInt()).isEqualTo(2024);
        assertThat(metadata("{}").isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'title':' '} | /title",
                "{'language':'SV'} | /language",
                "{'language':'swe'} | /language",
                "{'year':1899} | /year",
                "{'year':2100} | /year",
                "{'year':'2024'} | /year",
                "{'themes':['Smart']} | /themes/0",
                "{'themes':'smart'} | /themes",
                "{'regions':['SE333a']} | /regions/0",
                "{'regions':['SE3331']} | /regions/0",
                "{'authors':['a;b']} | /authors/0",
                "{'authors':[' ']} | /authors/0",
                "{'author':'a'} | 'author'"
            })
    void metadataThatCannotBeIsRefusedWithItsPlace(String json, String place) {
        assertThatThrownBy(() -> metadata(json))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("plan.pdf.meta.json: 1 fault")
                .hasMessageContaining(place);
    }
}

package rim.app.question.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class OverlapQuestionTest {
    private static Answer ask(DataHome home, String... words) {
        var all = new ArrayList<>(List.of("overlap"));
        all.addAll(List.of(words));
        return Answer.to(home, all.toArray(String[]::new));
    }

    private static List<String> list(DataHome home, String list) {
        return ask(home, "SE33", "SE32", "--list", list, "--format", "csv").lines();
    }

    @Test
    void whatBothHaveComesBeforeWhatIsNearToTheOther(DataHome home) {
        assertThat(list(home, "activities"))
                .containsExactly(
                        "dataset,activity,name,year,standing,held_by,is_sure,quotient,low,high,density,"
                                + "probability,cells,other_quotient,other_low,other_high,"
                                + "other_density,other_probability,other_cells",
                        "employment,A,\"Agriculture, forestry and fishing\",2019,both,SE33"
                                + " SE32,true,1.4,1.2,1.6,40.5,,emp.tsv#2:3,"
                                + "1.25,1.1,1.4,38.5,,emp.tsv#2:4",
                        "employment,J,Information and"
                                + " communication,2019,near,SE32,false,0.95,0.8,1.1,60.5,0.25,emp.tsv#3:3,"
                                + "1.15,0.9,1.3,55.5,,emp.tsv#3:4");
    }

    @Test
    void theirProfilesHaveMeasuresOfLikenessBesideOtherRegions(DataHome home) {
        var row = list(home, "profiles").get(1).split(",", -1);
        assertThat(row).hasSize(9).startsWith("employment", "2019", "2");
        assertThat(Double.parseDouble(row[3])).isCloseTo(0.1, Offset.offset(1e-12));
        assertThat(row[6]).isEqualTo("0");
        assertThat(row[7]).isEqualTo("1");
    }

    @Test
    void aThemeThatBothStateAndOneThatTheOtherDoesHaveTheirPassages(DataHome home) {
        var rows = list(home, "themes");
        assertThat(rows).hasSize(6);
        assertThat(rows.get(1))
                .startsWith(
                        "mining,mining,SE33,SE33,true,,,imported,observatory,,,,,s3.csv#7:3,Gr");
        assertThat(rows.get(2))
                .startsWith("mining,mining,SE33,SE332,true,,0.85,named,north,")
                .contains(
                        "2019/reports/north#page=1&passage=1,,Mining is a priority of Norrbotten.");
        assertThat(rows.get(3)).startsWith("mining,mining,SE32,SE32,true,,0.75,aimed,north,");
        assertThat(rows.get(4))
                .startsWith("agriculture,agriculture,SE33,SE33,false,true,0.85,named,north,")
                .endsWith(",employment,A,wider,2019,1.25,1.1,1.4,emp.tsv#2:4,,,,");
        assertThat(rows.get(5)).startsWith("information_technology,").contains(",false,true,0.85,");
    }

    @Test
    void oneLeadsTheOtherOnlyWhereTheIntervalsAreApart(DataHome home) {
        var rows = list(home, "indicators");
        assertThat(rows)
                .anySatisfy(row ->
                        assertThat(row)
                                .startsWith("business_rd,")
                                .contains(",SE32,-0.3")
                                .contains(",0.37,0.33,0.41,0.67,2018,rd.tsv#12:6,0.7,0.66,0.74,"))
                .anySatisfy(row ->
                        assertThat(row)
                                .startsWith("lifelong_learning,")
                                .endsWith("SE32: not in the table of scores"));
    }

    @Test
    void peopleSeeWhatIsTold(DataHome home) {
        assertThat(ask(home, "SE33", "SE32").out())
                .contains(
                        "SE33 Övre Norrland\nSE32 Mellersta Norrland\n",
                        "employment, 2019: 95% in common (Krugman's index 0.10, cosine ",
                        "0 of the 1 other regions are more like SE33",
                        "Both are specialised in\n",
                        "indicators cannot be told; why: --list indicators.");
    }

    @Test
    void whereNothingCanBeToldTheReasonIs(DataHome home) {
        var answer = ask(home, "SE33", "FI1D");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("employment, 2019: not told (FI1D: not in the dataset that year)")
                .contains("Both are specialised in: none");
        assertThat(ask(home, "SE33", "FI1D", "--format", "csv").lines().get(1))
                .startsWith(
                        "employment,A,\"Agriculture, forestry and"
                                + " fishing\",2019,unknown,SE33,true,1.4,")
                .endsWith(",emp.tsv#2:3,,,,,,");
    }

    @Test
    void aRegionHasNothingToDoWithItself(DataHome home) {
        assertThat(ask(home, "SE33", "Övre Norrland").err())
                .contains("'SE33' and 'Övre Norrland' are one region (expected two).");
        assertThat(ask(home, "SE33", "nowhere").err()).contains("Unknown region: 'nowhere'");
        assertThat(ask(home, "SE33", "SE32", "--year", "1999").err()).contains("for 1999 (known:");
    }
}

package rim.app.question.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;

class PortfolioQuestionTest {
    @TempDir Path folder;

    private Answer ask(String... more) {
        var words = new ArrayList<>(List.of("portfolio"));
        words.addAll(List.of(more));
        return Answer.to(SmallEdition.publishedIn(folder), words.toArray(String[]::new));
    }

    @Test
    void eachMeasureHasItsPlaceAmongRegionsThatHaveOneOrItsReason() {
        assertThat(ask("Övre Norrland", "--format", "csv").lines())
                .hasSize(14)
                .contains(
                        "dataset,property,year,value,rank,alike,regions,missing",
                        "employment,total,2019,30.5,1,1,2,",
                        "employment,entropy,2019,1.5,1,2,2,",
                        "employment,complexity,2019,-0.7,2,1,2,",
                        "employment,related_variety,2019,,,,0,no_groups",
                        "employment,density_other,2019,60.5,1,1,1,");
        assertThat(ask("SE32", "--format", "csv").lines())
                .contains("employment,density_other,2019,,,,1,none_to_take_a_mean_of");
        assertThat(ask("FI1D", "--format", "csv").lines())
                .contains("employment,entropy,2019,,,,2,region_incomplete");
    }

    @Test
    void whereThereIsNothingItIsSaid() {
        assertThat(ask("SE33", "--year", "2001").err())
                .contains("has no activities of SE33 in that year and dataset");
    }
}

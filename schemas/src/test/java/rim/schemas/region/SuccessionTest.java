package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SuccessionTest {
    private static Succession of(String code, int nuts) {
        return Succession.of(code, NutsVersion.parse(nuts)).orElseThrow();
    }

    // JRC's matrices and Eurostat's tables of changes
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FI13  | 2010 | FI13 of NUTS 2006 became part of FI1D in NUTS 2010",
                "FI13  | 2021 | FI13 of NUTS 2006 became part of FI1D in NUTS 2010",
                "FI18  | 2021 | FI18 of NUTS 2006 was divided in NUTS 2010 into FI1B and FI1C",
                "GR    | 2021 | GR of NUTS 2006 is EL in NUTS 2021",
                "GR11  | 2021 | GR11 of NUTS 2006 is EL51 in NUTS 2021",
                "GR51  | 2021 | GR51 is written EL51 in NUTS",
                "GB    | 2021 | GB is written UK in NUTS",
                "GBM3  | 2013 | GBM3 is written UKM3 in NUTS",
                "GB    | 2024 | GB of NUTS 2021 has no successor: NUTS 2024 has no regions of its country",
                "UKM7  | 2024 | UKM7 of NUTS 2021 has no successor: NUTS 2024 has no regions of its country",
                "UKM3  | 2024 | UKM3 of NUTS 2013 has no successor: NUTS 2024 has no regions of its country",
                "UKM3  | 2021 | UKM3 of NUTS 2013 was divided among UKM8 and UKM9 in NUTS 2016",
                "HR04  | 2021 | HR04 of NUTS 2016 was divided in NUTS 2021 into HR02, HR06 and HR05",
                "NL31  | 2024 | NL31 of NUTS 2021 became part of NL35 in NUTS 2024",
                "NL33  | 2024 | NL33 of NUTS 2021 was divided among NL36 and NL35 in NUTS 2024",
                "NL35  | 2021 | NL35 of NUTS 2024 was made in NUTS 2024 of parts of NL31 and NL33",
                "PT17  | 2024 | PT17 of NUTS 2021 was divided in NUTS 2024 into PT1A and PT1B",
                "PT171 | 2021 | PT171 of NUTS 2010 became part of PT170 in NUTS 2013",
                "EL301 | 2010 | EL301 of NUTS 2013 was a part of EL300 until NUTS 2010",
                "PT1A  | 2021 | PT1A of NUTS 2024 was a part of PT17 until NUTS 2021",
                "FR82  | 2024 | FR82 of NUTS 2013 is FRL0 in NUTS 2024",
                "FRL0  | 2013 | FRL0 of NUTS 2016 is FR82 in NUTS 2013",
                "FI193 | 2024 | FI193 of NUTS 2021 has no successor that is known; it lay in what is FI19 in NUTS 2024",
            })
    void whatBecameOfACodeIsSaidWithTheVersionInWhichItChanged(String code, int nuts, String said) {
        assertThat(of(code, nuts).said()).isEqualTo(said);
    }

    @Test
    void whatNoVersionHasHasNoSuccession() {
        for (var code : List.of("", "S", "ZZ", "SE99", "GB99", "Norrland")) {
            assertThat(Succession.of(code, NutsVersion.parse(2021))).as(code).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rim.schemas.region.NutsVersion#all")
    void everyCodeOfEveryVersionLeadsToCodesOfTheOtherOrSaysWhyItDoesNot(NutsVersion to) {
        var ours = NutsList.of(to).codes();
        var lost = new TreeSet<String>();
        var within = new ArrayList<String>();
        for (var from : NutsVersion.all()) {
            for (var code : NutsList.of(from).codes()) {
                if (ours.contains(code)) {
                    continue;
                }
                var succession = Succession.of(code, to).orElseThrow();
                assertThat(ours).as(code).containsAll(succession.codes());
                assertThat(succession.said()).startsWith(code + " of NUTS ");
                switch (succession.fate()) {
                    case RENAMED -> assertThat(succession.codes()).as(code).hasSize(1);
                    case DIVIDED, SHARED_OUT ->
                            assertThat(succession.codes()).as(code).hasSizeGreaterThan(1);
                    case PART -> assertThat(succession.codes()).as(code).hasSize(1);
                    case WITHIN -> within.add(code);
                    case COUNTRY_GONE -> assertThat(succession.codes()).as(code).isEmpty();
                    case UNKNOWN -> lost.add(code);
                }
            }
        }
        // the overseas departments of France were regrouped when two islands left, and no source
        // says how large these were
        assertThat(lost).allMatch(code -> code.matches("FR[9AY].*"));
        // above level 3 everything is known
        assertThat(within).allMatch(code -> code.length() == 5 || code.startsWith("NO0B"));
    }

    @Test
    void aCodeThatIsCarriedIsAnsweredByItsOwnSuccessor() {
        for (var from : NutsVersion.all()) {
            for (var to : NutsVersion.all()) {
                for (var code : NutsList.of(from).codes()) {
                    var carried = NutsChanges.carry(code, from, to).target();
                    if (carried.isPresent() && !carried.get().equals(code)) {
                        var nearest = Succession.of(code, to);
                        assertThat(nearest)
                                .as(code + " " + from + " " + to)
                                .hasValueSatisfying(s ->
                                        assertThat(s.isOneToOne() || !s.known().equals(from))
                                                .isTrue());
                    }
                }
            }
        }
    }
}

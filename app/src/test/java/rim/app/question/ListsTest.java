package rim.app.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class ListsTest {
    @Test
    void editionsSayWhatBecameOfTheirSources(DataHome home) {
        assertThat(Answer.to(home, "editions", "--format", "csv").lines())
                .containsExactly(
                        "edition,in_force,pinned,place,published,methodology,nuts,sources,read,accepted,"
                                + "missing,quarantined,reports,reports_not_indexed",
                        "2018,false,false,1,2026-11-24T10:01:00Z,open-6,2016,1,40,30,9,1,3,1",
                        "2019,true,false,2,2026-11-24T10:01:00Z,open-6,2016,1,40,30,9,1,3,1");
    }

    @Test
    void withoutEditionsTheNextStepIsSaid(@TempDir Path empty) {
        assertThat(Answer.to("editions", "--data", empty.toString()).err()).contains("'rim demo'");
        var asked = Answer.to("rank", "--data", empty.toString());
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.err()).startsWith("rim: No edition in ").contains("'rim demo'");
    }

    @Test
    void indicatorsSayWhatThereIsOfThem(DataHome home) {
        assertThat(Answer.to(home, "indicators", "--format", "csv").lines())
                .startsWith(
                        "code,title,unit,regions,first_year,last_year,source,description,unit_name,group",
                        "tertiary_education,Tertiary education,PC,1,2019,2019,,,PC,")
                .contains(
                        "business_rd,Business R&D,PC_GDP,3,2017,2018,Eurostat rd_e_gerdreg,"
                                + "What businesses spend on research and development.,"
                                + "percent of gross domestic product,",
                        "high_tech_employment,Employment in high-tech manufacturing and services,"
                                + "PC_EMP,0,,,,,PC_EMP,");
    }

    @Test
    void knownTablesSayWhetherTheyAreAliveAndWhatOfThemWasSeen() {
        var known = Answer.to("datasets", "--known", "--format", "csv");
        assertThat(known.code()).isZero();
        assertThat(known.out())
                .startsWith("dataset,state,levels,first_year,last_year,seen,download,title,source")
                .contains("pat_ep_rtot,ended,0 1 2 3,1977,2012,table selection years,no,")
                .contains("ipr_ta_reg,gone,0 1 2 3,1996,2016,table years,no,")
                .contains("htec_emp_reg2,alive,0 1 2,2008,2025,table order selection years,yes,");
    }

    @Test
    void aTableForPeopleHasNoDescriptions(DataHome home) {
        assertThat(Answer.to(home, "indicators").out())
                .contains("Eurostat rd_e_gerdreg")
                .doesNotContain("What businesses spend");
    }

    @Test
    void regionsAreFoundWhateverTheirAccents(DataHome home) {
        assertThat(Answer.to(home, "regions", "--find", "OVRE", "--format", "csv").lines())
                .containsExactly(
                        "code,nuts,level,kind,country,parent,name,name_local",
                        "SE33,2016,2,nuts,SE,SE3,Övre Norrland,Övre Norrland");
        assertThat(Answer.to(home, "regions", "--find", "αττική").lines()).hasSize(4);
    }

    @Test
    void regionsOfAnotherNutsVersionNeedNoEdition(@TempDir Path empty) {
        assertThat(
                        Answer.to(
                                        "regions",
                                        "--data",
                                        empty.toString(),
                                        "--nuts",
                                        "2021",
                                        "--level",
                                        "2",
                                        "--country",
                                        "SE",
                                        "--format",
                                        "csv")
                                .lines())
                .hasSize(9)
                .anySatisfy(line -> assertThat(line).startsWith("SE33,2021,2,nuts,SE,SE3,"));
        assertThat(Answer.to("regions", "--nuts", "2017").err()).contains("known: 2006, 2010");
    }
}

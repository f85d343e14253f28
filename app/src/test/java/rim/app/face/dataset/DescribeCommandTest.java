package rim.app.face.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.description.DescriptionForm;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class DescribeCommandTest {
    @ParameterizedTest
    @EnumSource
    void everyFormNamesEditionAndDigest(DescriptionForm form, DataHome home) {
        var answer = Answer.to(home, "describe", "--as", form.code());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("Regional Innovation Benchmark")
                .contains(home.inForce().digest());
    }

    @Test
    void anotherEditionCanBeNamedAndAnAddress(DataHome home) {
        var answer =
                Answer.to(
                        home, "describe", "2018", "--as", "bibtex", "--address", "http://x.org/e");
        assertThat(answer.out()).contains("@misc{rim-2018,", "url = {http://x.org/e/}");
    }

    @Test
    void anUnknownFormIsToldWithThoseThereAre(DataHome home) {
        var answer = Answer.to(home, "describe", "--as", "marc");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("'marc'", "datapackage", "ris");
    }
}

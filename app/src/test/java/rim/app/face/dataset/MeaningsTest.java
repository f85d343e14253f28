package rim.app.face.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import rim.schemas.description.DescriptionForm;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

class MeaningsTest {
    static final List<Table> TABLES = Tables.ALL;

    @ParameterizedTest
    @FieldSource("TABLES")
    void everyTableSaysInSwedishWhatItIs(Table table) {
        assertThat(Meanings.of(table, "sv")).isNotBlank().isNotEqualTo(table.meaning());
        assertThat(Meanings.of(table, "en")).isEqualTo(table.meaning());
    }

    @ParameterizedTest
    @EnumSource
    void everyDescriptionSaysInSwedishWhatItIs(DescriptionForm form) {
        assertThat(Meanings.of(form, "sv")).isNotBlank().isNotEqualTo(form.meaning());
        assertThat(Meanings.of(form, "en")).isEqualTo(form.meaning());
    }
}

package rim.app.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void whatFailsToCloseKeepsNothingElseOpen() throws SQLException {
        var opened = new Opened();
        opened.add(() -> closed.add("edition"));
        opened.add(failing("statements"));
        opened.add(() -> closed.add("other edition"));
        opened.add(failing("database"));
        assertThatThrownBy(opened::close)
                .hasMessage("database")
                .satisfies(failure ->
                        assertThat(failure.getSuppressed())
                                .extracting(Throwable::getMessage)
                                .containsExactly("statements"));
        assertThat(closed).containsExactly("database", "other edition", "statements", "edition");
        opened.close();
        assertThat(closed).hasSize(4);
    }

    private Opened.Part failing(String name) {
        return () -> {
            closed.add(name);
            throw new SQLException(name);
        };
    }
}

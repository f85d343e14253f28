package rim.app.serve.edition;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Opened;
import rim.app.ask.Subject;
import rim.app.data.EditionDatabase;
import rim.app.data.SqlDatabase;
import rim.app.map.Contiguity;
import rim.index.search.Markers;
import rim.index.search.ReportSearch;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;

/// What a request asks: an edition that the service has open. Closing it gives the edition back.
public final class EditionSubject implements Subject {
    private final OpenEditions editions;
    private final AskedEdition asked;
    private final Markers markers;
    private final Deque<SqlDatabase> statements = new ArrayDeque<>(1);
    private final Opened opened = new Opened();
    private boolean isOfItsEditionAlone = true;

    /// @param markers around words of snippets that were asked for
    public EditionSubject(OpenEditions editions, AskedEdition asked, Markers markers) {
        this.editions = editions;
        this.asked = asked;
        this.markers = markers;
        opened.add(asked::close);
    }

    /// The edition as the service has it open.
    public AskedEdition asked() {
        return asked;
    }

    @Override
    public DataHome home() {
        return editions.home();
    }

    @Override
    public Edition edition() {
        return asked.edition();
    }

    @Override
    public EditionDatabase database() {
        return asked.database();
    }

    @Override
    public Optional<ReportSearch> search() {
        return asked.search();
    }

    /// How long a statement may take is the service's own business.
    @Override
    public SqlDatabase sql(int seconds) throws SQLException {
        if (statements.isEmpty()) {
            statements.push(asked.sql().open());
            opened.add(statements.getFirst()::close);
        }
        return statements.getFirst();
    }

    @Override
    public Subject other(String name) throws SQLException {
        isOfItsEditionAlone &= EditionName.saysRevision(name);
        var other = new EditionSubject(editions, editions.ask(Optional.of(name)), markers);
        opened.add(other::close);
        return other;
    }

    @Override
    public List<String> notes() {
        return asked.database().notes();
    }

    /// Whether nothing was asked so far but this edition and others by names with their revisions:
    /// then the answer is the same for ever.
    public boolean isOfItsEditionAlone() {
        return isOfItsEditionAlone;
    }

    @Override
    public boolean isOfOperator() {
        return false;
    }

    @Override
    public Contiguity contiguity() {
        isOfItsEditionAlone = false;
        return editions.contiguity();
    }

    @Override
    public Markers markers() {
        return markers;
    }

    @Override
    public void close() throws SQLException {
        opened.close();
    }
}

package rim.app.face.command;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.ask.Opened;
import rim.app.ask.Origin;
import rim.app.ask.Subject;
import rim.app.data.EditionDatabase;
import rim.app.data.EditionReports;
import rim.app.data.SqlDatabase;
import rim.app.map.Contiguity;
import rim.index.search.Markers;
import rim.index.search.ReportSearch;
import rim.schemas.description.DescribedEdition;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;

/// What a command asks: opened for this one question, as far as it needs it.
public final class ConsoleSubject implements Subject {
    private static final String SQL_MEMORY = "2GB";

    private final DataHome home;
    private final Optional<String> name;
    private final Deque<EditionDatabase> databases = new ArrayDeque<>(1);
    private final Deque<ReportSearch> searches = new ArrayDeque<>(1);
    private final Deque<SqlDatabase> statements = new ArrayDeque<>(1);
    private final Opened opened = new Opened();
    private @Nullable Edition edition;

    /// @param name of the edition; by default the one in force
    public ConsoleSubject(DataHome home, Optional<String> name) {
        this.home = home;
        this.name = name;
    }

    @Override
    public DataHome home() {
        return home;
    }

    @Override
    public Edition edition() {
        if (edition == null) {
            edition = name.isPresent() ? home.named(name.get()) : home.inForce();
        }
        return edition;
    }

    @Override
    public EditionDatabase database() throws SQLException {
        if (databases.isEmpty()) {
            databases.push(EditionDatabase.open(edition()));
            opened.add(databases.getFirst()::close);
        }
        return databases.getFirst();
    }

    /// Where its figures are from, as answers say it.
    Origin origin() throws SQLException {
        var edition = edition();
        return Origin.of(
                DescribedEdition.of(
                        edition.manifest(), edition.digest(), database().documents().sources(), ""),
                null);
    }

    @Override
    public Optional<ReportSearch> search() {
        if (searches.isEmpty()) {
            EditionReports.open(edition()).ifPresent(searches::push);
            searches.forEach(each -> opened.add(each::close));
        }
        return searches.stream().findFirst();
    }

    @Override
    public SqlDatabase sql(int seconds) throws SQLException {
        if (statements.isEmpty()) {
            var limits = new SqlDatabase.Limits(Duration.ofSeconds(seconds), SQL_MEMORY);
            statements.push(SqlDatabase.open(edition(), limits));
            opened.add(statements.getFirst()::close);
        }
        return statements.getFirst();
    }

    @Override
    public Subject other(String name) {
        var other = new ConsoleSubject(home, Optional.of(name));
        opened.add(other::close);
        return other;
    }

    @Override
    public List<String> notes() {
        return databases.stream().flatMap(each -> each.notes().stream()).toList();
    }

    @Override
    public boolean isOfOperator() {
        return true;
    }

    /// A command is given a file.
    @Override
    public Contiguity contiguity() {
        return Contiguity.NONE;
    }

    /// Words are marked in text only, where it is printed.
    @Override
    public Markers markers() {
        return Markers.NONE;
    }

    @Override
    public void close() throws SQLException {
        opened.close();
    }
}

package rim.app.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.change.SaidCells;
import rim.sources.intake.Earlier;

/// What an edition's observations say.
record EarlierEdition(EditionDatabase database) implements Earlier {
    private static final String OBSERVATIONS =
            "SELECT series, region, year, value, flags FROM observations WHERE dataset = ?";

    @Override
    public String name() {
        return database.edition().name().toString();
    }

    @Override
    public Optional<SaidCells> of(DatasetDescriptor dataset) {
        var said = new SaidCells();
        try (var own = database.another()) {
            var found =
                    own.list(
                            OBSERVATIONS,
                            List.of(dataset.dataset()),
                            cells -> {
                                said.say(
                                        cells.text("series"),
                                        cells.text("region"),
                                        cells.integer("year"),
                                        cells.numberOrNull("value"),
                                        cells.text("flags"));
                                return Boolean.TRUE;
                            });
            return found.isEmpty() ? Optional.empty() : Optional.of(said);
        } catch (SQLException e) {
            throw new RimException(
                    "Cannot compare with edition " + name() + ": " + e.getMessage(), e);
        }
    }
}

package rim.app.question.editions;

import java.util.ArrayList;
import java.util.List;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.PublicationOrder;
import rim.schemas.edition.Rollback;

/// The published editions of a data home.
record Editions(DataHome home) {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("edition", "name of the edition, with its revision").key(),
                    Field.truth("in_force", "whether it is the one that is asked by default"),
                    Field.truth("pinned", "whether it stays in force whatever is published"),
                    Field.integer(
                            "place",
                            "in the order of publication, 1 for the first; none comes before the"
                                    + " edition that it follows, whatever the clock said"),
                    Field.text("published", "when its update ended, ISO 8601 in UTC"),
                    Field.text("methodology", "name of the methodology"),
                    Field.integer("nuts", "NUTS version of its regions"),
                    Field.integer("sources", "source files"),
                    Field.integer("read", "cells read: accepted + missing + quarantined"),
                    Field.integer("accepted", "cells with a value"),
                    Field.integer("missing", "cells without a value, for a reason"),
                    Field.integer("quarantined", "cells refused"),
                    Field.integer("reports", "report files"),
                    Field.integer("reports_not_indexed", "report files that could not be read"));

    /// The editions with what they were made from, by name.
    Listing listing() {
        var current = home.nameInForce();
        var pinned = home.pin().map(Rollback::to);
        var rows = new ArrayList<List<Object>>();
        var all = home.editions();
        var places = PublicationOrder.of(all).stream().map(Edition::name).toList();
        for (var edition : all) {
            rows.add(
                    row(
                            edition,
                            places.indexOf(edition.name()) + 1,
                            current.filter(edition.name()::equals).isPresent(),
                            pinned.filter(edition.name().toString()::equals).isPresent()));
        }
        return Listing.of(FIELDS, rows);
    }

    private static List<Object> row(Edition edition, int place, boolean inForce, boolean pinned) {
        var manifest = edition.manifest();
        var totals = manifest.totals();
        return List.of(
                edition.name().toString(),
                inForce,
                pinned,
                place,
                manifest.times().ended(),
                manifest.methodology().name(),
                manifest.nuts(),
                manifest.inputs().size(),
                totals.getOrDefault("read", 0L),
                totals.getOrDefault("accepted", 0L),
                totals.getOrDefault("missing", 0L),
                totals.getOrDefault("quarantined", 0L),
                manifest.reports().files(),
                manifest.reports().notIndexed().size());
    }
}

package rim.app.question.diff;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.print.RecordRows;
import rim.app.print.Rows;
import rim.engine.difference.CauseOfChange;
import rim.engine.difference.CausePart;

/// The parts of all differences, made as they are asked for: of all nodes of Europe there are
/// millions.
///
/// @param year null for all
record CauseListing(Causes causes, Optional<Integer> year) implements Listing {
    /// The columns.
    static final List<Field> FIELDS =
            List.of(
                    Field.text("node", "code of the indicator or aggregate").key(),
                    Field.text("region", "code of the region").key(),
                    Field.integer("year", "year of the scores in both editions").key(),
                    Field.text(
                                    "cause",
                                    "revised, new, gone or contributed values of the region itself,"
                                            + " nuts, treatment, methodology, others, program, or"
                                            + " together")
                            .key(),
                    Field.number("score", "part of the score's difference").in("score"),
                    Field.number("places", "part of the places gained, below 0 for lost"),
                    Field.number("groups", "part of the groups gained, below 0 for lost"),
                    Field.number("score_before", "the whole score before").optional(),
                    Field.number("score_after", "the whole score after").optional(),
                    Field.integer("rank_before", "the rank before").optional(),
                    Field.integer("rank_after", "the rank after").optional(),
                    Field.text(
                                    "cells",
                                    "source cells behind the largest part, as file#row:column;"
                                            + " empty for the other parts")
                            .optional());

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    private Stream<CauseOfChange> changes() {
        return causes.changes().filter(c -> year.isEmpty() || c.year() == year.get());
    }

    @Override
    public long count() {
        return changes()
                .mapToLong(c ->
                        Stream.of(c.scores(), c.ranks(), c.groups())
                                .flatMap(parts -> parts.keySet().stream())
                                .distinct()
                                .count())
                .sum();
    }

    @Override
    public Rows rows(long offset, long limit) {
        return new Passing(changes().flatMap(c -> causes.parts(c).stream()).iterator())
                .part(offset, limit);
    }

    /// @param parts those still to come
    private record Passing(Iterator<CausePart> parts) implements Rows {
        @Override
        public List<String> columns() {
            return FIELDS.stream().map(Field::name).toList();
        }

        @Override
        public @Nullable List<@Nullable Object> next() {
            return parts.hasNext() ? RecordRows.values(parts.next()) : null;
        }

        @Override
        public void close() {}
    }
}

package rim.app.question.specialisation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.PublishedDocuments;
import rim.app.print.Rows;

/// Activities with their names, where their dataset counts by NACE.
///
/// @param whole with the dataset and the activity in front, and without names
/// @param language of names, where there are any in it
record NamedActivities(Listing whole, PublishedDocuments documents, String language)
        implements Listing {
    /// The name, which stands behind the activity.
    static final Field NAME =
            Field.text("name", "of the activity, where its dataset counts by NACE").optional();

    /// Where it stands among the columns.
    static final int PLACE = 2;

    @Override
    public List<Field> fields() {
        var fields = new ArrayList<>(whole.fields());
        fields.add(PLACE, NAME);
        return List.copyOf(fields);
    }

    @Override
    public long count() throws SQLException {
        return whole.count();
    }

    @Override
    public Rows rows(long offset, long limit) throws SQLException {
        return new Named(whole.rows(offset, limit), this);
    }

    private @Nullable String name(@Nullable Object dataset, @Nullable Object activity) {
        return documents
                .activityName(String.valueOf(dataset), String.valueOf(activity), language)
                .orElse(null);
    }

    private record Named(Rows rows, NamedActivities names) implements Rows {
        @Override
        public List<String> columns() {
            var columns = new ArrayList<>(rows.columns());
            columns.add(PLACE, NAME.name());
            return List.copyOf(columns);
        }

        @Override
        public @Nullable List<@Nullable Object> next() throws SQLException {
            var row = rows.next();
            if (row == null) {
                return null;
            }
            var named = new ArrayList<@Nullable Object>(row);
            named.add(PLACE, names.name(row.get(0), row.get(1)));
            return named;
        }

        @Override
        public void close() throws SQLException {
            rows.close();
        }
    }
}

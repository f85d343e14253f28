package rim.app.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.app.data.Field;

/// How the answer to a question looks.
public sealed interface AnswerShape {
    /// A table.
    ///
    /// @param fields its columns
    /// @param forPeople columns that only the text for people has, which leaves out others
    record Table(List<Field> fields, List<Field> forPeople) implements AnswerShape {
        public Table {
            fields = List.copyOf(fields);
            forPeople = List.copyOf(forPeople);
        }

        /// A table that people see some columns of.
        public Table(List<Field> fields) {
            this(fields, List.of());
        }

        @Override
        public Map<String, List<Field>> tables() {
            return Map.of("", fields);
        }
    }

    /// A record, of which a list can be had as a table.
    ///
    /// @param type of the record, which is the JSON form
    /// @param lists columns of each list by its name; the only one has an empty name
    record Document(Class<? extends Record> type, Map<String, List<Field>> lists)
            implements AnswerShape {
        public Document {
            lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        }

        /// A record with one list.
        public static Document of(Class<? extends Record> type, List<Field> fields) {
            return new Document(type, Map.of("", List.copyOf(fields)));
        }

        @Override
        public Map<String, List<Field>> tables() {
            return lists;
        }
    }

    /// A table of which only the asker knows the columns.
    record Open() implements AnswerShape {
        @Override
        public Map<String, List<Field>> tables() {
            return Map.of();
        }
    }

    /// Columns of each table that it can be, by the name of the list; none of an open one.
    Map<String, List<Field>> tables();
}

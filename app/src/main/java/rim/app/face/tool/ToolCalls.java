package rim.app.face.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.ask.Answer;
import rim.app.ask.Description;
import rim.app.ask.Part;
import rim.app.ask.Subject;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.Unanswerable;
import rim.app.print.Json;
import rim.app.serve.edition.EditionSubject;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Problem;
import rim.index.search.Markers;
import rim.schemas.RimException;

/// Answers calls of tools from the editions that are open. Answers are short: few rows, few
/// characters, and what was left out is said.
final class ToolCalls {
    /// Most characters of rows or of a record as JSON.
    static final int MOST_CHARACTERS = 24_000;

    private static final int MOST_CANDIDATES = 12;
    private static final String REST = " Ask for the rest by its offset, or for less.";

    private final OpenEditions editions;

    ToolCalls(OpenEditions editions) {
        this.editions = editions;
    }

    /// Answers one call.
    ToolAnswer answer(QuestionTool tool, Map<String, ? extends @Nullable Object> arguments) {
        var content = new LinkedHashMap<String, Object>();
        content.put(AnswerSchema.EDITION, editions.inForceName());
        try {
            answer(tool, arguments, content);
            return new ToolAnswer(false, content);
        } catch (Unanswerable nothing) {
            return absent(content, nothing);
        } catch (RimException wrong) {
            return fault(content, wrong);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The question failed: " + tool.name(), e);
        }
    }

    private void answer(
            QuestionTool tool,
            Map<String, ? extends @Nullable Object> arguments,
            Map<String, Object> content)
            throws IOException, SQLException {
        var given = tool.given(arguments);
        var part = tool.description().part(given);
        int rows = Math.min(part.limit().orElse(QuestionTool.USUAL_ROWS), QuestionTool.MOST_ROWS);
        var edition = editions.ask(given.the(Description.EDITION));
        try (Subject subject = new EditionSubject(editions, edition, Markers.NONE)) {
            var addresses = new Addresses(edition.edition().name().pinned());
            content.put(AnswerSchema.EDITION, edition.described().name());
            if (tool.description().scope() == Description.Scope.EDITION) {
                var origin = edition.origin();
                content.put(AnswerSchema.PUBLISHED, Objects.requireNonNull(origin.published()));
                content.put(AnswerSchema.LICENCE, origin.licence());
            }
            var answer = tool.question().answer(subject, given);
            var notes = new ArrayList<>(subject.notes());
            switch (answer) {
                case Answer.Document document ->
                        put(content, document.record(), rows, addresses, notes);
                case Answer.Table table ->
                        put(
                                content,
                                table,
                                new Part(part.offset(), Optional.of(rows)),
                                addresses,
                                notes);
                case Answer.Once once ->
                        throw new IllegalStateException("No tool: its columns are not known");
            }
            if (!notes.isEmpty()) {
                content.put(AnswerSchema.NOTES, notes);
            }
            content.put(AnswerSchema.DATA, addresses.data(tool, tool.texts(arguments)));
        }
    }

    private static void put(
            Map<String, Object> content,
            Record record,
            int members,
            Addresses addresses,
            List<String> notes) {
        var whole = Json.tree(record);
        var shortened = Shortened.of(whole, members, MOST_CHARACTERS);
        notes.addAll(shortened.cuts());
        content.put(AnswerSchema.OUTCOME, Outcome.FOUND.word());
        content.put(AnswerSchema.ANSWER, shortened.tree());
        addresses.document(whole).ifPresent(at -> content.put(AnswerSchema.ADDRESS, at));
    }

    private static void put(
            Map<String, Object> content,
            Answer.Table table,
            Part part,
            Addresses addresses,
            List<String> notes)
            throws SQLException {
        var listing = table.listing();
        long total = listing.count();
        var rows = rows(listing, part, addresses);
        var remarks = table.remarks().on(part, rows.size());
        content.put(
                AnswerSchema.OUTCOME, (total > 0 ? Outcome.FOUND : Outcome.NOT_IN_EDITION).word());
        if (total == 0) {
            content.put(AnswerSchema.REASON, String.join(" ", remarks));
        } else if (rows.isEmpty()) {
            notes.add("There are " + total + " rows, and the offset passes over all of them.");
        } else {
            notes.addAll(remarks);
        }
        content.put(AnswerSchema.TOTAL, total);
        int next = part.offset() + rows.size();
        if (next < total && !rows.isEmpty()) {
            content.put(AnswerSchema.NEXT, next);
            notes.add(rows.size() + " of " + total + " rows are shown." + REST);
        }
        var units = units(listing.fields());
        if (!units.isEmpty()) {
            content.put(AnswerSchema.UNITS, units);
        }
        content.put(AnswerSchema.ROWS, rows);
    }

    private static Map<String, String> units(List<Field> fields) {
        var units = new LinkedHashMap<String, String>();
        for (var field : fields) {
            if (!field.unit().isEmpty()) {
                units.put(field.name(), field.unit());
            }
        }
        return units;
    }

    private static ArrayNode rows(Listing listing, Part part, Addresses addresses)
            throws SQLException {
        var taken = JsonNodeFactory.instance.arrayNode();
        long characters = 0;
        try (var rows = listing.rows(part.offset(), part.most())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var cells = new LinkedHashMap<String, @Nullable Object>();
                for (int i = 0; i < row.size(); i++) {
                    cells.put(rows.columns().get(i), row.get(i));
                }
                var whole = Json.tree(cells);
                var shown =
                        (ObjectNode)
                                Shortened.of(whole, QuestionTool.MOST_ROWS, MOST_CHARACTERS).tree();
                addresses.row(whole).ifPresent(at -> shown.put(AnswerSchema.ADDRESS, at));
                characters += shown.toString().length();
                if (characters > MOST_CHARACTERS && !taken.isEmpty()) {
                    return taken;
                }
                taken.add(shown);
            }
        }
        return taken;
    }

    private static ToolAnswer absent(Map<String, Object> content, Unanswerable nothing) {
        var outcome = Outcome.of(nothing.reason());
        content.put(AnswerSchema.OUTCOME, outcome.word());
        content.put(AnswerSchema.REASON, nothing.fault());
        var candidates =
                nothing.candidates().stream()
                        .limit(MOST_CANDIDATES)
                        .map(each -> {
                            var members = new LinkedHashMap<String, String>();
                            members.put("code", each.code());
                            members.put("name", each.name());
                            members.put("detail", each.detail());
                            return members;
                        })
                        .toList();
        if (!candidates.isEmpty()) {
            content.put(AnswerSchema.CANDIDATES, candidates);
        }
        return new ToolAnswer(outcome == Outcome.WRONG_CALL, content);
    }

    private static ToolAnswer fault(Map<String, Object> content, RimException wrong) {
        content.put(AnswerSchema.OUTCOME, Outcome.WRONG_CALL.word());
        content.put(
                AnswerSchema.REASON,
                Refusals.told(wrong) instanceof Problem problem
                        ? problem.detail()
                        : "The service failed on this question.");
        return new ToolAnswer(true, content);
    }
}
